/** An export of customers to a file: its states, what may be done in which of them, and how long its file is kept. */
import type { Definition } from '../../customers/views/definition.ts';
import type { Category } from '../../ground/columns.ts';
import type { Language, Text } from '../../ground/language.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import type { ExportFormat } from './queries/cells.ts';

export const exportSteps = ['asked', 'started', 'stopped', 'finished', 'failed', 'expired'] as const;
export type ExportStep = (typeof exportSteps)[number];

export const stepWords: Readonly<Record<ExportStep, Text>> = {
  asked: { fi: 'Odottaa vuoroaan', sv: 'Väntar på sin tur', en: 'Waiting' },
  started: { fi: 'Tehdään', sv: 'Görs', en: 'Being made' },
  stopped: { fi: 'Keskeytetty', sv: 'Avbruten', en: 'Stopped' },
  finished: { fi: 'Valmis', sv: 'Klar', en: 'Ready' },
  failed: { fi: 'Ei onnistunut', sv: 'Misslyckades', en: 'Failed' },
  expired: { fi: 'Tiedosto hävitetty', sv: 'Filen förstörd', en: 'File destroyed' },
};

/** As it was asked for; the customers are those who meet it when it is made. */
export type Export = Readonly<{
  id: number;
  /** Number of the purpose that it is made for. */
  purpose: number;
  asked_by: string;
  asked_at: Date;
  title: string;
  definition: Definition;
  language: Language;
  format: ExportFormat;
  /** Absent: an internal export. */
  recipient: string | null;
  recipient_name: string | null;
  basis: string | null;
  categories: readonly Category[];
  rows_done: number;
  rows_expected: number | null;
  /** Left out, as they have not been told where their data came from. */
  rows_untold: number;
  file_id: number | null;
  file_bytes: number | null;
  expires_on: string | null;
  step: ExportStep;
  step_at: Date;
  problem: string | null;
}>;

export type ExportAct = 'stop' | 'download';

const allowed: Readonly<Record<ExportAct, readonly ExportStep[]>> = {
  stop: ['asked', 'started'],
  download: ['finished'],
};

export const exportCan = (act: ExportAct, step: ExportStep): boolean => allowed[act].includes(step);

export const exportNotFound = problemKind('export_not_found', 404, {
  fi: 'Tällaista vientiä ei ole, tai sen on tehnyt joku muu. Tiedoston saa vain se, joka sen teki.',
  sv: 'Det finns ingen sådan export, eller så har någon annan gjort den. Filen får bara den som gjorde den.',
  en: 'There is no such export, or somebody else made it. Only its maker gets the file.',
});
export const exportIsElsewhere = problemKind('export_is_elsewhere', 409, {
  fi: 'Vienti on tilassa ”{step}”, eikä tätä voi tehdä siinä.',
  sv: 'Exporten är i läget ”{step}”, där detta inte kan göras.',
  en: 'The export is at “{step}”, where this cannot be done.',
});
export const exportWiderThanView = problemKind('export_wider_than_view', 422, {
  fi: 'Näkymässä on rajauksia, joita tämä käyttötarkoitus ei lue tai joita ei enää ole. Vienti olisi laajempi kuin näkymä: poista ne ensin.',
  sv: 'Vyn har avgränsningar som ändamålet inte läser eller som inte längre finns. Exporten skulle bli bredare än vyn: ta bort dem först.',
  en: 'The view has filters that this purpose does not read, or that are gone. The export would be wider than the view: remove them first.',
});
export const recipientWithoutAgreement = problemKind('recipient_without_agreement', 422, {
  fi: 'Vastaanottajalla ”{recipient}” ei ole voimassa olevaa käsittelysopimusta. Kirjaa sopimus selosteeseen ja julkaise se.',
  sv: 'Mottagaren ”{recipient}” har inget gällande biträdesavtal. Skriv in avtalet i beskrivningen och publicera den.',
  en: 'The recipient “{recipient}” has no processing agreement in force. Write the agreement into the notice and publish it.',
});

export const demandExportCan = (act: ExportAct, step: ExportStep): void => {
  if (!exportCan(act, step)) throw new Problem(exportIsElsewhere, { step: stepWords[step] });
};

/** GDPR 5(1)(e): long enough to fetch it, and to fetch it again. */
export const daysKept = 7;
export const titleLengthMax = 120;

export const aboutExport = (id: number): string => `export:${id}`;
