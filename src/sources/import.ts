/** An import: its states, and what may be done in which of them. Buttons, acts and tests read the same table. */
import type { Text } from '../ground/language.ts';
import { Problem, problemKind } from '../ground/problem.ts';

export const importSteps = [
  'uploaded',
  'mapped',
  'checked',
  'started',
  'paused',
  'finished',
  'undo_started',
  'undone',
  'failed',
  'closed',
  'expired',
] as const;
export type ImportStep = (typeof importSteps)[number];

/** Each in the reader's words: what the import is doing or waiting for. */
export const stepWords: Readonly<Record<ImportStep, Text>> = {
  uploaded: { fi: 'Tarkista sarakkeet', sv: 'Kontrollera kolumnerna', en: 'Check the columns' },
  mapped: {
    fi: 'Luetaan ja tarkistetaan',
    sv: 'Läses och kontrolleras',
    en: 'Being read and checked',
  },
  checked: {
    fi: 'Tarkistettu, ei vielä tuotu',
    sv: 'Kontrollerad, ännu inte införd',
    en: 'Checked, not yet run',
  },
  started: { fi: 'Tuodaan', sv: 'Förs in', en: 'Running' },
  paused: { fi: 'Keskeytetty', sv: 'Pausad', en: 'Paused' },
  finished: { fi: 'Tuotu', sv: 'Införd', en: 'Finished' },
  undo_started: { fi: 'Perutaan', sv: 'Tas tillbaka', en: 'Being undone' },
  undone: { fi: 'Peruttu', sv: 'Tillbakatagen', en: 'Undone' },
  failed: { fi: 'Tiedostoa ei voitu lukea', sv: 'Filen kunde inte läsas', en: 'The file could not be read' },
  closed: { fi: 'Suljettu', sv: 'Avslutad', en: 'Closed' },
  expired: { fi: 'Aineisto hävitetty', sv: 'Materialet förstört', en: 'Material destroyed' },
};

export type ImportAct = 'map' | 'mend' | 'decide' | 'start' | 'pause' | 'go_on' | 'undo' | 'close';

const allowed: Readonly<Record<ImportAct, readonly ImportStep[]>> = {
  map: ['uploaded', 'checked', 'failed'],
  mend: ['checked'],
  decide: ['checked'],
  start: ['checked'],
  pause: ['started'],
  go_on: ['paused'],
  // Begun again where its job gave up: it goes on where it was.
  undo: ['paused', 'finished', 'closed', 'undo_started'],
  close: ['uploaded', 'mapped', 'checked', 'paused', 'finished', 'undone', 'failed'],
};

/** Steps at which `act` can be done. */
export const stepsFor = (act: ImportAct): readonly ImportStep[] => allowed[act];

/** Where an import stands: its last step, and how far its run has come. */
export type Standing = Readonly<{ step: ImportStep; run_to_line: number }>;

/** An import that was closed before it ran has nothing to undo. */
const neverRan = ({ step, run_to_line }: Standing): boolean => step === 'closed' && run_to_line === 0;

export const importCan = (act: ImportAct, standing: Standing): boolean =>
  allowed[act].includes(standing.step) && !(act === 'undo' && neverRan(standing));

export const importIsElsewhere = problemKind('import_is_elsewhere', 409, {
  fi: 'Tuonti on tilassa ”{step}”, eikä tätä voi tehdä siinä. Avaa sivu uudelleen: se näyttää, missä tuonti on.',
  sv: 'Importen är i läget ”{step}”, där detta inte kan göras. Öppna sidan på nytt: den visar var importen är.',
  en: 'The import is at “{step}”, where this cannot be done. Open the page again: it shows where the import is.',
});

export const demandImportCan = (act: ImportAct, standing: Standing): void => {
  if (!importCan(act, standing)) throw new Problem(importIsElsewhere, { step: stepWords[standing.step] });
};

/** Days from the last step to closing, and from closing to the destruction of the material. GDPR 5(1)(e). */
export const daysToClosing = 30;
export const daysToExpiry = 30;

export const decisions = [
  'new',
  'update',
  'unchanged',
  'twin',
  'unclear',
  'restricted',
  'refused',
  'left_out',
  'erased',
] as const;
export type Decision = (typeof decisions)[number];

/** How the audit log and the history name an import. */
export const aboutImport = (importId: number): string => `import:${importId}`;
