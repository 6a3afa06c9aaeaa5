/** While `work` runs, choices and forgotten requests are in the journal some seconds after they were. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Gate } from '../db/gate.ts';
import type { Actor } from '../db/tx.ts';
import { journalChoices } from './choices-journal.ts';
import { journalForgotten } from './forgotten-journal.ts';

const restMilliseconds = 2_000;

export type Keeping = Readonly<{
  gate: Gate;
  journalFolder: string;
  report: (error: unknown) => void;
}>;

const actor: Actor = { kind: 'job', name: 'keep_journal' };

const untilNothingWaits = async (next: () => Promise<boolean>): Promise<void> => {
  while (await next()) {
    // More may be waiting.
  }
};

/** All that waits now. */
export const journalAllChoices = async (gate: Gate, journalFolder: string): Promise<void> => {
  await untilNothingWaits(() =>
    gate.open('register_upkeep', actor, (tx) => journalChoices(tx, journalFolder)),
  );
  await untilNothingWaits(() => gate.open('erasure', actor, (tx) => journalForgotten(tx, journalFolder)));
};

/** Returns what ends it; a failure is reported and tried again. */
export const keepJournal = ({ gate, journalFolder, report }: Keeping): (() => Promise<void>) => {
  const told = new AbortController();
  const keep = async () => {
    while (!told.signal.aborted) {
      await journalAllChoices(gate, journalFolder).catch(report);
      await sleep(restMilliseconds, undefined, { signal: told.signal, ref: false }).catch(() => {});
    }
  };
  const kept = keep();
  return async () => {
    told.abort();
    await kept;
  };
};
