import type { Text } from '../../../ground/language.ts';
import type { TargetField } from '../fields.ts';

/** Rows of several kinds in one file: only those with `value` in `column` are customers. */
export type RowMark = Readonly<{ column: number; value: string }>;

/** A file that a known program writes: how its header is told, what its columns mean, what to beware of. */
export type FileFormat = Readonly<{
  key: string;
  title: Text;
  /** Headers that must all be there, as `headerKey` writes them. */
  signature: readonly string[];
  /** Header (as `headerKey` writes it) → target. Columns that are not named here are left out. */
  fields: Readonly<Record<string, TargetField>>;
  /** Headers with a number in them, such as `E-mail 2 - Value`; asked where `fields` has no answer. */
  patterns?: readonly (readonly [RegExp, TargetField])[];
  rowMark?: RowMark;
  /** By what it is known, where that is not its header. */
  why?: Text;
  /** What the person who imports should know: a trap of the format and what is done about it. */
  notes: readonly Text[];
}>;

const claimNote: Text = {
  fi: 'Verkkokaupan "kyllä" ei todista suostumusta: se tuodaan väitteenä ilman näyttöä eikä avaa markkinointia.',
  sv: 'Ett "ja" i webbutiken bevisar inget samtycke: det importeras som ett påstående utan bevis och öppnar ingen marknadsföring.',
  en: 'A "yes" of a web shop proves no consent: it is imported as a claim without evidence and opens no marketing.',
};

const freeTextNote: Text = {
  fi: 'Vapaat muistiinpanot jätetään pois: niissä voi olla tietoja, joille selosteessa ei ole tarkoitusta.',
  sv: 'Fria anteckningar utelämnas: de kan innehålla uppgifter som beskrivningen inte har något ändamål för.',
  en: 'Free notes are left out: they may hold data for which the notice has no purpose.',
};

export const notes = { claim: claimNote, freeText: freeTextNote } as const;
