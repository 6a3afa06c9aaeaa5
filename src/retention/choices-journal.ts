/**
 * The choices in the journal: keys, kinds and times, so that a restored backup learns of the objections, restrictions and
 * withdrawals that came after it. What a person said or was shown stands in no line.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { idsOfCustomers } from '../customers/duplicates/merged-ids.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { appendLines, readLines } from './journal.ts';
import { takeWaiting } from './journal-queries.ts';

const line = z.object({
  customer_id: z.int(),
  kind: z.string(),
  purpose: z.int().nullable(),
  channel: z.string(),
  happened_at: z.string(),
  valid_until: z.string().nullable(),
  source: z.string(),
});
export type ChoiceLine = z.output<typeof line>;

const fileOf = (month: string): string => `choices-${month}.jsonl`;
const ofChoices = /^choices-(\d{4}-\d{2})\.jsonl$/;

const waitingAtOnce = 50;

/**
 * Writes what waits into the journal; the rows go with the commit that comes after the disk has it. Returns whether
 * more may be waiting. `tx` of register upkeep.
 */
export const journalChoices = async (tx: Tx, folder: string): Promise<boolean> => {
  const { taken, choices } = await takeWaiting(tx, waitingAtOnce);
  if (taken === 0) return false;
  // An older backup has those who were merged since as customers of their own: what they said is said for each.
  const names = await idsOfCustomers(tx, [...new Set(choices.map(({ customer_id }) => customer_id))]);
  const lines = choices.flatMap(({ id: _, ...choice }) =>
    (names.get(choice.customer_id) ?? [choice.customer_id]).map((customer_id) => ({
      ...choice,
      customer_id,
    })),
  );
  await appendLines(folder, fileOf(helsinkiDate(new Date()).slice(0, 7)), lines);
  return taken === waitingAtOnce;
};

const monthsOf = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .flatMap((name) => ofChoices.exec(name)?.[1] ?? [])
      .sort();
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return [];
    throw error;
  }
};

/** Month by month, the oldest first. */
export function* choicesInJournal(folder: string): Generator<ChoiceLine[]> {
  for (const month of monthsOf(folder)) yield readLines(folder, fileOf(month), line);
}

/** Months before `firstMonth` (YYYY-MM) go: no backup is so old that it would need them. */
export const dropOldChoices = (folder: string, firstMonth: string): void => {
  for (const month of monthsOf(folder))
    if (month < firstMonth) rmSync(join(folder, fileOf(month)), { force: true });
};
