/** A person's word about a row that the dry run could not decide: the same customer, another one, or left out. */
import { wrote } from '../audit/wrote.ts';
import type { SuppressionKey } from '../customers/suppression/suppression.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { aboutImport, type Decision, demandImportCan } from './import.ts';
import { hasBuyers } from './kinds/index.ts';
import { leaveOutErased } from './leave-out-erased.ts';
import { rowIsGone } from './mend-rows.ts';
import { countImport, recount } from './queries/counts.ts';
import { decisionAt, setDecision } from './queries/decide.ts';
import { lockImport } from './queries/imports.ts';
import { writeChanges } from './queries/match.ts';
import { type BuyerWord, decideBuyer, followBuyer } from './queries/orders/decide.ts';

export const wordsOnRow = ['same', 'another', 'leave_out'] as const;
export type WordOnRow = (typeof wordsOnRow)[number];

/** `same` needs the customer of the register that the row was held against; `another` gets an id of its own. */
const decisionOf: Readonly<Record<WordOnRow, string>> = {
  same: 'update',
  another: 'new',
  leave_out: 'left_out',
};

const buyerWords: Readonly<Record<WordOnRow, BuyerWord>> = {
  same: 'known',
  another: 'new',
  leave_out: 'left_out',
};

/** What was decided before; undefined where the word cannot be said of the row. */
const decideCustomer = async (
  tx: Tx,
  importId: number,
  line: number,
  word: WordOnRow,
): Promise<string | undefined> => {
  const before = await setDecision(tx, importId, line, { word, decision: decisionOf[word] });
  if (before !== undefined && word === 'same') await writeChanges(tx, importId, line - 1, line);
  return before;
};

/** What the row is now. Whoever was erased is not made anew by a word (`leave-out-erased.ts`). */
export const decideRow = async (
  tx: Tx,
  key: SuppressionKey,
  importId: number,
  { line, word }: Readonly<{ line: number; word: WordOnRow }>,
): Promise<Decision> => {
  const found = await lockImport(tx, importId);
  demandImportCan('decide', found);
  const before = hasBuyers(found)
    ? await decideBuyer(tx, importId, line, buyerWords[word])
    : await decideCustomer(tx, importId, line, word);
  if (before === undefined) throw new Problem(rowIsGone, { line });
  if (word === 'another') await leaveOutErased(tx, key, { importId, after: line - 1, to: line });
  const now = await decisionAt(tx, importId, line);
  const others = hasBuyers(found) ? await followBuyer(tx, importId, line) : 0;
  await (others > 0 || now === 'erased' ? countImport(tx, importId) : recount(tx, importId, before, now));
  await wrote(tx, 'decide-row', { about: aboutImport(importId) });
  return now;
};
