import { staffPage } from '../../access/staff-page.ts';
import type { ListedDocument } from '../../archive/document.ts';
import { papersSection } from '../../archive/pages/customer-papers.ts';
import { standingOf } from '../../customers/choice.ts';
import { fullName, isCustomerKind, kindTitles } from '../../customers/customer.ts';
import type { CardRow, CustomerCard } from '../../customers/customer-card.ts';
import type { Neighbours } from '../../customers/customer-list.ts';
import type { DetailRow } from '../../customers/details/detail.ts';
import type { Reads } from '../../customers/reads.ts';
import { partsFor, type TimelinePage } from '../../customers/timeline/timeline.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { formatPhone } from '../../ground/format-phone.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { invoicesSection } from '../../invoices/pages/customer-invoices.ts';
import type { InvoicesOfCustomer } from '../../invoices/queries/invoices-of-customer.ts';
import type { OrderPage } from '../../orders/orders-of.ts';
import { ordersSection } from '../../orders/pages/customer-orders.ts';
import { badge } from '../../ui/badge.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { icon } from '../../ui/icon.ts';
import { cardHref, type ListAddress, listHref, listSearch } from '../list-query.ts';
import { newestOnCard } from '../timeline/parts.ts';
import { cardTabs } from './card-tabs.ts';
import { choicesSection, standingBadges } from './choices-section.ts';
import { detailSections } from './detail-sections.ts';
import { duplicatesLink, duplicatesNotice } from './duplicates-link.ts';
import { extraSection } from './extra-section.ts';
import { hiddenSection } from './hidden-section.ts';
import { latestSection } from './latest-section.ts';
import { ownSection } from './own-section.ts';
import { pastSections } from './past-sections.ts';
import { tasksSection } from './tasks-section.ts';
import { sectionTitles } from './words.ts';

const texts = {
  customers: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Customers' },
  customer: { fi: 'Asiakas', sv: 'Kund', en: 'Customer' },
  previous: { fi: 'Edellinen', sv: 'Föregående', en: 'Previous' },
  next: { fi: 'Seuraava', sv: 'Nästa', en: 'Next' },
  member: { fi: 'Asiakasomistaja', sv: 'Ägarkund', en: 'Customer-owner' },
  representatives: { fi: 'Edustajat', sv: 'Företrädare', en: 'Representatives' },
  ended: { fi: 'päättyi {date}', sv: 'upphörde {date}', en: 'ended {date}' },
} as const satisfies Record<string, Text>;

/** The customer's name, or the word for one where the purpose reads no names. */
export const customerName = (customer: CardRow, context: Context): string =>
  fullName({
    kind: customer.kind,
    family_name: customer.family_name ?? '',
    given_names: customer.given_names ?? '',
    organisation_name: customer.organisation_name ?? '',
  }) || texts.customer[context.language];

const badges = (context: Context, shown: CustomerCard, standing: ReturnType<typeof standingOf>): Html => {
  const { language } = context;
  const { kind, customer_number } = shown.customer;
  const isMember = (shown.details.memberships ?? []).some(({ ended_on }) => ended_on === null);
  return html`<span class="row">${
    isCustomerKind(kind) && badge({ state: 'neutral', label: kindTitles[kind][language] })
  }${standingBadges(context, standing)}${isMember && badge({ state: 'info', label: texts.member[language] })}${
    customer_number &&
    html`<span>${sectionTitles.number[language]} <strong class="number">${customer_number}</strong></span>`
  }</span>`;
};

const foremost = (rows: readonly DetailRow[] = []): DetailRow | undefined => {
  const open = rows.filter(({ ended_on }) => ended_on === null);
  return open.find(({ is_primary }) => is_primary === true) ?? open[0];
};

/** How to reach them, at a glance. */
const reach = ({ details }: CustomerCard): HtmlValue => {
  const phone = foremost(details.phones);
  const email = foremost(details.emails);
  if (!phone && !email) return undefined;
  return html`<span class="row reach">${
    phone &&
    html`<a href="tel:${phone.e164}">${icon('phone')}<span class="number">${formatPhone(String(phone.e164))}</span></a>`
  }${email && html`<a href="mailto:${email.address}">${icon('mail')}<span>${email.address}</span></a>`}</span>`;
};

export type FromList = Readonly<{ address: ListAddress; neighbours: Neighbours }>;

const walking = ({ language }: Context, from: FromList | undefined): HtmlValue => {
  if (!from) return undefined;
  const list = listSearch(from.address);
  const to = (id: number | undefined, text: Text, icon: 'previous' | 'next', keys: string): HtmlValue =>
    id !== undefined &&
    button({ label: text[language], href: cardHref(id, list), icon, kind: 'quiet', keys });
  return html`${to(from.neighbours.previous, texts.previous, 'previous', 'p')}${to(from.neighbours.next, texts.next, 'next', 's')}`;
};

const representativesCard = (
  { language }: Context,
  { representatives = [], customer }: CustomerCard,
): HtmlValue =>
  customer.kind !== 'person' &&
  representatives.length > 0 &&
  card({
    title: texts.representatives[language],
    id: 'representatives',
    content: html`<ul>${representatives.map(
      (row) =>
        html`<li><a href="${cardHref(row.customer_id)}">${row.name}</a> <span class="muted">${[
          row.role,
          row.ended_on ? fill(texts.ended[language], { date: formatDate(row.ended_on, language) }) : '',
        ]
          .filter(Boolean)
          .join(', ')}</span></li>`,
    )}</ul>`,
  });

/** What other modules tell of the customer on the card, where the purpose reads it. */
export type HappenedOnCard = Readonly<{
  orders: OrderPage | undefined;
  invoices: InvoicesOfCustomer | undefined;
  papers: readonly ListedDocument[] | undefined;
  latest: TimelinePage;
  isFoundTwice: boolean;
}>;

export const customerCardPage = (
  context: Context,
  reads: Reads,
  shown: CustomerCard,
  from: FromList | undefined,
  { orders, invoices, papers, latest, isFoundTwice }: HappenedOnCard,
): Html => {
  const { language } = context;
  const standing = standingOf(shown.choices ?? [], helsinkiDate(new Date()));
  const title = customerName(shown.customer, context);
  return staffPage(context, {
    title,
    breadcrumb: breadcrumb({
      language,
      items: [
        { label: texts.customers[language], href: from ? listHref(from.address) : '/customers' },
        { label: title },
      ],
    }),
    lead: html`${badges(context, shown, standing)}${reach(shown)}`,
    actions: html`${duplicatesLink(context, shown.customer.id)}${walking(context, from)}`,
    tabs: cardTabs(context, reads, shown.customer.id, 'details'),
    content: html`${duplicatesNotice(context, shown.customer.id, isFoundTwice)}<div class="card-page"><div class="stack">${ownSection(context, reads, shown)}${detailSections(
      context,
      reads,
      shown,
      standing.isProtected,
    )}${representativesCard(context, shown)}${extraSection(context, shown)}</div><div class="stack">${tasksSection(context, shown)}${partsFor(newestOnCard, reads).length > 0 && latestSection(context, shown.customer.id, latest)}${orders && ordersSection(context, shown.customer.id, orders)}${invoices && invoicesSection(context, shown.customer.id, invoices)}${papers && papersSection(context, shown.customer.id, papers)}${choicesSection(
      context,
      reads,
      shown,
      standing,
    )}${pastSections(context, shown)}${hiddenSection(context, reads, shown)}</div></div>`,
  });
};
