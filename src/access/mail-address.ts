/** Where somebody of the staff is written to about their work. They set it themselves; empty: they are written to no more. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { parseEmail } from '../ground/email.ts';
import type { Language, Text } from '../ground/language.ts';
import type { FieldProblem } from '../http/route.ts';
import { forgetMailAddress, keepMailAddress } from './mail-address-queries.ts';

const wrong: Text = {
  fi: 'Sähköpostiosoite ei ole oikein. Kirjoita se muodossa nimi@yritys.example, tai tyhjennä kenttä.',
  sv: 'E-postadressen är inte rätt. Skriv den i formen namn@foretag.example, eller töm fältet.',
  en: 'The e-mail address is not right. Write it as name@company.example, or empty the field.',
};

/** Returns what is wrong with what was typed. */
export const setMailAddress = async (
  tx: Tx,
  staffId: number,
  { typed, language }: Readonly<{ typed: string; language: Language }>,
): Promise<FieldProblem | undefined> => {
  const about = `staff:${staffId}`;
  if (typed.trim() === '') {
    await forgetMailAddress(tx, staffId);
    await wrote(tx, 'set-staff-mail-address', { about });
    return undefined;
  }
  const address = parseEmail(typed)?.address;
  if (!address || address.length > 254) return { field: 'address', text: wrong };
  await keepMailAddress(tx, { staffId, address, language });
  await wrote(tx, 'set-staff-mail-address', { about, fields: ['address', 'language'] });
  return undefined;
};
