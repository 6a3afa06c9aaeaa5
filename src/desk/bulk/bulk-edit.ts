/** One change to many customers: its states, and what may be done in which of them. */
import { ofConcern } from '../../customers/tell-others.ts';
import type { Definition } from '../../customers/views/definition.ts';
import type { Text } from '../../ground/language.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import type { BulkChange } from './bulk-change.ts';

export const bulkSteps = [
  'asked',
  'prepared',
  'started',
  'paused',
  'finished',
  'undo_started',
  'undone',
  'failed',
  'closed',
] as const;
export type BulkStep = (typeof bulkSteps)[number];

export const stepWords: Readonly<Record<BulkStep, Text>> = {
  asked: {
    fi: 'Lasketaan, mitä muuttuisi',
    sv: 'Räknar vad som skulle ändras',
    en: 'Counting what would change',
  },
  prepared: { fi: 'Valmis tehtäväksi', sv: 'Färdig att göras', en: 'Ready to be made' },
  started: { fi: 'Muutetaan', sv: 'Ändras', en: 'Being changed' },
  paused: { fi: 'Keskeytetty', sv: 'Pausad', en: 'Paused' },
  finished: { fi: 'Tehty', sv: 'Gjord', en: 'Done' },
  undo_started: { fi: 'Perutaan', sv: 'Tas tillbaka', en: 'Being undone' },
  undone: { fi: 'Peruttu', sv: 'Tillbakatagen', en: 'Undone' },
  failed: { fi: 'Ei onnistunut', sv: 'Misslyckades', en: 'Failed' },
  closed: { fi: 'Suljettu', sv: 'Avslutad', en: 'Closed' },
};

export type BulkEdit = Readonly<{
  id: number;
  made_by: string;
  maker: string | null;
  made_at: Date;
  definition: Definition;
  ticked: readonly number[] | null;
  change: BulkChange;
  source: string;
  prepared_to: number;
  run_to: number;
  undone_to: number;
  rows_change: number;
  rows_same: number;
  rows_left: number;
  rows_done: number;
  rows_skipped: number;
  rows_undone: number;
  rows_kept: number;
  expires_on: string | null;
  step: BulkStep;
  step_at: Date;
  problem: string | null;
}>;

export type BulkAct = 'run' | 'pause' | 'go_on' | 'undo' | 'close';

const allowed: Readonly<Record<BulkAct, readonly BulkStep[]>> = {
  run: ['prepared'],
  pause: ['started'],
  go_on: ['paused'],
  // Begun again where its job gave up: it goes on where it was.
  undo: ['paused', 'finished', 'undo_started'],
  close: ['asked', 'prepared', 'paused', 'finished', 'undone', 'failed'],
};

export const bulkCan = (act: BulkAct, step: BulkStep): boolean => allowed[act].includes(step);

export const bulkIsElsewhere = problemKind('bulk_edit_is_elsewhere', 409, {
  fi: 'Joukkomuutos on tilassa ”{step}”, eikä tätä voi tehdä siinä. Avaa sivu uudelleen.',
  sv: 'Massändringen är i läget ”{step}”, där detta inte kan göras. Öppna sidan på nytt.',
  en: 'The bulk edit is at “{step}”, where this cannot be done. Open the page again.',
});
export const bulkNotFound = problemKind('bulk_edit_not_found', 404, {
  fi: 'Tällaista joukkomuutosta ei ole. Katso joukkomuutosten luettelosta.',
  sv: 'Det finns ingen sådan massändring. Se listan över massändringar.',
  en: 'There is no such bulk edit. See the list of bulk edits.',
});

export const demandBulkCan = (act: BulkAct, step: BulkStep): void => {
  if (!bulkCan(act, step)) throw new Problem(bulkIsElsewhere, { step: stepWords[step] });
};

/** Days in which it can be taken back; then what stood there before is destroyed. GDPR 5(1)(e). */
export const daysKept = 30;
/** Of what recipients must hear (GDPR 19): they are told when it can be taken back no more, and that may not take a month. */
export const daysUntilTold = 7;

/** True where closing it tells whoever was given the customers’ data. */
export const isToldOf = ({ change }: Pick<BulkEdit, 'change'>): boolean =>
  change.kind === 'choice' && ofConcern.includes(change.choice);

export const daysToUndo = (edit: Pick<BulkEdit, 'change'>): number =>
  isToldOf(edit) ? daysUntilTold : daysKept;

export const aboutBulkEdit = (id: number): string => `bulk-edit:${id}`;
