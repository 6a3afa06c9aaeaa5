/** What the routes of items have in common. */
import { z } from 'zod';
import type { Tx } from '../db/tx.ts';
import { found } from '../http/refusals.ts';
import type { Context } from '../http/route.ts';
import { askCount } from './ask-count.ts';
import { declarationToEdit } from './declaration-to-edit.ts';
import type { ItemKind } from './kind.ts';
import { kindOf } from './kinds/index.ts';
import { reachCounted } from './queries.ts';
import { conditionsOf } from './reach.ts';

export const administration = { who: 'purpose', purposes: ['administration'] } as const;
export const onlyKind = z.object({ kind: z.string().max(40) });
/** `item`: empty for a kind that has no list. */
export const ofKind = onlyKind.extend({ item: z.string().max(60).default('') });
/** What else a form holds is read by the shapes of its item. */
export const typedBody = z.looseObject({ was: z.string().max(40) });

export const knownKind = (key: string): ItemKind => found(kindOf(key));

/** For a form that is shown again: the kind and the name in its address. */
export const asked = ({ url }: Context): { kind: ItemKind; name: string } => {
  const [kind = '', name = ''] = url.pathname.split('/').slice(3).map(decodeURIComponent);
  return { kind: knownKind(kind), name };
};

/** A purpose that sees other customers is counted while its editor goes on. */
export const countIfNew = async (tx: Tx, { policy }: Context): Promise<void> => {
  const [{ declaration }, reach] = await Promise.all([declarationToEdit(tx, policy), reachCounted(tx)]);
  const known = new Set(reach.map(({ visible }) => visible));
  if (conditionsOf([declaration]).some((condition) => !known.has(condition))) await askCount(tx);
};
