/** Requests that have lost their names, in the journal: an older backup has the names still. */
import type pg from 'pg';
import { z } from 'zod';
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import { appendLines, readLines } from './journal.ts';
import { takeForgotten } from './journal-queries.ts';
import { forgetUnforgotten, raiseRequestNumbers } from './replay-queries.ts';

const line = z.object({ request_id: z.int(), at: z.string() });
const fileName = 'forgotten-requests.jsonl';
const atOnce = 500;

/** Writes what waits; marked with the commit that comes after the disk has it. `tx` of `erasure`. */
export const journalForgotten = async (tx: Tx, folder: string): Promise<boolean> => {
  const rows = await takeForgotten(tx, atOnce);
  await appendLines(
    folder,
    fileName,
    rows.map(({ request_id, at }) => ({ request_id, at: at.toISOString() })),
  );
  return rows.length === atOnce;
};

const forgottenInJournal = (folder: string): number[] => [
  ...new Set(readLines(folder, fileName, line).map(({ request_id }) => request_id)),
];

export const forgetAgain = async (gate: Gate, actor: Actor, folder: string): Promise<void> => {
  const known = forgottenInJournal(folder);
  for (let at = 0; at < known.length; at += atOnce)
    await gate.open('rights_requests', actor, (tx) => forgetUnforgotten(tx, known.slice(at, at + atOnce)));
};

/** A number that the journal names is never given to another request, or the next replay would forget that one. */
export const passOverRequests = async (owner: pg.Client, folder: string): Promise<void> => {
  const last = Math.max(0, ...forgottenInJournal(folder));
  if (last > 0) await raiseRequestNumbers(owner, last);
};
