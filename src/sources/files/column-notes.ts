import type { Text } from '../../ground/language.ts';
import { headerKey } from './formats/header-words.ts';
import type { ColumnLook } from './sniff-columns.ts';

export type ColumnNote = Readonly<{ column: number; text: Text }>;

const refused: Text = {
  fi: 'Sarakkeessa on henkilötunnuksia. Sitä ei tuoda: rekisterissä ei ole tarkoitusta, johon niitä saisi käyttää (tietosuojalaki 29 §).',
  sv: 'Kolumnen innehåller personbeteckningar. Den importeras inte: registret har inget ändamål som de får användas för (dataskyddslagen 29 §).',
  en: 'The column holds personal identity codes. It is not imported: the register has no purpose that may use them (Data Protection Act, section 29).',
};

const mixed: Text = {
  fi: 'Sarakkeessa on sekä Y-tunnuksia että henkilötunnuksia. Y-tunnukset tuodaan, henkilötunnukset hylätään solu kerrallaan.',
  sv: 'Kolumnen innehåller både FO-nummer och personbeteckningar. FO-numren importeras, personbeteckningarna avvisas cell för cell.',
  en: 'The column holds both Business IDs and personal identity codes. Business IDs are imported, identity codes are refused cell by cell.',
};

const codeHeader =
  /^(henkilötunnus|henkilötunnukset|hetu|sotu|sosiaaliturvatunnus|personbeteckning|personnummer|ssn|social security number|personal identity code)$/;

/** What must be said of columns with personal identity codes, by their contents or by their header. */
export const columnNotes = (
  header: readonly string[] | undefined,
  looks: readonly ColumnLook[],
): ColumnNote[] =>
  looks.flatMap((look, column) => {
    if (look === 'identity_codes_and_business_ids') return [{ column, text: mixed }];
    const isRefused = look === 'identity_codes' || codeHeader.test(headerKey(header?.[column] ?? ''));
    return isRefused ? [{ column, text: refused }] : [];
  });
