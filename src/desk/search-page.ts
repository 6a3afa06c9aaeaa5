import { staffPage } from '../access/staff-page.ts';
import { isCustomerKind, kindTitles } from '../customers/customer.ts';
import { type Hit, hitsMost } from '../customers/search-customers.ts';
import { fill, type Language, type Text } from '../ground/language.ts';
import type { Context } from '../http/route.ts';
import { orderReaders } from '../orders/order-purposes.ts';
import { button } from '../ui/button.ts';
import { type Html, type HtmlValue, html } from '../ui/html.ts';
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
  order: {
    fi: 'Tilaukset numerolla {number}',
    sv: 'Beställningar med nummer {number}',
    en: 'Orders numbered {number}',
  },
  invoice: {
    fi: 'Laskut numerolla tai viitteellä {number}',
    sv: 'Fakturor med nummer eller referens {number}',
    en: 'Invoices numbered or referred to as {number}',
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

/** Who types the number of an order or an invoice into the box is led on. */
const elsewhere = ({ caller, language }: Context, { query }: Found): HtmlValue => {
  if (caller.kind !== 'staff' || !/^\S*\d\S*$/.test(query)) return undefined;
  const holds = (...purposes: string[]): boolean => purposes.some((one) => caller.purposes.includes(one));
  const sought = encodeURIComponent(query);
  return html`<div class="row">${
    holds(...orderReaders) &&
    button({
      label: fill(texts.order[language], { number: query }),
      href: `/orders?number=${sought}`,
      icon: 'order',
      kind: 'quiet',
    })
  }${
    holds('invoicing') &&
    button({
      label: fill(texts.invoice[language], { number: query }),
      href: `/invoices?q=${sought}`,
      icon: 'invoice',
      kind: 'quiet',
    })
  }</div>`;
};

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
    })}${hitsFrame({ ...context, frame: 'hits' }, found)}${elsewhere(context, found)}</div>`,
  });
};
