/** E-mails, phones, addresses, representations and membership: what is said of each, and where it came from. */
import type { CustomerCard } from '../../customers/customer-card.ts';
import { addressKinds } from '../../customers/details/address.ts';
import type { Choice, Detail, DetailRow } from '../../customers/details/detail.ts';
import { emailKinds } from '../../customers/details/email.ts';
import { details } from '../../customers/details/index.ts';
import { phoneKinds } from '../../customers/details/phone.ts';
import { inFrame } from '../../customers/forms/frame.ts';
import type { Reads } from '../../customers/reads.ts';
import { writesOf } from '../../customers/reads.ts';
import { addressLines } from '../../ground/address-lines.ts';
import { formatDate } from '../../ground/format-date.ts';
import { formatPhone } from '../../ground/format-phone.ts';
import { fill, type Language, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { type Html, type HtmlValue, html, join } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { type Column, table } from '../../ui/table.ts';
import { cardHref } from '../list-query.ts';
import { buttonFor, originOf, whyHidden, writers } from './words.ts';

const texts = {
  use: { fi: 'Käyttö', sv: 'Användning', en: 'Use' },
  origin: { fi: 'Tietolähde', sv: 'Uppgiftskälla', en: 'Source' },
  acts: { fi: 'Toiminnot', sv: 'Åtgärder', en: 'Acts' },
  change: { fi: 'Muuta', sv: 'Ändra', en: 'Change' },
  end: { fi: 'Päätä', sv: 'Avsluta', en: 'End' },
  preferred: { fi: 'Ensisijainen', sv: 'Primär', en: 'Preferred' },
  ended: { fi: 'Päättyi {date}', sv: 'Upphörde {date}', en: 'Ended {date}' },
  since: { fi: 'alkaen {date}', sv: 'från och med {date}', en: 'since {date}' },
  none: { fi: 'Ei tietoa', sv: 'Ingen uppgift', en: 'Not known' },
  noneText: { fi: 'Tätä ei ole kirjattu.', sv: 'Detta har inte antecknats.', en: 'Nothing is recorded.' },
  unseen: {
    fi: 'Yhteisö, jota tämä käyttötarkoitus ei näe',
    sv: 'En organisation som det här ändamålet inte ser',
    en: 'An organisation that this purpose does not see',
  },
  protected: {
    fi: 'Osoite on turvakiellon alainen: tämä käyttötarkoitus ei näe sitä.',
    sv: 'Adressen har spärrmarkering: det här ändamålet ser den inte.',
    en: 'The address is under non-disclosure for personal safety: this purpose does not see it.',
  },
} as const satisfies Record<string, Text>;

const kinds: Readonly<Record<string, readonly Choice[]>> = {
  emails: emailKinds,
  phones: phoneKinds,
  addresses: addressKinds,
};

const cell = (row: DetailRow, column: string): string => String(row[column] ?? '');

const addressShown = (row: DetailRow): HtmlValue => {
  const address = {
    careOf: cell(row, 'care_of'),
    street: cell(row, 'street'),
    postcode: cell(row, 'postcode'),
    town: cell(row, 'town'),
    country: cell(row, 'country'),
  };
  return join(addressLines(address, ''), html`<br>`);
};

const sinceOn = (row: DetailRow, column: string, language: Language): string =>
  row[column] ? fill(texts.since[language], { date: formatDate(cell(row, column), language) }) : '';

const organisationShown = (row: DetailRow, language: Language): HtmlValue => {
  const name = row.organisation_name;
  const known = name
    ? html`<a href="${cardHref(Number(row.organisation_id))}">${name}</a>`
    : texts.unseen[language];
  return html`${known} <span class="muted">${[cell(row, 'role'), sinceOn(row, 'since_on', language)]
    .filter(Boolean)
    .join(', ')}</span>`;
};

const shownValue = (detail: Detail, row: DetailRow, language: Language): HtmlValue => {
  switch (detail.key) {
    case 'emails':
      return html`<a href="mailto:${cell(row, 'address')}">${cell(row, 'address')}</a>`;
    case 'phones':
      return html`<a href="tel:${cell(row, 'e164')}" class="number">${formatPhone(cell(row, 'e164'))}</a>`;
    case 'addresses':
      return addressShown(row);
    case 'representations':
      return organisationShown(row, language);
    default:
      return html`${cell(row, 'number')} <span class="muted">${sinceOn(row, 'since_on', language)}</span>`;
  }
};

const marksOf = (detail: Detail, row: DetailRow, language: Language): HtmlValue => {
  const kind = kinds[detail.key]?.find(({ value }) => value === row.kind)?.title[language];
  return html`${kind} ${row.is_primary === true && badge({ state: 'info', label: texts.preferred[language] })}${
    row.ended_on
      ? badge({
          state: 'neutral',
          label: fill(texts.ended[language], { date: formatDate(row.ended_on, language) }),
        })
      : ''
  }`;
};

const actsOf = (detail: Detail, row: DetailRow, customerId: number, language: Language): HtmlValue => {
  if (row.ended_on) return '';
  const href = `/customers/${customerId}/${detail.key}/${row.id}`;
  return html`<div class="row">${button({ label: texts.change[language], href, small: true, kind: 'quiet' })}${button(
    {
      label: texts.end[language],
      href: `${href}/end`,
      small: true,
      kind: 'quiet',
    },
  )}</div>`;
};

const mayWrite = ({ policy, caller }: Context, detail: Detail): boolean =>
  caller.kind === 'staff' &&
  writers.some(
    (purpose) =>
      caller.purposes.includes(purpose) && writesOf(policy.declaration, purpose).has(detail.category),
  );

const rowsTable = (
  context: Context,
  reads: Reads,
  detail: Detail,
  rows: readonly DetailRow[],
  id: number,
): Html => {
  const { language } = context;
  const columns: Column<DetailRow>[] = [
    { title: detail.title[language], main: true, cell: (row) => shownValue(detail, row, language) },
    { title: texts.use[language], cell: (row) => marksOf(detail, row, language) },
  ];
  if (reads.has('provenance'))
    columns.push({ title: texts.origin[language], cell: (row) => originOf(context, row) });
  if (mayWrite(context, detail))
    columns.push({
      title: texts.acts[language],
      titleHidden: true,
      align: 'end',
      cell: (row) => actsOf(detail, row, id, language),
    });
  return table({
    caption: detail.titles[language],
    captionHidden: true,
    dense: true,
    columns,
    rows,
    empty: { title: texts.none[language], text: texts.noneText[language] },
  });
};

const isUnseenAddress = (context: Context, detail: Detail, isProtected: boolean): boolean =>
  detail.key === 'addresses' &&
  isProtected &&
  !context.policy.declaration.purposes.find(({ key }) => key === context.purpose)?.needs_protected_address;

const contentOf = (
  context: Context,
  reads: Reads,
  detail: Detail,
  shown: CustomerCard,
  isProtected: boolean,
) => {
  const { language } = context;
  if (isUnseenAddress(context, detail, isProtected))
    return noticeBox({ language, kind: 'refused', sentence: texts.protected[language] });
  const rows = shown.details[detail.key] ?? [];
  if (rows.length === 0) return html`<p class="muted">${texts.noneText[language]}</p>`;
  return rowsTable(context, reads, detail, rows, shown.customer.id);
};

const writersOf = (detail: Detail): readonly [string, ...string[]] =>
  detail.key === 'memberships' ? ['register_upkeep'] : writers;

/** A person represents; an organisation is represented and has its own section. */
const isOf = (detail: Detail, kind: string): boolean =>
  detail.key !== 'representations' || kind !== 'organisation';

/** A row of representations leads to another card, which no frame of this one could hold. */
const inPlace = (detail: Detail, content: Html): Html =>
  detail.key === 'representations' ? html`<div class="stack">${content}</div>` : inFrame(detail.key, content);

export const detailSections = (
  context: Context,
  reads: Reads,
  shown: CustomerCard,
  isProtected: boolean,
): HtmlValue => {
  const { language } = context;
  const { id, kind } = shown.customer;
  const of = details.filter((detail) => isOf(detail, kind));
  const unread = of.filter(({ category }) => !reads.has(category));
  return html`${of
    .filter(({ category }) => reads.has(category))
    .map((detail) =>
      card({
        title: detail.titles[language],
        id: detail.key,
        content: inPlace(
          detail,
          html`${contentOf(context, reads, detail, shown, isProtected)}<div>${buttonFor(
            context,
            writersOf(detail),
            {
              label: detail.add[language],
              href: `/customers/${id}/${detail.key}/new`,
              icon: 'add',
              small: true,
            },
          )}</div>`,
        ),
      }),
    )}${
    unread.length > 0 &&
    definitionList({
      language,
      items: unread.map(({ titles }) => ({ term: titles[language], hidden: whyHidden(context) })),
    })
  }`;
};
