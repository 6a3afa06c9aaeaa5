import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import type { Language, Text } from '../ground/language.ts';
import { InputProblem } from '../http/input.ts';
import type { Declaration } from '../policy/declaration.ts';
import { addSignature } from './sign-in-queries.ts';
import { undertakingText } from './undertaking.ts';

const notOwnName: Text = {
  fi: 'Kirjoita oma nimesi niin kuin se on yllä.',
  sv: 'Skriv ditt eget namn så som det står ovan.',
  en: 'Type your own name as it stands above.',
};
const textHasChanged: Text = {
  fi: 'Sitoumuksen teksti on muuttunut, kun luit sitä. Lue uusi teksti ja allekirjoita se.',
  sv: 'Förbindelsens text har ändrats medan du läste den. Läs den nya texten och underteckna den.',
  en: 'The text of the undertaking changed while you read it. Read the new text and sign it.',
};

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase();

export type Signing = Readonly<{
  staff: Readonly<{ id: number; name: string }>;
  nameTyped: string;
  language: Language;
  /** Of the text that was on the page. */
  hash: string;
}>;

/** Throws `input_invalid` where the name is another's or the text has changed since it was shown. */
export const signUndertaking = async (
  tx: Tx,
  declaration: Declaration,
  { staff, nameTyped, language, hash }: Signing,
): Promise<void> => {
  const shown = undertakingText(declaration, language);
  if (shown.hash !== hash) throw new InputProblem([{ field: '', text: textHasChanged }]);
  if (plain(nameTyped) !== plain(staff.name)) throw new InputProblem([{ field: 'name', text: notOwnName }]);
  await Promise.all([
    addSignature(tx, { staffId: staff.id, version: shown.version, hash, language, nameTyped }),
    wrote(tx, 'sign-undertaking', { about: `staff:${staff.id}` }),
  ]);
};
