/** Customers that were looked for, to be chosen from: each leads on with its key. */
import { fill, type Language } from '../../ground/language.ts';
import type { Html } from '../../ui/html.ts';
import { searchHits } from '../../ui/search.ts';
import { type Hit, hitsMost } from '../search-customers.ts';

export type FoundCustomers = Readonly<{ query: string; hits: readonly Hit[] }>;

/** `href`: an address with `{id}` in it. */
export const customerHits = (language: Language, { query, hits }: FoundCustomers, href: string): Html =>
  searchHits({
    language,
    id: 'hits',
    query,
    count: hits.length >= hitsMost ? `${hitsMost}+` : hits.length,
    hits: hits.map(({ id, name, customer_number, email, town }) => ({
      href: fill(href, { id }),
      title: name,
      detail: [customer_number, email, town].filter(Boolean).join(' · '),
    })),
  });
