import { staffPage } from '../access/staff-page.ts';
import { isCustomerKind, kindTitles } from '../customers/customer.ts';
import { type Hit, hitsMost } from '../customers/search-customers.ts';
import type { Language, Text } from '../ground/language.ts';
import type { Context } from '../http/route.ts';
import { type Html, html } from '../ui/html.ts';
import { searchBox, searchHits } from '../ui/search.ts';
import { cardHref } from './list-query.ts';

const texts = {
  title: { fi: 'Haku', sv: 'Sökning', en: 'Search' },
  label: { fi: 'Hae uudelleen', sv: 'Sök på nytt', en: 'Search again' },
  lead: {
    fi: 'Nimellä, sähköpostilla, puhelinnumerolla, asiakasnumerolla tai Y-tunnuksella, vähintään kolme merkkiä. Haku antaa kirjoitusvirheitä anteeksi.',
    sv: 'Med namn, e-post, telefonnummer, kundnummer eller FO-nummer, minst tre tecken. Sökningen förlåter skrivfel.',
    en: 'By name, e-mail, phone, customer number or Business ID, at least three characters. The search forgives typing errors.',
  },
} as const satisfies Record<string, Text>;

const detailOf = ({ kind, customer_number, email, town }: Hit, language: Language): string =>
  [isCustomerKind(kind) && kind !== 'person' ? kindTitles[kind][language] : '', customer_number, email, town]
    .filter(Boolean)
    .join(' · ');

export type Found = Readonly<{ query: string; hits: readonly Hit[] }>;

/** The frame that the search box fills while one types. */
export const hitsFrame = ({ language, frame }: Context, { query, hits }: Found): Html =>
  searchHits({
    language,
    id: frame ?? 'hits',
    query,
    // A full list is cut: more letters bring the others (decision 003).
    count: hits.length >= hitsMost ? `${hitsMost}+` : hits.length,
    hits: hits.map((hit) => ({ href: cardHref(hit.id), title: hit.name, detail: detailOf(hit, language) })),
  });

export const searchPage = (context: Context, found: Found): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    content: html`<div class="narrow stack">${searchBox({
      language,
      action: '/search',
      value: found.query,
      label: texts.label[language],
      id: 'page-search',
      frame: 'hits',
    })}${hitsFrame({ ...context, frame: 'hits' }, found)}</div>`,
  });
};
