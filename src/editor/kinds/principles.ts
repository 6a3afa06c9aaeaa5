import type { ItemKind, Part } from '../kind.ts';
import { text, words } from './fields.ts';

const principle = (name: string, part: Part, title: ItemKind['title']): ItemKind => ({
  key: name,
  part,
  title,
  at: [],
  shapes: [text(name, title, { rows: 8 })],
});

/** Texts that stand by themselves, before or after the list of their part. */
export const principleKinds = {
  disclosure: principle(
    'disclosure_principle',
    'recipients',
    words('Luovutusten periaate', 'Principen för utlämnanden', 'The principle of disclosures'),
  ),
  list: principle(
    'published_list',
    'recipients',
    words('Luettelo ja postitustarrat', 'Förteckning och adressetiketter', 'List and address labels'),
  ),
  transfer: principle(
    'transfer_principle',
    'transfers',
    words('Siirtojen periaate', 'Principen för överföringar', 'The principle of transfers'),
  ),
  cookie: principle(
    'cookie_principle',
    'cookies',
    words('Evästeiden periaate', 'Principen för kakor', 'The principle of cookies'),
  ),
  rights: principle(
    'using_rights',
    'rights',
    words('Näin oikeuksia käytetään', 'Så används rättigheterna', 'How the rights are used'),
  ),
};
