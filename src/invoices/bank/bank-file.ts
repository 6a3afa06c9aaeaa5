/** A file of bank statements: its states, and what may be done in which of them. Buttons, acts and tests read the same table. */
import type { Text } from '../../ground/language.ts';
import { Problem, problemKind } from '../../ground/problem.ts';

export const bankFileSteps = [
  'uploaded',
  'asking',
  'read',
  'matched',
  'undo_started',
  'undone',
  'failed',
  'expired',
] as const;
export type BankFileStep = (typeof bankFileSteps)[number];

export const stepWords: Readonly<Record<BankFileStep, Text>> = {
  uploaded: { fi: 'Luetaan', sv: 'Läses', en: 'Being read' },
  asking: { fi: 'Odottaa vastausta', sv: 'Väntar på svar', en: 'Waiting for an answer' },
  read: { fi: 'Kohdistetaan', sv: 'Prickas av', en: 'Being matched' },
  matched: { fi: 'Kohdistettu', sv: 'Avprickad', en: 'Matched' },
  undo_started: { fi: 'Otetaan takaisin', sv: 'Tas tillbaka', en: 'Being undone' },
  undone: { fi: 'Otettu takaisin', sv: 'Tillbakatagen', en: 'Undone' },
  failed: { fi: 'Tiedostoa ei voitu lukea', sv: 'Filen kunde inte läsas', en: 'The file could not be read' },
  expired: { fi: 'Aineisto hävitetty', sv: 'Materialet förstört', en: 'Material destroyed' },
};

export type BankFileAct = 'confirm_account' | 'match_again' | 'decide' | 'undo' | 'expire';

const allowed: Readonly<Record<BankFileAct, readonly BankFileStep[]>> = {
  confirm_account: ['asking'],
  match_again: ['matched'],
  decide: ['matched'],
  // Begun again where its job gave up: it goes on where it was.
  undo: ['matched', 'undo_started'],
  expire: ['uploaded', 'asking', 'matched', 'undone', 'failed'],
};

export const bankFileCan = (act: BankFileAct, step: BankFileStep): boolean => allowed[act].includes(step);

export const bankFileIsElsewhere = problemKind('bank_file_is_elsewhere', 409, {
  fi: 'Tiliote on tilassa ”{step}”, eikä tätä voi tehdä siinä. Avaa sivu uudelleen: se näyttää, missä tiliote on.',
  sv: 'Kontoutdraget är i läget ”{step}”, där detta inte kan göras. Öppna sidan på nytt: den visar var kontoutdraget är.',
  en: 'The bank statement is at “{step}”, where this cannot be done. Open the page again: it shows where the statement is.',
});

export const demandBankFileCan = (act: BankFileAct, step: BankFileStep): void => {
  if (!bankFileCan(act, step)) throw new Problem(bankFileIsElsewhere, { step: stepWords[step] });
};

/** What became of a payment. */
export const outcomes = [
  'read',
  'matched',
  'doubtful',
  'unknown',
  'duplicate',
  'replaced',
  'accepted',
  'credited',
  'excluded',
  'undone',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Those that wait for a person, and those about which a person may think again. */
export const isOpen = (outcome: Outcome): boolean => outcome === 'doubtful' || outcome === 'unknown';
export const mayBeDecided = (outcome: Outcome): boolean =>
  isOpen(outcome) || outcome === 'duplicate' || outcome === 'excluded';

/** Days for which what the file said of payers is kept after the last step. GDPR 5(1)(e). */
export const daysToExpiry = 60;

export type Place = Readonly<{ entry: number; part: number }>;

/** How the audit log names a file and a payment of it. */
export const aboutBankFile = (id: number): string => `bank-file:${id}`;
export const aboutBankPayment = (id: number, { entry, part }: Place): string =>
  `bank-payment:${id}-${entry}-${part}`;
