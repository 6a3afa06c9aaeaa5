/** What a changed purpose lets be done beyond what the person was told before, each in a sentence; what only reads otherwise is not there. */
import type { Text } from '../../ground/language.ts';
import { listed } from '../../ground/wording.ts';
import { shownCategories } from '../../notice/data-phrase.ts';
import { keptPhrase } from '../../notice/periods.ts';
import { groundPhrase } from '../../notice/phrases.ts';
import { recipientName } from '../../notice/sections/recipients.ts';
import type { Declaration, Purpose } from '../../policy/declaration.ts';
import { type WideningKind, wideningsOf } from '../../policy/widening.ts';
import { heading, type LetterBlock, list } from '../../requests/letters/letter.ts';
import type { Composer } from './composing-of.ts';

const words = {
  title: { fi: 'Mikä on uutta', sv: 'Vad som är nytt', en: 'What is new' },
  purpose: {
    fi: 'Koko käyttötarkoitus on uusi.',
    sv: 'Hela ändamålet är nytt.',
    en: 'The whole purpose is new.',
  },
  data: {
    fi: 'Tarkoitukseen käytetään uusia tietoja: {names}.',
    sv: 'För ändamålet används nya uppgifter: {names}.',
    en: 'New data is used for it: {names}.',
  },
  dataWider: {
    fi: 'Tietoja käytetään laajemmin kuin ennen.',
    sv: 'Uppgifterna används i större omfattning än förut.',
    en: 'The data is used more widely than before.',
  },
  ground: {
    fi: 'Käsittelyllä on toinen peruste: ennen {before}, nyt {after}.',
    sv: 'Behandlingen har en annan grund: förut {before}, nu {after}.',
    en: 'It rests on another ground: before {before}, now {after}.',
  },
  marketing: {
    fi: 'Tietoja käytetään suoramarkkinointiin uudella tavalla.',
    sv: 'Uppgifterna används för direktmarknadsföring på ett nytt sätt.',
    en: 'The data is used for direct marketing in a new way.',
  },
  automated: {
    fi: 'Asiasta voidaan päättää automaattisesti.',
    sv: 'Beslut kan fattas automatiskt.',
    en: 'Decisions may be made automatically.',
  },
  objection: {
    fi: 'Voit vastustaa käyttöä suppeammin kuin ennen.',
    sv: 'Din rätt att invända är snävare än förut.',
    en: 'You may object to it less than before.',
  },
  sooner: {
    fi: 'Käyttö alkaa aiemmin kuin kerroimme.',
    sv: 'Användningen börjar tidigare än vi berättade.',
    en: 'The use begins sooner than we told you.',
  },
  recipient: {
    fi: 'Tietoja annetaan enemmän kuin ennen: {names}.',
    sv: 'Fler uppgifter lämnas ut än förut: {names}.',
    en: 'More data is disclosed than before: {names}.',
  },
  country: {
    fi: 'Tietoja siirretään uusiin maihin.',
    sv: 'Uppgifter överförs till nya länder.',
    en: 'Data is transferred to new countries.',
  },
  retention: {
    fi: 'Tiedot säilytetään kauemmin: ennen {before}, nyt {after}.',
    sv: 'Uppgifterna bevaras längre: förut {before}, nu {after}.',
    en: 'The data is kept longer: before {before}, now {after}.',
  },
} as const satisfies Record<string, Text>;

type Changed = Readonly<{ c: Composer; old: Composer; was: Purpose; now: Purpose }>;

const dataSentence = ({ c, was, now }: Changed): string => {
  const had = new Set<string>([...was.reads, ...was.writes]);
  const has = new Set<string>([...now.reads, ...now.writes]);
  const gained = shownCategories(c.declaration).filter(({ key }) => has.has(key) && !had.has(key));
  return gained.length > 0
    ? c.tell(words.data, { names: listed(gained.map(({ title }) => c.of(title))) })
    : c.tell(words.dataWider);
};

const objections = ['none', 'reasoned', 'absolute'];

const useSentences = ({ c, was, now }: Changed): string[] =>
  [
    now.marketing !== undefined && now.marketing !== was.marketing && words.marketing,
    now.automated_decision !== undefined && was.automated_decision === undefined && words.automated,
    objections.indexOf(now.objection) < objections.indexOf(was.objection) && words.objection,
    was.begins_on !== undefined && (now.begins_on ?? '') < was.begins_on && words.sooner,
  ]
    .filter((found) => found !== false)
    .map((found) => c.tell(found));

const givenIn = ({ recipients }: Declaration, key: string) =>
  recipients.filter(({ role, purposes }) => role !== 'processor' && purposes.includes(key));

const recipientSentence = ({ c, old, now }: Changed): string => {
  const before = givenIn(old.declaration, now.key);
  const gained = givenIn(c.declaration, now.key).filter(({ key, categories }) => {
    const had: readonly string[] = before.find((one) => one.key === key)?.categories ?? [];
    return categories.some((category) => !had.includes(category));
  });
  return gained.length > 0
    ? c.tell(words.recipient, { names: listed(gained.map((one) => recipientName(c, one))) })
    : c.tell(words.country);
};

const keptIn = (c: Composer, { retention }: Purpose): string => {
  const rule = c.declaration.retention.find(({ key }) => key === retention);
  return rule ? keptPhrase(c, rule) : '–';
};

const sentencesOf = (changed: Changed, what: WideningKind): string[] => {
  const { c, old, was, now } = changed;
  switch (what) {
    case 'purpose':
      return [c.tell(words.purpose)];
    case 'data':
      return [dataSentence(changed)];
    case 'ground':
      return [
        c.tell(words.ground, {
          before: groundPhrase(was.ground, c.language),
          after: groundPhrase(now.ground, c.language),
        }),
      ];
    case 'use':
      return useSentences(changed);
    case 'recipient':
      return [recipientSentence(changed)];
    case 'retention':
      return [c.tell(words.retention, { before: keptIn(old, was), after: keptIn(c, now) })];
  }
};

/** `old`: of the notice that the person knows. Nothing where nothing widens. */
export const newPart = (c: Composer, old: Composer, now: Purpose): LetterBlock[] => {
  const was = old.declaration.purposes.find(({ key }) => key === now.key) ?? now;
  const found = wideningsOf(old.declaration, c.declaration).filter(({ purpose }) => purpose === now.key);
  const sentences = found.flatMap(({ what }) => sentencesOf({ c, old, was, now }, what));
  return sentences.length > 0 ? [heading(c.tell(words.title)), list(sentences)] : [];
};
