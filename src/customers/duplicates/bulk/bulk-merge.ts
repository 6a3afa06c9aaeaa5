/** A merge of many pairs by one rule: its states, and what may be done in each. */
import type { Text } from '../../../ground/language.ts';
import { Problem } from '../../../ground/problem.ts';
import type { State } from '../../../ui/badge.ts';
import { bulkMergeCannot } from '../problems.ts';

export const keeps = ['older', 'latest'] as const;
export type Rule = Readonly<{
  /** Pairs at least as sure as this, in percent. */
  confidence: number;
  /** Those too of which something speaks against it. */
  opposed: boolean;
  /** Who is kept: whoever has been in the register longer, or whose contact is the latest. */
  keep: (typeof keeps)[number];
}>;

export type BulkMerge = Readonly<{
  id: number;
  rule: Rule;
  pairs_expected: number;
  asked_at: Date;
  asked_by_name: string | null;
  looked_at: number;
  merged: number;
  stop_asked_at: Date | null;
  ended_at: Date | null;
  outcome: 'finished' | 'stopped' | null;
  undo_asked_at: Date | null;
  undone: number;
  not_undone: number;
  undo_ended_at: Date | null;
}>;

export const bulkStates = ['running', 'stopped', 'finished', 'undoing', 'undo_stopped', 'undone'] as const;
export type BulkState = (typeof bulkStates)[number];
export type BulkAct = 'stop' | 'go_on' | 'undo';

export const bulkState = (bulk: BulkMerge): BulkState => {
  if (bulk.undo_asked_at && !bulk.undo_ended_at) return 'undoing';
  if (bulk.undo_ended_at) return bulk.undone + bulk.not_undone < bulk.merged ? 'undo_stopped' : 'undone';
  return bulk.outcome ?? 'running';
};

const acts: Readonly<Record<BulkState, readonly BulkAct[]>> = {
  running: ['stop'],
  stopped: ['go_on', 'undo'],
  finished: ['undo'],
  undoing: ['stop'],
  undo_stopped: ['undo'],
  undone: [],
};

export const bulkCan = (act: BulkAct, bulk: BulkMerge): boolean =>
  acts[bulkState(bulk)].includes(act) && !(act === 'undo' && bulk.merged === 0);

export const demandBulkCan = (act: BulkAct, bulk: BulkMerge): void => {
  if (!bulkCan(act, bulk)) throw new Problem(bulkMergeCannot);
};

export const bulkStateTitles: Readonly<Record<BulkState, Text>> = {
  running: { fi: 'Käynnissä', sv: 'Pågår', en: 'Running' },
  stopped: { fi: 'Keskeytetty', sv: 'Avbruten', en: 'Stopped' },
  finished: { fi: 'Valmis', sv: 'Klar', en: 'Done' },
  undoing: { fi: 'Perutaan', sv: 'Tas tillbaka', en: 'Being undone' },
  undo_stopped: { fi: 'Peruminen keskeytetty', sv: 'Återtagandet avbrutet', en: 'Undoing stopped' },
  undone: { fi: 'Peruttu', sv: 'Tillbakatagen', en: 'Undone' },
};

export const bulkStateBadges: Readonly<Record<BulkState, State>> = {
  running: 'info',
  stopped: 'due',
  finished: 'done',
  undoing: 'info',
  undo_stopped: 'due',
  undone: 'neutral',
};
