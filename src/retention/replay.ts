/**
 * After a backup has been restored: whoever was erased since it was made is erased again, the suppression list is whole
 * again, and what people have chosen since holds again. Running it twice changes nothing.
 */
import type pg from 'pg';
import { wroteOfEach } from '../audit/wrote.ts';
import { suppress } from '../customers/suppression/suppression.ts';
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import { type ChoiceLine, choicesInJournal } from './choices-journal.ts';
import { type Erasing, eraseCustomers } from './erase-customers.ts';
import { forgetAgain, passOverRequests } from './forgotten-journal.ts';
import { type JournalLine, readJournal } from './journal.ts';
import { insertUnknownChoices, raiseCustomerKeys, unknownToLedger } from './replay-queries.ts';
import { replayReceipts } from './replay-receipts.ts';

export type Replayed = Readonly<{
  /** Lines of the journal, and who was there again and went. */
  erasuresKnown: number;
  erased: number;
  choicesKnown: number;
  choices: number;
}>;

const actor: Actor = { kind: 'terminal', name: 'replay' };
const erasedAtOnce = 200;
const choicesAtOnce = 2_000;

const pieces = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

const eraseAgain = async (gate: Gate, erasing: Erasing, lines: readonly JournalLine[]): Promise<number> => {
  let erased = 0;
  for (const some of pieces(lines, erasedAtOnce))
    await gate.open('erasure', actor, async (tx) => {
      await suppress(tx, [...new Set(some.flatMap(({ suppressed }) => suppressed))]);
    });
  const ids = await gate.open('erasure', actor, (tx) => unknownToLedger(tx, lines));
  for (const some of pieces(ids, erasedAtOnce))
    await gate.open('erasure', actor, async (tx) => {
      erased += (await eraseCustomers(tx, erasing, some, { cause: 'replay' })).length;
    });
  return erased;
};

const addChoices = async (tx: Tx, lines: readonly ChoiceLine[]): Promise<number> => {
  const whose = await insertUnknownChoices(tx, lines);
  await wroteOfEach(tx, 'record-choice', [...new Set(whose)], 'journal');
  return whose.length;
};

/** Keys that the journal names are never given to anybody else, or the next replay would take one person for another. */
export const passOverKeys = async (owner: pg.Client, journal: string): Promise<void> => {
  await passOverRequests(owner, journal);
  let last = 0;
  for (const { customer_id } of readJournal(journal)) last = Math.max(last, customer_id);
  for (const month of choicesInJournal(journal))
    for (const { customer_id } of month) last = Math.max(last, customer_id);
  if (last > 0) await raiseCustomerKeys(owner, last);
};

export const replayJournal = async (gate: Gate, erasing: Erasing): Promise<Replayed> => {
  const erasures = readJournal(erasing.journal);
  const erased = await eraseAgain(gate, erasing, erasures);
  await replayReceipts(gate, actor, erasures);
  await forgetAgain(gate, actor, erasing.journal);
  let [choicesKnown, choices] = [0, 0];
  for (const month of choicesInJournal(erasing.journal)) {
    choicesKnown += month.length;
    for (const some of pieces(month, choicesAtOnce))
      choices += await gate.open('register_upkeep', actor, (tx) => addChoices(tx, some));
  }
  return { erasuresKnown: erasures.length, erased, choicesKnown, choices };
};
