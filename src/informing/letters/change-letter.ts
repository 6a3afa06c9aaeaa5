/** GDPR 13(3) and 14(4): before data is used for another purpose the person is told of it, with all that bears on it. */

import { formatDate } from '../../ground/format-date.ts';
import type { Language, Text } from '../../ground/language.ts';
import { lawWithin, listed, sentence, upperFirst } from '../../ground/wording.ts';
import { shownCategories } from '../../notice/data-phrase.ts';
import { keptPhrase } from '../../notice/periods.ts';
import { groundPhrase } from '../../notice/phrases.ts';
import { remedyPhrase } from '../../notice/remedies.ts';
import type { Purpose } from '../../policy/declaration.ts';
import { type Fact, facts, type LetterText, text } from '../../requests/letters/letter.ts';
import { type Composer, composerOf, type Writing } from './composing-of.ts';
import {
  complaintPart,
  decisionsPart,
  marketingPart,
  noticePart,
  recipientsPart,
  rightsPart,
} from './parts.ts';
import { newPart } from './what-is-new.ts';

const words = {
  title: {
    fi: 'Tietojesi käyttö muuttuu',
    sv: 'Användningen av dina uppgifter ändras',
    en: 'The use of your data changes',
  },
  from: {
    fi: 'Rekisterissämme ({register}) olevia tietojasi aletaan aikaisintaan {date} käyttää tarkoitukseen, josta emme ole aiemmin kertoneet näin. Sinun ei tarvitse tehdä mitään, ellet halua.',
    sv: 'Tidigast från och med {date} används uppgifterna om dig i vårt register ({register}) för ett ändamål som vi inte tidigare har beskrivit så här. Du behöver inte göra något om du inte vill.',
    en: 'From {date} at the earliest your data in our register ({register}) will be used for a purpose that we have not described like this before. You need not do anything unless you wish to.',
  },
  soon: {
    fi: 'Rekisterissämme ({register}) olevia tietojasi aletaan pian käyttää tarkoitukseen, josta emme ole aiemmin kertoneet näin. Käyttö alkaa vasta, kun siitä on kerrottu kaikille, joita se koskee. Sinun ei tarvitse tehdä mitään, ellet halua.',
    sv: 'Uppgifterna om dig i vårt register ({register}) kommer snart att användas för ett ändamål som vi inte tidigare har beskrivit så här. Användningen börjar först när alla som den berör har informerats. Du behöver inte göra något om du inte vill.',
    en: 'Your data in our register ({register}) will soon be used for a purpose that we have not described like this before. The use begins only when everybody whom it concerns has been told. You need not do anything unless you wish to.',
  },
  now: {
    fi: 'Rekisterissämme ({register}) olevia tietojasi käytetään tarkoitukseen, josta emme ole aiemmin kertoneet näin. Sinun ei tarvitse tehdä mitään, ellet halua.',
    sv: 'Uppgifterna om dig i vårt register ({register}) används för ett ändamål som vi inte tidigare har beskrivit så här. Du behöver inte göra något om du inte vill.',
    en: 'Your data in our register ({register}) is used for a purpose that we have not described like this before. You need not do anything unless you wish to.',
  },
  purpose: { fi: 'Tarkoitus', sv: 'Ändamål', en: 'Purpose' },
  what: { fi: 'Mitä teemme', sv: 'Vad vi gör', en: 'What we do' },
} as const satisfies Record<string, Text>;

/** The data that a purpose uses, each by its name: a letter cannot point at a section. */
export const dataNames = (c: Composer, { reads, writes }: Purpose): string =>
  listed(
    shownCategories(c.declaration)
      .filter(({ key }) => reads.includes(key) || writes.includes(key))
      .map(({ title }) => c.of(title)),
  );

const groundFacts = (c: Composer, { ground }: Purpose): Fact[] => {
  const phrase = upperFirst(groundPhrase(ground, c.language));
  const law = ground.kind === 'legal_obligation' ? `: ${lawWithin(c.of(ground.statute), c.language)}` : '';
  return [
    { term: c.say('ground'), text: `${phrase}${law}` },
    ...(ground.kind === 'legitimate_interest'
      ? [
          { term: c.say('interest'), text: c.of(ground.interest) },
          { term: c.say('balancing'), text: c.of(ground.balancing) },
        ]
      : []),
  ];
};

/** What a purpose is, in the rows of a letter. */
export const purposeFacts = (c: Composer, purpose: Purpose): Fact[] => {
  const rule = c.declaration.retention.find(({ key }) => key === purpose.retention);
  return [
    { term: c.tell(words.purpose), text: c.of(purpose.title) },
    { term: c.tell(words.what), text: c.of(purpose.explanation) },
    ...groundFacts(c, purpose),
    { term: c.say('usedData'), text: dataNames(c, purpose) },
    ...(rule ? [{ term: c.say('kept'), text: upperFirst(keptPhrase(c, rule)) }] : []),
    { term: c.say('youCan'), text: remedyPhrase(c, purpose) },
  ].filter((fact) => fact.text !== '');
};

export const recipientsOf = (c: Composer, { key }: Purpose) =>
  c.declaration.recipients.filter(({ purposes }) => purposes.includes(key));

export const changeLetter = (writing: Writing, key: string, language: Language): LetterText => {
  const c = composerOf(writing, language);
  const purpose = c.declaration.purposes.find((one) => one.key === key);
  const register = c.of(c.declaration.register_name);
  if (!purpose) return { title: c.tell(words.title), blocks: noticePart(c) };
  const { begins_on: begins } = purpose;
  const lead = begins
    ? c.tell(words.from, { register, date: formatDate(begins, language) })
    : c.tell(c.isAnnounced ? words.soon : words.now, { register });
  return {
    title: c.tell(words.title),
    blocks: [
      text(lead),
      ...(writing.known
        ? newPart(c, composerOf({ ...writing, declaration: writing.known }, language), purpose)
        : []),
      facts(purposeFacts(c, purpose).map((fact) => ({ ...fact, text: sentence(fact.text) }))),
      ...recipientsPart(c, recipientsOf(c, purpose)),
      ...(purpose.automated_decision ? decisionsPart(c, [purpose]) : []),
      ...rightsPart(c),
      ...marketingPart(c, [purpose]),
      ...complaintPart(c),
      ...noticePart(c),
    ],
  };
};
