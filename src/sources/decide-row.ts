/** A person's word about a row that the dry run could not decide: the same customer, another one, or left out. */
import { sql } from 'kysely';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { aboutImport, demandImportCan } from './import.ts';
import { rowIsGone } from './mend-rows.ts';
import { lockImport } from './queries/imports.ts';
import { writeChanges } from './queries/match.ts';

export const wordsOnRow = ['same', 'another', 'leave_out'] as const;
export type WordOnRow = (typeof wordsOnRow)[number];

/** `same` needs the customer of the register that the row was held against; `another` gets an id of its own. */
const decisionOf: Readonly<Record<WordOnRow, string>> = {
  same: 'update',
  another: 'new',
  leave_out: 'left_out',
};

export const decideRow = async (tx: Tx, importId: number, line: number, word: WordOnRow): Promise<void> => {
  const found = await lockImport(tx, importId);
  demandImportCan('decide', found.step);
  const { rows } = await sql<{ line: number }>`update import_decisions d set decision = ${decisionOf[word]},
      customer_id = case when ${word} = 'another' then reserve_customer_id() else d.customer_id end
    from import_rows r where d.import_id = ${importId} and d.line = ${line} and r.import_id = d.import_id and r.line = d.line
      and d.decision in ('unclear', 'twin', 'update', 'unchanged', 'left_out', 'new') and not r.refused
      and (${word} <> 'same' or (d.customer_id is not null and exists (select from customers c where c.id = d.customer_id)))
      and (${word} <> 'another' or not exists (select from customers c where c.customer_number = r.customer_number))
    returning d.line`.execute(tx.db);
  if (rows.length === 0) throw new Problem(rowIsGone, { line });
  if (word === 'same') await writeChanges(tx, importId, line - 1, line);
  await wrote(tx, 'decide-row', { about: aboutImport(importId) });
};
