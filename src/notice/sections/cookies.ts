/** SVPL 205 §: what is stored on the device, by whom, why and how long (M14). */

import { upperFirst } from '../../ground/wording.ts';
import { type ComposeSection, type Composing, paragraphs, said } from '../composing.ts';
import type { Block } from '../document.ts';
import { durationPhrase } from '../periods.ts';
import { cookieCategory } from '../phrases.ts';

const table = (c: Composing): Block[] => {
  const { cookies } = c.declaration;
  if (cookies.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: c.say('cookiesUsed'),
      columns: [c.say('cookie'), c.say('provider'), c.say('purpose'), c.say('category'), c.say('duration')],
      rows: cookies.map((cookie) => [
        cookie.name,
        cookie.provider,
        c.of(cookie.purpose),
        upperFirst(cookieCategory(cookie.category, c.language)),
        upperFirst(durationPhrase(cookie.duration_days, c.language)),
      ]),
      from: cookies.map((_, index) => `cookies.${index}`),
    },
    ...(cookies.some(({ name }) => name.startsWith('seloste_')) ? said(c.say('cookieNames')) : []),
  ];
};

export const cookies: ComposeSection = (c) => {
  const blocks = [...paragraphs(c, c.declaration.cookie_principle), ...table(c)];
  return blocks.length === 0
    ? undefined
    : { id: 'cookies', title: c.say('cookies'), from: 'cookie_principle', blocks };
};
