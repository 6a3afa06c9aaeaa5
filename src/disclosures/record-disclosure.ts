/**
 * Every disclosure is a row: to whom by name, for which purpose, which data, when. GDPR 15(1)(c) and 19; C-154/21.
 * Write it in the transaction that makes the file or sends the message: what is not recorded is not disclosed.
 */
import type { Tx } from '../db/tx.ts';
import type { Category } from '../ground/columns.ts';
import { inAll, listed, type Text } from '../ground/language.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import { tellFirst } from '../origins/tell-first.ts';
import type { Declaration, Recipient } from '../policy/declaration.ts';
import { insertDisclosures } from './queries.ts';

export const recipientNotDeclared = problemKind('recipient_not_declared', 422, {
  fi: 'Tietoja ei luovuteta vastaanottajalle, jota selosteessa ei ole tähän käyttötarkoitukseen. Lisää se selosteeseen.',
  sv: 'Uppgifter lämnas inte ut till en mottagare som inte finns i beskrivningen för det här ändamålet. Lägg till den.',
  en: 'Nothing is disclosed to a recipient whom the notice does not name for this purpose. Add it to the notice.',
});
export const recipientWithoutName = problemKind('recipient_without_name', 422, {
  fi: 'Vastaanottajan ”{recipient}” nimi puuttuu selosteesta. Kirjoita nimi selosteeseen ja julkaise se, niin voit luovuttaa tiedot.',
  sv: 'Namnet på mottagaren ”{recipient}” saknas i beskrivningen. Skriv namnet i beskrivningen och publicera den, så kan du lämna ut uppgifterna.',
  en: 'The notice does not name the recipient “{recipient}”. Write its name into the notice and publish it; then you can disclose the data.',
});
export const disclosureTooWide = problemKind('disclosure_too_wide', 422, {
  fi: 'Selosteen mukaan ”{recipient}” ei saa näitä tietoja: {data}. Jätä ne pois tai muuta selostetta.',
  sv: 'Enligt beskrivningen får ”{recipient}” inte de här uppgifterna: {data}. Lämna bort dem eller ändra beskrivningen.',
  en: 'By the notice “{recipient}” does not get this data: {data}. Leave it out, or change the notice.',
});

export type Disclosure = Readonly<{
  /** All of them get the same: one statement, however many. */
  customerIds: readonly number[];
  /** Key of a declared recipient. */
  recipient: string;
  categories: readonly Category[];
  /** In the words of the one who discloses, without values: `Lasku 20260017 perittäväksi`. */
  what: string;
  /** What it was about, as `collection:17`. */
  about?: string;
}>;

/** By the titles of the notice, or as whoever discloses has named it: the columns of a file. */
const namesOf = (
  declaration: Declaration,
  data: readonly Category[],
  named: ReadonlyMap<Category, readonly Text[]>,
): Text =>
  listed(
    data.flatMap(
      (key) =>
        named.get(key) ??
        declaration.categories.filter((category) => category.key === key).map(({ title }) => inAll(title)),
    ),
  );

/** The declared recipient whom this purpose may give `categories`, by name; throws a `Problem` that says what is missing. */
export const demandRecipient = (
  declaration: Declaration,
  purpose: string,
  key: string,
  categories: readonly Category[],
  named: ReadonlyMap<Category, readonly Text[]> = new Map(),
): Recipient => {
  const found = declaration.recipients.find((recipient) => recipient.key === key);
  if (!found?.purposes.includes(purpose)) throw new Problem(recipientNotDeclared);
  const title = inAll(found.title);
  if (found.name.trim() === '') throw new Problem(recipientWithoutName, { recipient: title });
  const beyond = categories.filter((category) => !found.categories.includes(category));
  if (beyond.length > 0)
    throw new Problem(disclosureTooWide, { recipient: title, data: namesOf(declaration, beyond, named) });
  return found;
};

export const recordDisclosure = async (
  tx: Tx,
  declaration: Declaration,
  { customerIds, recipient, categories, what, about = '' }: Disclosure,
): Promise<void> => {
  const { name, disclosure } = demandRecipient(declaration, tx.purpose, recipient, categories);
  await insertDisclosures(tx, customerIds, { recipient, name, categories, basis: disclosure, what, about });
  await tellFirst(tx, customerIds);
};
