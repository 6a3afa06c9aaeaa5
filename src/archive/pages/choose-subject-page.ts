/** Whose a paper is, chosen before its form; and whom else it is about. */
import { staffPage } from '../../access/staff-page.ts';
import { customerHits, type FoundCustomers } from '../../customers/forms/customer-hits.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { confirmStep } from '../../ui/confirm-step.ts';
import { type Html, html } from '../../ui/html.ts';
import { searchBox } from '../../ui/search.ts';
import { archiveCrumbs, words } from './archive-words.ts';

const texts = {
  lead: {
    fi: 'Kenestä asiakirja kertoo? Hae asiakas nimellä tai asiakasnumerolla.',
    sv: 'Vem gäller handlingen? Sök kunden med namn eller kundnummer.',
    en: 'Whom is the document about? Search for the customer by name or customer number.',
  },
  label: { fi: 'Hae asiakas', sv: 'Sök kund', en: 'Find the customer' },
  outside: { fi: 'Hän ei ole asiakas', sv: 'Personen är inte kund', en: 'They are not a customer' },
  another: { fi: 'Lisää toinen asiakas', sv: 'Lägg till en annan kund', en: 'Add another customer' },
  happens: {
    fi: 'Asiakirja näkyy tämän jälkeen myös tämän asiakkaan papereissa, hänen tietopyynnössään ja tietojen poistossa:',
    sv: 'Handlingen syns därefter också bland den här kundens papper, i svaret på kundens begäran och vid radering:',
    en: 'The document then shows among this customer’s papers too, in the answer to their request and at their erasure:',
  },
} as const satisfies Record<string, Text>;

const newPath = '/archive/documents/new';

export const newHits = ({ language }: Context, found: FoundCustomers): Html =>
  customerHits(language, found, `${newPath}?customer={id}`);

export const chooseSubjectPage = (context: Context, found: FoundCustomers): Html => {
  const { language } = context;
  return staffPage(context, {
    title: words.add[language],
    lead: texts.lead[language],
    path: newPath,
    breadcrumb: archiveCrumbs(context, { label: words.add[language] }),
    content: html`<div class="narrow stack">${searchBox({
      language,
      action: newPath,
      value: found.query,
      label: texts.label[language],
      id: 'subject-search',
      frame: 'hits',
    })}${newHits(context, found)}<p>${button({ label: texts.outside[language], href: `${newPath}?outside=yes`, kind: 'quiet' })}</p></div>`,
  });
};

type Document = Readonly<{ id: number; archive_number: string }>;

const subjectsPath = ({ id }: Document): string => `/archive/documents/${id}/subjects`;
const crumbs = (context: Context, { id, archive_number }: Document): Html =>
  archiveCrumbs(
    context,
    { label: archive_number, href: `/archive/documents/${id}` },
    { label: texts.another[context.language] },
  );

export const furtherHits = ({ language }: Context, document: Document, found: FoundCustomers): Html =>
  customerHits(language, found, `${subjectsPath(document)}?customer={id}`);

export const chooseFurtherPage = (context: Context, document: Document, found: FoundCustomers): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.another[language],
    path: subjectsPath(document),
    breadcrumb: crumbs(context, document),
    content: html`<div class="narrow stack">${searchBox({
      language,
      action: subjectsPath(document),
      value: found.query,
      label: texts.label[language],
      id: 'subject-search',
      frame: 'hits',
    })}${furtherHits(context, document, found)}</div>`,
  });
};

export const confirmFurtherPage = (
  context: Context,
  document: Document,
  customer: Readonly<{ id: number; name: string }>,
): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.another[language],
    breadcrumb: crumbs(context, document),
    content: confirmStep({
      language,
      title: texts.another[language],
      happens: html`<p>${texts.happens[language]} <strong>${customer.name}</strong></p>`,
      action: subjectsPath(document),
      hidden: { customer: String(customer.id) },
      confirm: texts.another[language],
      cancelHref: `/archive/documents/${document.id}`,
    }),
  });
};

export const addAnother = texts.another;
