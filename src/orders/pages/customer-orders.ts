/** A customer's orders: the newest few on the card, all of them on a page of their own. */

import { staffPage } from '../../access/staff-page.ts';
import { customerTrail } from '../../customers/customer-trail.ts';
import { formatDate } from '../../ground/format-date.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { facts } from '../../ui/facts.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { table } from '../../ui/table.ts';
import { formatCents } from '../format-amount.ts';
import { orderWriters } from '../order-purposes.ts';
import type { OrderPage } from '../orders-of.ts';
import { channelShown, orderColumns } from './order-list-page.ts';
import { stateBadge } from './state-badge.ts';

const texts = {
  orders: { fi: 'Tilaukset', sv: 'Beställningar', en: 'Orders' },
  none: { fi: 'Ei tilauksia', sv: 'Inga beställningar', en: 'No orders' },
  noneYet: {
    fi: 'Asiakkaalla ei ole tilauksia, jotka tämä käyttötarkoitus näkee.',
    sv: 'Kunden har inga beställningar som det här ändamålet ser.',
    en: 'The customer has no orders that this purpose sees.',
  },
  all: { fi: 'Kaikki tilaukset', sv: 'Alla beställningar', en: 'All orders' },
  newest: { fi: 'Uusimmat', sv: 'Nyaste', en: 'Newest' },
  add: { fi: 'Uusi tilaus', sv: 'Ny beställning', en: 'New order' },
} as const satisfies Record<string, Text>;

const addButton = ({ language, caller }: Context, customerId: number, isMain: boolean): HtmlValue =>
  caller.kind === 'staff' &&
  orderWriters.some((purpose) => caller.purposes.includes(purpose)) &&
  button({
    label: texts.add[language],
    href: `/orders/new?customer=${customerId}`,
    icon: 'add',
    ...(isMain ? { kind: 'main' as const } : { small: true, kind: 'quiet' as const }),
  });

/** On the card: the newest, and the way to the rest. No count: it would grow with them. */
export const ordersSection = (context: Context, customerId: number, { orders, next }: OrderPage): Html => {
  const { language } = context;
  const rows = facts(
    orders.map((row) => ({
      value: html`<a href="/orders/${row.id}" class="number">${row.order_number}</a>`,
      marks: stateBadge(row, language),
      note: html`<span class="muted">${[formatDate(row.ordered_on, language), channelShown(row, language), formatCents(row.gross_cents)].join(' · ')}</span>`,
    })),
  );
  const all =
    next &&
    html`<p>${button({ label: texts.all[language], href: `/customers/${customerId}/orders`, kind: 'quiet', small: true })}</p>`;
  return card({
    title: texts.orders[language],
    id: 'orders',
    actions: addButton(context, customerId, false),
    content: orders.length === 0 ? html`<p class="muted">${texts.none[language]}</p>` : html`${rows}${all}`,
  });
};

type Shown = Readonly<{ customerId: number; name: string; page: OrderPage; isFirst: boolean }>;

export const customerOrdersPage = (
  context: Context,
  { customerId, name, page: { orders, next }, isFirst }: Shown,
): Html => {
  const { language } = context;
  const path = `/customers/${customerId}/orders`;
  return staffPage(context, {
    title: texts.orders[language],
    lead: name,
    breadcrumb: customerTrail(language, { id: customerId, name }, texts.orders[language]),
    actions: addButton(context, customerId, true),
    content: html`${table({
      caption: texts.orders[language],
      captionHidden: true,
      dense: true,
      columns: orderColumns(language, false),
      rows: orders,
      href: ({ id }) => `/orders/${id}`,
      empty: { title: texts.none[language], text: texts.noneYet[language] },
    })}${pager({
      language,
      previous: isFirst ? undefined : path,
      next: next && `${path}?on=${next.on}&before=${next.id}`,
    })}`,
  });
};
