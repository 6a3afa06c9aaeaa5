import { z } from 'zod';
import { readsOf } from '../../customers/reads.ts';
import type { Tx } from '../../db/tx.ts';
import { key } from '../../http/key.ts';
import type { Context } from '../../http/route.ts';
import { orderOf, type WholeOrder } from '../order-of.ts';

export const orderParams = z.object({ id: key });

export const wholeOrder = (tx: Tx, id: number, { policy, purpose }: Context): Promise<WholeOrder> =>
  orderOf(tx, readsOf(policy.declaration, purpose), id);

/** The order's key in the address of a form that is shown again. */
export const orderIn = ({ url }: Context): number => Number(/\/orders\/(\d+)/.exec(url.pathname)?.[1] ?? 0);
