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
import { facts } from '../../ui/facts.ts';
import { type Html, type HtmlValue, html, join } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { part } from '../../ui/part.ts';
import { cardHref } from '../list-query.ts';
import { buttonFor, notRecorded, originOf, writers } from './words.ts';

const texts = {
  contact: { fi: 'Yhteystiedot', sv: 'Kontaktuppgifter', en: 'Contact details' },
  change: { fi: 'Muuta', sv: 'Ändra', en: 'Change' },
  end: { fi: 'Päätä', sv: 'Avsluta', en: 'End' },
  preferred: { fi: 'Ensisijainen', sv: 'Primär', en: 'Preferred' },
  ended: { fi: 'Päättyi {date}', sv: 'Upphörde {date}', en: 'Ended {date}' },
  since: { fi: 'alkaen {date}', sv: 'från och med {date}', en: 'since {date}' },
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

/** `other` tells nothing, nor does it that the only one is preferred. */
const marksOf = (detail: Detail, row: DetailRow, isOnly: boolean, language: Language): HtmlValue => {
  const known = kinds[detail.key]?.find(({ value }) => value === row.kind && value !== 'other');
  const kind = known?.title[language];
  return html`${kind && html`<span class="muted">${kind}</span>`}${row.is_primary === true && !isOnly && badge({ state: 'info', label: texts.preferred[language] })}${
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
  return html`${button({ label: texts.change[language], href, small: true, kind: 'quiet' })}${button({
    label: texts.end[language],
    href: `${href}/end`,
    small: true,
    kind: 'quiet',
  })}`;
};

const mayWrite = ({ policy, caller }: Context, detail: Detail): boolean =>
  caller.kind === 'staff' &&
  writers.some(
    (purpose) =>
      caller.purposes.includes(purpose) && writesOf(policy.declaration, purpose).has(detail.category),
  );

const rowsShown = (
  context: Context,
  detail: Detail,
  rows: readonly DetailRow[],
  customerId: number,
): Html => {
  const { language } = context;
  const writes = mayWrite(context, detail);
  return facts(
    rows.map((row) => ({
      value: shownValue(detail, row, language),
      marks: marksOf(detail, row, rows.length === 1, language),
      note: originOf(context, row),
      actions: writes && actsOf(detail, row, customerId, language),
    })),
  );
};

const isUnseenAddress = (context: Context, detail: Detail, isProtected: boolean): boolean =>
  detail.key === 'addresses' &&
  isProtected &&
  !context.policy.declaration.purposes.find(({ key }) => key === context.purpose)?.needs_protected_address;

const writersOf = (detail: Detail): readonly [string, ...string[]] =>
  detail.key === 'memberships' ? ['register_upkeep'] : writers;

/** A person represents; an organisation is represented and has its own section. */
export const detailsOf = (kind: string): readonly Detail[] =>
  details.filter(({ key }) => key !== 'representations' || kind !== 'organisation');

/** A row of representations leads to another card, which no frame of this one could hold. */
const inPlace = (detail: Detail, content: Html): Html =>
  detail.key === 'representations' ? content : inFrame(detail.key, content);

const isContact = ({ key }: Detail): boolean => key === 'emails' || key === 'phones' || key === 'addresses';

const addButton = (context: Context, detail: Detail, customerId: number): HtmlValue =>
  buttonFor(context, writersOf(detail), {
    label: detail.add[context.language],
    href: `/customers/${customerId}/${detail.key}/new`,
    icon: 'add',
    small: true,
    kind: 'quiet',
  });

const detailPart = (context: Context, detail: Detail, shown: CustomerCard, isProtected: boolean): Html => {
  const { language } = context;
  const { id } = shown.customer;
  const isUnseen = isUnseenAddress(context, detail, isProtected);
  const rows = isUnseen ? [] : (shown.details[detail.key] ?? []);
  const refusal = isUnseen && noticeBox({ language, kind: 'refused', sentence: texts.protected[language] });
  return inPlace(
    detail,
    part({
      title: detail.titles[language],
      level: isContact(detail) ? 3 : 2,
      id: detail.key,
      actions: addButton(context, detail, id),
      empty: !isUnseen && rows.length === 0 && notRecorded[language],
      content: refusal || (rows.length > 0 && rowsShown(context, detail, rows, id)),
    }),
  );
};

/** Contact details in one card, organisations and membership in another; what has no rows is one line. */
export const detailSections = (
  context: Context,
  reads: Reads,
  shown: CustomerCard,
  isProtected: boolean,
): HtmlValue => {
  const read = detailsOf(shown.customer.kind).filter(({ category }) => reads.has(category));
  const of = (isIn: (detail: Detail) => boolean) =>
    read.filter(isIn).map((detail) => detailPart(context, detail, shown, isProtected));
  const contacts = of(isContact);
  const rest = of((detail) => !isContact(detail));
  return html`${
    contacts.length > 0 &&
    card({ title: texts.contact[context.language], id: 'contact', content: html`${contacts}` })
  }${rest.length > 0 && card({ id: 'relations', content: html`${rest}` })}`;
};
