import { z } from 'zod';
import { looked, lookedAt } from '../../audit/looked.ts';
import { notShownLately } from '../../audit/shown-lately.ts';
import type { FoundCustomers } from '../../customers/forms/customer-hits.ts';
import { type NamedCustomer, namedCustomer } from '../../customers/named-customer.ts';
import { customerNotFound } from '../../customers/problems.ts';
import { readsOf } from '../../customers/reads.ts';
import { searchCustomers } from '../../customers/search-customers.ts';
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

/** Logged as the search of the register is: each letter shows hits, and nobody is shown unlogged. */
export const foundCustomers = async (tx: Tx, query: string, context: Context): Promise<FoundCustomers> => {
  const hits = query === '' ? [] : await searchCustomers(tx, reads(context), query);
  const ids = hits.map(({ id }) => id);
  await looked(tx, 'hits', context.frame === undefined ? ids : notShownLately(tx, ids), 'papers');
  return { query, hits };
};

export const knownCustomer = async (tx: Tx, id: number, context: Context): Promise<NamedCustomer> => {
  const customer = await namedCustomer(tx, reads(context), id);
  if (!customer) throw new Problem(customerNotFound);
  await looked(tx, 'card', [id], 'papers');
  return customer;
};
