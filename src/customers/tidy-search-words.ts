/** No word of a name stays in the dictionary of the search when nobody bears it, and none is missing. Each night. GDPR 5(1)(e). */
import { sql } from 'kysely';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';

type InTransaction = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
type Tidied = { reached: string | null; removed: number; added: number };

const wordsPerSlice = 5_000;

const tidySlice = async (tx: Tx, done: string, most: number): Promise<Tidied> => {
  const { rows } = await sql<Tidied>`select * from tidy_search_words(${done}, ${most})`.execute(tx.db);
  const tidied = rows[0]!;
  if (tidied.removed > 0) await wrote(tx, 'tidy-search-words', { about: `words:${tidied.removed}` });
  return tidied;
};

/** Slice by slice, each a transaction of its own. Stopped, it begins anew the next night. */
export const tidySearchWords = async (
  inTransaction: InTransaction,
  isStopping: () => boolean,
  most = wordsPerSlice,
): Promise<void> => {
  let done: string | null = '';
  while (done !== null && !isStopping()) {
    const after: string = done;
    ({ reached: done } = await inTransaction((tx) => tidySlice(tx, after, most)));
  }
};
