/** The letter to one whom a breach touches: what GDPR 34(2) asks, in plain words, and where to ask more. */
import { helsinkiDate } from '../ground/calendar.ts';
import { formatDate } from '../ground/format-date.ts';
import { fill, type Language, type Text, textIn } from '../ground/language.ts';
import { listed, upperFirst } from '../ground/wording.ts';
import type { Declaration } from '../policy/declaration.ts';
import { facts, heading, type LetterBlock, type LetterText, text } from '../requests/letters/letter.ts';
import type { Message, MessagePart, Messages } from './message-queries.ts';
import type { Account, BreachRow } from './queries.ts';

const words = {
  title: {
    fi: 'Tietojasi koskeva tietoturvaloukkaus',
    sv: 'En personuppgiftsincident som berör dina uppgifter',
    en: 'A personal data breach that concerns your data',
  },
  opening: {
    fi: 'Kirjoitamme sinulle, koska {date} havaitsemamme tietoturvaloukkaus koskee asiakastietojasi. Kerromme, {what}.',
    sv: 'Vi skriver till dig eftersom dina kunduppgifter berörs av en personuppgiftsincident som vi upptäckte {date}. Vi berättar {what}.',
    en: 'We are writing to you because a personal data breach that we found on {date} concerns your customer data. This letter tells you {what}.',
  },
  told: {
    fi: 'mitä tapahtui, mitä siitä voi seurata ja mitä olemme tehneet',
    sv: 'vad som hände, vad det kan leda till och vad vi har gjort',
    en: 'what happened, what may follow from it and what we have done',
  },
  toldWithAdvice: {
    fi: 'mitä tapahtui, mitä siitä voi seurata, mitä olemme tehneet ja mitä voit itse tehdä',
    sv: 'vad som hände, vad det kan leda till, vad vi har gjort och vad du själv kan göra',
    en: 'what happened, what may follow from it, what we have done and what you can do yourself',
  },
  onlyFinnish: {
    fi: 'Omat sanamme siitä, mitä tapahtui, on toistaiseksi kirjoitettu vain suomeksi.',
    sv: 'Våra egna ord om det som hände finns tills vidare bara på finska. Om du vill få samma sak berättad på svenska, kontakta oss: kontaktuppgifterna finns i slutet av brevet.',
    en: 'What we ourselves have written about it is so far in Finnish only. If you would like to be told the same in English, contact us: our contact details are at the end of this letter.',
  },
  happened: { fi: 'Mitä tapahtui', sv: 'Vad som hände', en: 'What happened' },
  data: { fi: 'Tiedot, joita asia koskee', sv: 'Uppgifter som berörs', en: 'The data concerned' },
  effects: { fi: 'Mitä siitä voi seurata', sv: 'Vad det kan leda till', en: 'What may follow from it' },
  actions: { fi: 'Mitä olemme tehneet', sv: 'Vad vi har gjort', en: 'What we have done' },
  advice: { fi: 'Mitä voit itse tehdä', sv: 'Vad du själv kan göra', en: 'What you can do yourself' },
  ask: { fi: 'Kysy meiltä', sv: 'Fråga oss', en: 'Ask us' },
  contact: { fi: 'Yhteyshenkilö', sv: 'Kontaktperson', en: 'Contact person' },
  officer: { fi: 'Tietosuojavastaava', sv: 'Dataskyddsombud', en: 'Data protection officer' },
  complain: {
    fi: 'Voit myös ottaa yhteyttä tietosuojavaltuutettuun: {supervisor}.',
    sv: 'Du kan också kontakta dataombudsmannen: {supervisor}.',
    en: 'You may also contact the Data Protection Ombudsman: {supervisor}.',
  },
} as const satisfies Record<string, Text>;

export type PeopleTelling = Readonly<{
  breach: BreachRow;
  account: Account | undefined;
  declaration: Declaration;
  message: Message;
  language: Language;
  /** The language of `message`, where nobody has written it in that of the letter. */
  wordsIn?: Language | undefined;
}>;

/** In that language, or in Finnish; undefined before somebody has written it. */
export const messageIn = (
  messages: Messages,
  language: Language,
): Pick<PeopleTelling, 'message' | 'wordsIn'> | undefined => {
  const own = messages[language];
  if (own) return { message: own };
  return messages.fi && { message: messages.fi, wordsIn: 'fi' };
};

const dataSaid = ({ account, declaration, language }: PeopleTelling): string => {
  const named = (account?.categories ?? []).map((key) => {
    const found = declaration.categories.find((one) => one.key === key);
    return found ? textIn(found.title, language) : key;
  });
  return upperFirst(listed(named));
};

const partOf = ({ message, language, wordsIn }: PeopleTelling, part: MessagePart): LetterBlock[] =>
  message[part] ? [heading(words[part][language]), text(message[part], wordsIn)] : [];

const askBlocks = ({ declaration, language }: PeopleTelling): LetterBlock[] => {
  const { data_protection_officer: officer, contact_person, supervisor } = declaration;
  const contact = officer ?? contact_person;
  const where = [textIn(supervisor.name, language), supervisor.phone, supervisor.email].filter(Boolean);
  return [
    heading(words.ask[language]),
    facts([
      {
        term: words[officer ? 'officer' : 'contact'][language],
        text: [contact.name, contact.phone, contact.email].filter(Boolean).join(', '),
      },
    ]),
    text(fill(words.complain[language], { supervisor: where.join(', ') })),
  ];
};

/** Its frame is that of every letter. */
export const peopleLetter = (telling: PeopleTelling): LetterText => {
  const { breach, message, language } = telling;
  const data = dataSaid(telling);
  const date = formatDate(helsinkiDate(breach.found_at), language);
  const what = words[message.advice ? 'toldWithAdvice' : 'told'][language];
  return {
    title: words.title[language],
    blocks: [
      text(fill(words.opening[language], { date, what })),
      ...(telling.wordsIn ? [text(words.onlyFinnish[language])] : []),
      ...partOf(telling, 'happened'),
      ...(data ? [heading(words.data[language]), text(data)] : []),
      ...(['effects', 'actions', 'advice'] as const).flatMap((part) => partOf(telling, part)),
      ...askBlocks(telling),
    ],
  };
};
