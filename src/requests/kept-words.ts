/** What an erasure leaves, as a clerk and the person read it: what it is, by which law, until when. GDPR 12(4), 17(3). */
import { formatDate } from '../ground/format-date.ts';
import { fill, type Language, type Text, textIn } from '../ground/language.ts';
import { lawWithin } from '../ground/wording.ts';
import type { Declaration } from '../policy/declaration.ts';
import { retentionTitle } from '../policy/retention-said.ts';
import type { Kept } from '../retention/plan.ts';

const words = {
  until: { fi: '{date} asti', sv: 'till {date}', en: 'until {date}' },
  settled: {
    fi: 'kunnes saatava on maksettu tai ratkaistu, enintään {date} asti',
    sv: 'tills fordran är betald eller avgjord, högst till {date}',
    en: 'until the claim is paid or settled, {date} at the latest',
  },
  noDay: {
    fi: 'kunnes asia on ratkaistu',
    sv: 'tills saken är avgjord',
    en: 'until the matter is settled',
  },
} as const satisfies Record<string, Text>;

/** A duty that ends with an event and not on a day (`src/archive`). */
const endless = 'infinity';

export type KeptWords = Readonly<{ title: string; until: string; statute: string }>;

export const keptWords = (
  { retention }: Declaration,
  { rule: key, until }: Pick<Kept, 'rule' | 'until'>,
  language: Language,
): KeptWords => {
  const rule = retention.find((one) => one.key === key);
  const isClaim = rule?.from === 'due_date';
  return {
    title: rule ? retentionTitle(textIn(rule.title, language)).what : key,
    until:
      until === endless
        ? words.noDay[language]
        : fill(words[isClaim ? 'settled' : 'until'][language], { date: formatDate(until, language) }),
    statute: rule?.statute ? lawWithin(textIn(rule.statute, language), language) : '',
  };
};

/** In one line: until when, by which law. */
export const keptLine = ({ until, statute }: KeptWords): string =>
  statute ? `${until} (${statute})` : until;
