import { articleWords } from '../article.ts';
import { articleOf, kindTitles } from '../request.ts';
import type { Fact } from './letter.ts';
import type { Told } from './told.ts';

const words = {
  kind: { fi: 'Pyyntö', sv: 'Begäran', en: 'Request' },
  kindAndArticle: {
    fi: '{kind} (tietosuoja-asetuksen {article})',
    sv: '{kind} (dataskyddsförordningen, {article})',
    en: '{kind} (GDPR, {article})',
  },
  received: { fi: 'Saapunut', sv: 'Mottagen', en: 'Received' },
} as const;

/** What the letter is an answer to. */
export const aboutRequest = ({ say, on, request, language }: Told): Fact[] => [
  {
    term: say(words.kind),
    text: say(words.kindAndArticle, {
      kind: say(kindTitles[request.kind]),
      article: articleWords(articleOf[request.kind], language),
    }),
  },
  { term: say(words.received), text: on(request.received_on) },
];
