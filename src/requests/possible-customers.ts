/** Whose request it may be: by the address it came from, then by the name. A clerk decides; it proves nothing. */
import { looked } from '../audit/looked.ts';
import type { Reads } from '../customers/reads.ts';
import { type Hit, searchCustomers } from '../customers/search-customers.ts';
import type { Tx } from '../db/tx.ts';

const most = 5;
const longestSearch = 60;

/** Best first. Whoever is shown is in the log. */
export const possibleCustomers = async (
  tx: Tx,
  reads: Reads,
  { id, requester, contact }: Readonly<{ id: number; requester: string | null; contact: string | null }>,
): Promise<readonly Hit[]> => {
  const found = new Map<number, Hit>();
  for (const words of [contact, requester]) {
    const query = (words ?? '').trim().slice(0, longestSearch);
    for (const hit of query === '' ? [] : await searchCustomers(tx, reads, query)) found.set(hit.id, hit);
  }
  const hits = [...found.values()].slice(0, most);
  await looked(
    tx,
    'hits',
    hits.map((hit) => hit.id),
    `request:${id}`,
  );
  return hits;
};
