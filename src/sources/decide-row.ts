/** A person's word about a row that the dry run could not decide: the same customer, another one, or left out. */
import { sql } from 'kysely';
import { wrote } from '../audit/wrote.ts';
import type { SuppressionKey } from '../customers/suppression/suppression.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { aboutImport, type Decision, demandImportCan } from './import.ts';
import { hasBuyers } from './kinds/index.ts';
import { leaveOutErased } from './leave-out-erased.ts';
import { rowIsGone } from './mend-rows.ts';
import { countImport, recount } from './queries/counts.ts';
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
  const { rows } = await sql<{ before: string }>`with o as (
      select decision from import_decisions where import_id = ${importId} and line = ${line})
    update import_decisions d set decision = ${decisionOf[word]},
      customer_id = case when ${word} = 'another' then reserve_customer_id() else d.customer_id end
    from import_rows r, o where d.import_id = ${importId} and d.line = ${line} and r.import_id = d.import_id and r.line = d.line
      and d.decision in ('unclear', 'twin', 'update', 'unchanged', 'left_out', 'new') and not r.refused
      and (${word} <> 'same' or exists (select from customers c where c.id = d.customer_id))
      and (${word} <> 'another' or (r.family_name <> '' or r.given_names <> '' or r.organisation_name <> '')
        and not exists (select from customers c where c.customer_number = r.customer_number))
    returning o.decision as before`.execute(tx.db);
  if (rows.length > 0 && word === 'same') await writeChanges(tx, importId, line - 1, line);
  return rows[0]?.before;
};

/** What the row is now. Whoever was erased is not made anew by a word (`leave-out-erased.ts`). */
export const decideRow = async (
  tx: Tx,
  key: SuppressionKey,
  importId: number,
  { line, word }: Readonly<{ line: number; word: WordOnRow }>,
): Promise<Decision> => {
  const found = await lockImport(tx, importId);
  demandImportCan('decide', found.step);
  const before = hasBuyers(found)
    ? await decideBuyer(tx, importId, line, buyerWords[word])
    : await decideCustomer(tx, importId, line, word);
  if (before === undefined) throw new Problem(rowIsGone, { line });
  if (word === 'another') await leaveOutErased(tx, key, { importId, after: line - 1, to: line });
  const { rows: now } = await sql<{ decision: Decision }>`select decision from import_decisions
    where import_id = ${importId} and line = ${line}`.execute(tx.db);
  const others = hasBuyers(found) ? await followBuyer(tx, importId, line) : 0;
  await (others > 0 || now[0]!.decision === 'erased'
    ? countImport(tx, importId)
    : recount(tx, importId, before, now[0]!.decision));
  await wrote(tx, 'decide-row', { about: aboutImport(importId) });
  return now[0]!.decision;
};
