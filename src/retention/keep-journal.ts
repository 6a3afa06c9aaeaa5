/** While `work` runs, choices are in the journal some seconds after they were made. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Gate } from '../db/gate.ts';
import { journalChoices } from './choices-journal.ts';

const restMilliseconds = 2_000;

export type Keeping = Readonly<{
  gate: Gate;
  journalFolder: string;
  report: (error: unknown) => void;
}>;

/** All that waits now. */
export const journalAllChoices = async (gate: Gate, journalFolder: string): Promise<void> => {
  const next = () =>
    gate.open('register_upkeep', { kind: 'job', name: 'keep_journal' }, (tx) =>
      journalChoices(tx, journalFolder),
    );
  while (await next()) {
    // Until nothing waits.
  }
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
