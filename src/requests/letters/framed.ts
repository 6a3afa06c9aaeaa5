/** The frame of every letter: sender, window, date and number, closing. */
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Language } from '../../ground/language.ts';
import type { Declaration } from '../../policy/declaration.ts';
import type { Addressee } from './addressee.ts';
import { type Fact, type Letter, type LetterText, text } from './letter.ts';
import type { Told } from './told.ts';

const words = {
  date: { fi: 'Päiväys', sv: 'Datum', en: 'Date' },
  number: { fi: 'Pyynnön numero', sv: 'Begärans nummer', en: 'Request number' },
  regards: { fi: 'Ystävällisin terveisin', sv: 'Med vänlig hälsning', en: 'Yours sincerely' },
  contact: { fi: 'Yhteyshenkilö', sv: 'Kontaktperson', en: 'Contact person' },
  dear: { fi: 'Hyvä {name}', sv: 'Bästa {name}', en: 'Dear {name},' },
  onBehalf: { fi: 'Edustettava: {person}', sv: 'För {person}', en: 'On behalf of {person}' },
  youAre: {
    fi: 'Kirjoitamme sinulle, koska asioit toisen puolesta. Hän on {person}. Kun tässä kirjeessä puhutellaan sinua tai puhutaan tiedoistasi, tarkoitamme häntä ja hänen tietojaan.',
    sv: 'Vi skriver till dig eftersom du företräder {person}. När det här brevet talar om dig eller dina uppgifter avser vi den personen och den personens uppgifter.',
    en: 'We are writing to you because you act on behalf of {person}. Where this letter speaks of you or of your data, that person and that person’s data are meant.',
  },
} as const;

type Frame = Readonly<{
  language: Language;
  /** The day of the letter, `YYYY-MM-DD`. */
  today: string;
  declaration: Declaration;
  /** Beside the day. */
  facts?: readonly Fact[];
}>;

/** Name and place; below the name, for whom they act. */
const windowOf = ({ name, email, lines, represents }: Addressee, language: Language): string[] => {
  const rows = lines.length > 0 ? [...lines] : [name, email].filter(Boolean);
  if (!represents) return rows;
  return [...rows.slice(0, 1), fill(words.onBehalf[language], { person: represents }), ...rows.slice(1)];
};

export const inFrame = (
  { language, today, declaration, facts = [] }: Frame,
  { title, blocks }: LetterText,
  to: Addressee,
): Letter => {
  const { controller, contact_person: contact } = declaration;
  const { represents: person } = to;
  const name = person === undefined ? to.dear : to.name;
  const place = `${controller.postcode} ${controller.town}`.trim();
  return {
    language,
    date: today,
    title,
    ...(name && { salutation: fill(words.dear[language], { name }) }),
    isOnBehalf: person !== undefined,
    blocks: person ? [text(fill(words.youAre[language], { person })), ...blocks] : blocks,
    sender: {
      name: controller.name,
      lines: [[controller.street, place].filter(Boolean).join(', '), controller.email].filter(Boolean),
    },
    addressee: windowOf(to, language),
    facts: [{ term: words.date[language], text: formatDate(today, language) }, ...facts],
    closing: [
      words.regards[language],
      controller.name,
      `${words.contact[language]}: ${[contact.name, contact.phone, contact.email].filter(Boolean).join(', ')}`,
    ],
  };
};

/** Of a letter about a request. */
export const framed = (told: Told, text: LetterText, to: Addressee): Letter =>
  inFrame({ ...told, facts: [{ term: told.say(words.number), text: String(told.request.id) }] }, text, to);
