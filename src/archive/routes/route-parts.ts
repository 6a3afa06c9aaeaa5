import { z } from 'zod';
import { looked, lookedAt } from '../../audit/looked.ts';
import { readsOf } from '../../customers/reads.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { key } from '../../http/key.ts';
import type { Context } from '../../http/route.ts';
import type { ListedDocument } from '../document.ts';
import { documentNotFound } from '../problems.ts';
import { documentOf, type WholeDocument } from '../queries.ts';

export const params = z.object({ id: key });

export const reads = ({ policy, purpose }: Context) => readsOf(policy.declaration, purpose);

/** Whoever sees papers in a list has looked at those whose they are. */
export const lookedAtList = (tx: Tx, rows: readonly ListedDocument[]): Promise<void> =>
  looked(tx, 'list', [...new Set(rows.flatMap(({ customer_id }) => customer_id ?? []))], 'papers');

/** The paper and the line of the log. Throws `paper_not_found`. */
export const seenDocument = async (tx: Tx, id: number, context: Context): Promise<WholeDocument> => {
  const document = await documentOf(tx, reads(context), id);
  if (!document) throw new Problem(documentNotFound);
  const about = `paper:${id}`;
  await (document.customer_id === null
    ? lookedAt(tx, 'card', about)
    : looked(tx, 'card', [document.customer_id], about));
  return document;
};
