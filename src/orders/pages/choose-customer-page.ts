/** An order is somebody's: without a customer, they are looked for first. */
import { staffPage } from '../../access/staff-page.ts';
import { customerHits, type FoundCustomers } from '../../customers/forms/customer-hits.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { type Html, html } from '../../ui/html.ts';
import { searchBox } from '../../ui/search.ts';

const texts = {
  orders: { fi: 'Tilaukset', sv: 'Beställningar', en: 'Orders' },
  lead: {
    fi: 'Kenelle tilaus kirjataan? Hae nimellä, sähköpostilla, puhelinnumerolla tai asiakasnumerolla.',
    sv: 'För vem antecknas beställningen? Sök med namn, e-post, telefonnummer eller kundnummer.',
    en: 'For whom is the order? Search by name, e-mail, phone or customer number.',
  },
  label: { fi: 'Hae tilaaja', sv: 'Sök beställaren', en: 'Find the customer' },
} as const satisfies Record<string, Text>;

export type Buyers = FoundCustomers;

/** The frame that the search box fills while one types; who is chosen gets the form. */
export const buyersFrame = ({ language }: Context, found: Buyers): Html =>
  customerHits(language, found, '/orders/new?customer={id}');

export const chooseCustomerPage = (context: Context, title: Text, found: Buyers): Html => {
  const { language } = context;
  return staffPage(context, {
    title: title[language],
    lead: texts.lead[language],
    path: '/orders/new',
    breadcrumb: breadcrumb({
      language,
      items: [{ label: texts.orders[language], href: '/orders' }, { label: title[language] }],
    }),
    content: html`<div class="narrow stack">${searchBox({
      language,
      action: '/orders/new',
      value: found.query,
      label: texts.label[language],
      id: 'buyer-search',
      frame: 'hits',
    })}${buyersFrame(context, found)}</div>`,
  });
};
