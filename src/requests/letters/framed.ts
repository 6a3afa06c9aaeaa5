/** The frame of every letter: sender, window, date and number, closing. */
import { formatDate } from '../../ground/format-date.ts';
import type { Language } from '../../ground/language.ts';
import type { Declaration } from '../../policy/declaration.ts';
import type { Addressee } from './addressee.ts';
import type { Fact, Letter, LetterText } from './letter.ts';
import type { Told } from './told.ts';

const words = {
  date: { fi: 'Päiväys', sv: 'Datum', en: 'Date' },
  number: { fi: 'Pyynnön numero', sv: 'Begärans nummer', en: 'Request number' },
  regards: { fi: 'Ystävällisin terveisin', sv: 'Med vänlig hälsning', en: 'Yours sincerely' },
  contact: { fi: 'Yhteyshenkilö', sv: 'Kontaktperson', en: 'Contact person' },
} as const;

type Frame = Readonly<{
  language: Language;
  /** The day of the letter, `YYYY-MM-DD`. */
  today: string;
  declaration: Declaration;
  /** Beside the day. */
  facts?: readonly Fact[];
}>;

export const inFrame = (
  { language, today, declaration, facts = [] }: Frame,
  { title, blocks }: LetterText,
  to: Addressee,
): Letter => {
  const { controller, contact_person: contact } = declaration;
  const place = `${controller.postcode} ${controller.town}`.trim();
  return {
    language,
    date: today,
    title,
    blocks,
    sender: {
      name: controller.name,
      lines: [[controller.street, place].filter(Boolean).join(', '), controller.email].filter(Boolean),
    },
    addressee: to.lines.length > 0 ? to.lines : [to.name, to.email].filter(Boolean),
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
