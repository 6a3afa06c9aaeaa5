/** A mail as it is written on the card, and what may be wrong with it. */
import { isLanguage, type Language, type Text } from '../../ground/language.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import type { Typed } from '../merge-typed.ts';
import { confirmSensitive, unwantedText } from '../notes/note.ts';
import { fieldMissing, fieldNotInChoices, fieldTooLong } from '../problems.ts';
import { confirmField, type Wrong } from '../wrong-fields.ts';
import { openPlaceholders } from './placeholders.ts';
import type { Recipient } from './recipient.ts';
import { asLines, bodyMax, subjectMax } from './template.ts';

export const mailFields = {
  to: { fi: 'Vastaanottaja', sv: 'Mottagare', en: 'To' },
  language: { fi: 'Viestin kieli', sv: 'Meddelandets språk', en: 'Language of the message' },
  subject: { fi: 'Otsikko', sv: 'Ärende', en: 'Subject' },
  body: { fi: 'Viesti', sv: 'Meddelande', en: 'Message' },
} as const satisfies Record<string, Text>;
export const mailTexts = ['to', 'language', 'subject', 'body'] as const;

export const noAddress = problemKind('mail_has_no_address', 422, {
  fi: 'Asiakkaalla ei ole voimassa olevaa sähköpostiosoitetta. Lisää se ensin asiakkaan tietoihin, tai ota yhteyttä muulla tavalla.',
  sv: 'Kunden har ingen gällande e-postadress. Lägg först till den bland kundens uppgifter, eller ta kontakt på annat sätt.',
  en: 'The customer has no e-mail address in force. Add one to the customer’s details first, or reach them another way.',
});
export const addressNotOpen = problemKind('mail_address_not_open', 422, {
  fi: 'Osoite ei ole enää voimassa. Kirjoita viesti johonkin asiakkaan voimassa olevaan osoitteeseen.',
  sv: 'Adressen gäller inte längre. Skriv meddelandet till någon av kundens gällande adresser.',
  en: 'The address is no longer in force. Write the message to one of the customer’s addresses in force.',
});
export const placeholderOpen = problemKind('placeholder_not_filled', 422, {
  fi: 'Kohdassa {placeholder} ei ole mitään täytettävää: rekisterissä ei ole tätä tietoa, tai se ei kuulu tähän käyttötarkoitukseen. Kirjoita se itse tai poista se.',
  sv: 'Stället {placeholder} kunde inte fyllas i: uppgiften finns inte i registret eller hör inte till det här ändamålet. Skriv den själv eller ta bort den.',
  en: 'Nothing could be filled in for {placeholder}: the register does not have it, or it is not part of this purpose. Write it yourself or remove it.',
});

export type WrittenMail = Readonly<{
  /** Key of the address; empty: the foremost. */
  to: string;
  language: Language;
  subject: string;
  body: string;
  confirmed: boolean;
  confirmedSensitive: boolean;
}>;

/** A subject is one line, however it was pasted. */
const asOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const mailOf = (typed: Typed, recipient: Pick<Recipient, 'language'>): WrittenMail => ({
  to: typed.to ?? '',
  language: isLanguage(typed.language) ? typed.language : (recipient.language ?? 'fi'),
  subject: asOneLine(typed.subject ?? ''),
  body: asLines(typed.body ?? ''),
  confirmed: typed[confirmField] === 'yes',
  confirmedSensitive: typed[confirmSensitive] === 'yes',
});

/** The address that a key names among those in force. */
export const addressOf = ({ addresses }: Recipient, to: string): string | undefined =>
  (to === '' ? addresses[0] : addresses.find(({ id }) => String(id) === to))?.address;

const wrongTo = (recipient: Recipient, { to }: WrittenMail): Wrong[] => {
  if (recipient.addresses.length === 0) return [{ field: 'to', problem: new Problem(noAddress) }];
  return addressOf(recipient, to) ? [] : [{ field: 'to', problem: new Problem(addressNotOpen) }];
};

const wrongText = (field: 'subject' | 'body', text: string, max: number): Wrong[] => {
  const title = mailFields[field];
  if (text === '') return [{ field, problem: new Problem(fieldMissing, { field: title }) }];
  if (text.length > max) return [{ field, problem: new Problem(fieldTooLong, { field: title, max }) }];
  const [placeholder] = openPlaceholders(text);
  return placeholder === undefined ? [] : [{ field, problem: new Problem(placeholderOpen, { placeholder }) }];
};

/** `typedLanguage`: as it came, which may be none of the three. */
export const wrongMail = (recipient: Recipient, mail: WrittenMail, typedLanguage = ''): Wrong[] => [
  ...wrongTo(recipient, mail),
  ...(typedLanguage === '' || isLanguage(typedLanguage)
    ? []
    : [{ field: 'language', problem: new Problem(fieldNotInChoices, { field: mailFields.language }) }]),
  ...wrongText('subject', mail.subject, subjectMax),
  ...wrongText('body', mail.body, bodyMax),
  ...unwantedText(
    (['subject', 'body'] as const).map((field) => ({ field, title: mailFields[field], text: mail[field] })),
    mail,
  ),
];
