import { staffPage } from '../../access/staff-page.ts';
import { formatDate } from '../../ground/format-date.ts';
import type { Language, Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button, hiddenFields } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { attribute, type Html, html } from '../../ui/html.ts';
import { icon } from '../../ui/icon.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { cappedCount, pager } from '../../ui/pager.ts';
import { type Column, onOneLine, table } from '../../ui/table.ts';
import { formatCents } from '../format-amount.ts';
import { countMax, type ListedOrder, type OrderList } from '../list-queries.ts';
import { orderChannels, orderStates } from '../order.ts';
import { orderFields } from '../order-fields.ts';
import { orderWriters } from '../order-purposes.ts';
import { channelNames, stateNames } from '../order-words.ts';
import { capital } from './capital.ts';
import { isFiltered, type OrderListAddress, orderListHref } from './list-address.ts';
import { stateBadge } from './state-badge.ts';

const texts = {
  title: { fi: 'Tilaukset', sv: 'Beställningar', en: 'Orders' },
  archived: {
    fi: 'Tilaus siirtyi arkistoon. Sen näkevät nyt vain ne, jotka lukevat arkistoa.',
    sv: 'Beställningen flyttades till arkivet. Nu ser den bara de som läser arkivet.',
    en: 'The order went to the archive. Only those who read the archive see it now.',
  },
  customer: { fi: 'Asiakas', sv: 'Kund', en: 'Customer' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  total: { fi: 'Summa', sv: 'Summa', en: 'Total' },
  open: { fi: 'Avoinna', sv: 'Öppna', en: 'Open' },
  any: { fi: 'Kaikki', sv: 'Alla', en: 'All' },
  from: { fi: 'Tilattu aikaisintaan', sv: 'Beställd tidigast', en: 'Ordered, earliest' },
  to: { fi: 'Tilattu viimeistään', sv: 'Beställd senast', en: 'Ordered, latest' },
  filters: { fi: 'Rajaukset', sv: 'Avgränsningar', en: 'Filters' },
  show: { fi: 'Rajaa', sv: 'Avgränsa', en: 'Filter' },
  clear: { fi: 'Poista rajaukset', sv: 'Ta bort avgränsningar', en: 'Clear filters' },
  add: { fi: 'Uusi tilaus', sv: 'Ny beställning', en: 'New order' },
  archive: { fi: 'Arkistointi', sv: 'Arkivering', en: 'Archiving' },
  inArchive: {
    fi: 'Arkisto: päättyneet tilaukset, joita voi vain lukea.',
    sv: 'Arkivet: avslutade beställningar som bara kan läsas.',
    en: 'The archive: closed orders that can only be read.',
  },
  none: { fi: 'Ei tilauksia', sv: 'Inga beställningar', en: 'No orders' },
  noneHere: {
    fi: 'Täällä ei ole vielä tilauksia, jotka tämä käyttötarkoitus näkee. Kirjaa tilaus asiakkaan kortilta tai tuo tiedosto verkkokaupasta.',
    sv: 'Här finns ännu inga beställningar som det här ändamålet ser. Anteckna en beställning från kundens kort eller importera en fil från webbutiken.',
    en: 'There are no orders yet that this purpose sees. Write one down from a customer’s card, or import a file of the web shop.',
  },
  noneSuch: {
    fi: 'Mikään tilaus ei täytä kaikkia rajauksia. Poista jokin niistä.',
    sv: 'Ingen beställning uppfyller alla avgränsningar. Ta bort någon av dem.',
    en: 'No order meets all the filters. Remove one of them.',
  },
} as const satisfies Record<string, Text>;

/** `Jälleenmyyjä: Lankakauppa Helmi`, or the channel alone. */
export const channelShown = (
  { channel, channel_name }: Pick<ListedOrder, 'channel' | 'channel_name'>,
  language: Language,
): string => [channelNames[channel][language], channel_name].filter(Boolean).join(': ');

/** Columns of every list of orders; the customer where they are of several. */
export const orderColumns = (language: Language, withCustomer: boolean): Column<ListedOrder>[] => [
  { title: orderFields.order_number[language], main: true, cell: ({ order_number }) => order_number },
  ...(withCustomer
    ? [
        {
          title: texts.customer[language],
          cell: ({ customer_name }: ListedOrder) => customer_name && onOneLine(customer_name),
        },
      ]
    : []),
  {
    title: orderFields.ordered_on[language],
    whole: true,
    cell: ({ ordered_on }) => formatDate(ordered_on, language),
  },
  { title: texts.state[language], cell: (row) => stateBadge(row, language) },
  { title: orderFields.channel[language], cell: (row) => channelShown(row, language) },
  { title: texts.total[language], align: 'end', cell: ({ gross_cents }) => formatCents(gross_cents) },
];

const filtersForm = ({ language }: Context, address: OrderListAddress): Html => {
  const states = ['open' as const, ...orderStates].map((value) => ({
    value,
    label: value === 'open' ? texts.open[language] : capital(stateNames[value][language]),
  }));
  const channels = orderChannels.map((value) => ({ value, label: channelNames[value][language] }));
  const shared = { language, unmarked: true } as const;
  const text = (name: 'number' | 'from' | 'to', label: string) =>
    field({
      ...shared,
      kind: name === 'number' ? 'text' : 'date',
      name,
      label,
      value: address[name],
      autocomplete: 'off',
      size: 'short',
    });
  const select = (
    name: 'state' | 'channel',
    label: string,
    options: readonly { value: string; label: string }[],
  ) =>
    field({
      ...shared,
      kind: 'select',
      name,
      label,
      options,
      value: address[name],
      blank: texts.any[language],
    });
  const content = html`${hiddenFields(address.customer ? { customer: String(address.customer) } : {})}${text(
    'number',
    orderFields.order_number[language],
  )}${select('state', texts.state[language], states)}${select('channel', orderFields.channel[language], channels)}${text(
    'from',
    texts.from[language],
  )}${text('to', texts.to[language])}`;
  const submit = html`${button({ label: texts.show[language], type: 'submit' })}${
    isFiltered(address) && button({ label: texts.clear[language], href: '/orders', kind: 'quiet' })
  }`;
  return html`<details class="filters"${attribute('open', isFiltered(address))}><summary>${icon('filter')} ${texts.filters[language]}</summary>${form(
    { language, method: 'get', action: '/orders', inline: true, content, submit },
  )}</details>`;
};

export const orderListPage = (context: Context, address: OrderListAddress, list: OrderList): Html => {
  const { language, caller, purpose } = context;
  // Where all are archived no row says so.
  const isArchive = purpose === 'order_archive';
  const shownRows = isArchive ? list.rows.map((row) => ({ ...row, archived_at: null })) : list.rows;
  const { rows, hasPrevious, hasNext, count } = list;
  const held = caller.kind === 'staff' ? caller.purposes : [];
  const mayWrite = orderWriters.some((purpose) => held.includes(purpose));
  const [first, last] = [rows[0], rows.at(-1)];
  return staffPage(context, {
    title: texts.title[language],
    said: address.archived && noticeBox({ language, kind: 'done', sentence: texts.archived[language] }),
    ...(isArchive ? { lead: texts.inArchive[language] } : {}),
    actions:
      mayWrite &&
      html`${button({ label: texts.archive[language], href: '/orders/archiving', icon: 'archive', kind: 'quiet' })}${button(
        { label: texts.add[language], href: '/orders/new', kind: 'main', icon: 'add', keys: 'n' },
      )}`,
    content: html`${filtersForm(context, address)}${table({
      caption: texts.title[language],
      captionHidden: true,
      dense: true,
      columns: orderColumns(language, true),
      rows: shownRows,
      href: ({ id }) => `/orders/${id}`,
      empty: {
        title: texts.none[language],
        text: (isFiltered(address) ? texts.noneSuch : texts.noneHere)[language],
      },
    })}${
      rows.length > 0 &&
      pager({
        language,
        previous: hasPrevious && first ? orderListHref(address, { before: first.id }) : undefined,
        next: hasNext && last ? orderListHref(address, { after: last.id }) : undefined,
        count: { shown: rows.length, total: cappedCount(count, countMax, language) },
      })
    }`,
  });
};
