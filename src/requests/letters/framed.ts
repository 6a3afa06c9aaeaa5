/** The frame of every letter: sender, window, date and number, closing. */
import { formatDate } from '../../ground/format-date.ts';
import type { Addressee } from './addressee.ts';
import type { Letter, LetterText } from './letter.ts';
import type { Told } from './told.ts';

const words = {
  date: { fi: 'Päiväys', sv: 'Datum', en: 'Date' },
  number: { fi: 'Pyynnön numero', sv: 'Begärans nummer', en: 'Request number' },
  regards: { fi: 'Ystävällisin terveisin', sv: 'Med vänlig hälsning', en: 'Yours sincerely' },
  contact: { fi: 'Yhteyshenkilö', sv: 'Kontaktperson', en: 'Contact person' },
} as const;

export const framed = (told: Told, { title, blocks }: LetterText, to: Addressee): Letter => {
  const { say, language, today, request, declaration } = told;
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
    facts: [
      { term: say(words.date), text: formatDate(today, language) },
      { term: say(words.number), text: String(request.id) },
    ],
    closing: [
      say(words.regards),
      controller.name,
      `${say(words.contact)}: ${[contact.name, contact.phone, contact.email].filter(Boolean).join(', ')}`,
    ],
  };
};
