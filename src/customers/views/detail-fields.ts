/** Fields of what a customer may have several of: only what still holds counts, and the preferred one is shown. */
import { sql } from 'kysely';
import type { Category } from '../../ground/columns.ts';
import { parseEmail } from '../../ground/email.ts';
import type { Text } from '../../ground/language.ts';
import { parsePhone } from '../../ground/phone.ts';
import { addressKinds } from '../details/address.ts';
import { emailKinds } from '../details/email.ts';
import { phoneKinds } from '../details/phone.ts';
import { childField, holding } from './make-field.ts';
import type { Join, Sql, ViewField } from './view-field.ts';

const says = {
  member: {
    exists: { fi: 'On asiakasomistaja', sv: 'Är ägarkund', en: 'Is a customer-owner' },
    missing: { fi: 'Ei ole asiakasomistaja', sv: 'Är inte ägarkund', en: 'Is no customer-owner' },
  },
  represents: {
    exists: {
      fi: 'Edustaa jotakin yhteisöä',
      sv: 'Företräder en organisation',
      en: 'Represents an organisation',
    },
    missing: {
      fi: 'Ei edusta yhteisöä',
      sv: 'Företräder ingen organisation',
      en: 'Represents no organisation',
    },
  },
} as const;

const titles = {
  email: { fi: 'Sähköpostiosoite', sv: 'E-postadress', en: 'E-mail address' },
  emailKind: { fi: 'Sähköpostin käyttö', sv: 'E-postens användning', en: 'Use of the e-mail' },
  phone: { fi: 'Puhelinnumero', sv: 'Telefonnummer', en: 'Phone number' },
  phoneKind: { fi: 'Puhelimen käyttö', sv: 'Telefonens användning', en: 'Use of the phone' },
  address: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  addressKind: { fi: 'Osoitteen käyttö', sv: 'Adressens användning', en: 'Use of the address' },
  street: { fi: 'Lähiosoite', sv: 'Näradress', en: 'Street address' },
  postcode: { fi: 'Postinumero', sv: 'Postnummer', en: 'Postcode' },
  town: { fi: 'Postitoimipaikka', sv: 'Postort', en: 'Post town' },
  country: { fi: 'Maa', sv: 'Land', en: 'Country' },
  member: { fi: 'Asiakasomistaja', sv: 'Ägarkund', en: 'Customer-owner' },
  memberNumber: { fi: 'Jäsennumero', sv: 'Medlemsnummer', en: 'Membership number' },
  memberSince: { fi: 'Asiakasomistajana alkaen', sv: 'Ägarkund sedan', en: 'Customer-owner since' },
  represents: {
    fi: 'Edustama yhteisö',
    sv: 'Organisation som företräds',
    en: 'Represented organisation',
  },
} as const satisfies Record<string, Text>;

/** The preferred one that still holds. */
const first = (alias: string, columns: Sql, table: string, order: Sql): Join => ({
  alias,
  sql: sql`left join lateral (select ${columns} from ${sql.table(table)} d
    where d.customer_id = c.id and d.ended_on is null order by ${order} limit 1) ${sql.ref(alias)} on true`,
});

const preferred = sql`d.is_primary desc, d.id`;
const email = first('e', sql`d.address`, 'emails', preferred);
const phone = first('p', sql`d.e164`, 'phones', preferred);
const address = first(
  'a',
  sql`d.street, d.postcode, d.town, d.country`,
  'addresses',
  sql`d.kind = 'postal' desc, d.id`,
);
const membership = first('m', sql`d.number, d.since_on`, 'memberships', sql`d.id`);
const represented = first(
  'r',
  sql`(select o.sort_name from customers o where o.id = d.organisation_id) as organisation`,
  'representations',
  sql`d.id`,
);

/** Towns stand as they were written; those who filter write one of these. */
const spellings = (town: string): string[] => {
  const first = town.slice(0, 1).toLocaleUpperCase('fi');
  return [town, town.toLocaleUpperCase('fi'), first + town.slice(1).toLocaleLowerCase('fi')];
};

const ofAddress = (
  key: 'street' | 'postcode' | 'town' | 'country',
  more: Omit<Parameters<typeof childField>[0], 'key' | 'title' | 'category' | 'table' | 'kind'>,
): ViewField =>
  childField({
    key,
    title: titles[key],
    category: 'address',
    kind: 'text',
    table: 'addresses',
    of: key,
    column: { value: sql`a.${sql.ref(key)}`, join: address },
    ...more,
  });

const kindOf = (
  key: string,
  title: Text,
  { category, table }: { category: Category; table: string },
  options: ViewField['options'] & object,
): ViewField =>
  childField({ key, title, category, table, of: 'kind', kind: 'choice', options, operators: ['is', 'not'] });

export const detailFields: readonly ViewField[] = [
  childField({
    key: 'email',
    title: titles.email,
    category: 'email',
    kind: 'text',
    table: 'emails',
    of: 'normalised',
    written: (value) => [parseEmail(value)?.normalised ?? value.toLowerCase()],
    operators: ['exists', 'missing', 'is'],
    isIndexed: true,
    column: { value: sql`e.address`, join: email, show: 'email' },
  }),
  kindOf('email_kind', titles.emailKind, { category: 'email', table: 'emails' }, emailKinds),
  childField({
    key: 'phone',
    title: titles.phone,
    category: 'phone',
    kind: 'text',
    table: 'phones',
    of: 'e164',
    written: (value) => [parsePhone(value)?.e164 ?? value],
    operators: ['exists', 'missing', 'is'],
    isIndexed: true,
    column: { value: sql`p.e164`, join: phone, show: 'phone' },
  }),
  kindOf('phone_kind', titles.phoneKind, { category: 'phone', table: 'phones' }, phoneKinds),
  childField({
    key: 'address',
    title: titles.address,
    category: 'address',
    kind: 'presence',
    table: 'addresses',
    operators: ['exists', 'missing'],
  }),
  kindOf('address_kind', titles.addressKind, { category: 'address', table: 'addresses' }, addressKinds),
  ofAddress('street', { operators: ['begins'] }),
  ofAddress('postcode', { operators: ['is', 'begins'], isIndexed: true }),
  ofAddress('town', { operators: ['is', 'not'], isIndexed: true, written: spellings }),
  ofAddress('country', { operators: ['is', 'not'], written: (value) => [value.toUpperCase()] }),
  childField({
    key: 'member',
    title: titles.member,
    says: says.member,
    category: 'membership',
    kind: 'presence',
    table: 'memberships',
    operators: ['exists', 'missing'],
    isIndexed: true,
  }),
  childField({
    key: 'member_number',
    title: titles.memberNumber,
    category: 'membership',
    kind: 'text',
    table: 'memberships',
    of: 'number',
    operators: ['is'],
    isIndexed: true,
    column: { value: sql`m.number`, join: membership },
  }),
  childField({
    key: 'member_since',
    title: titles.memberSince,
    category: 'membership',
    kind: 'date',
    table: 'memberships',
    of: 'since_on',
    operators: ['from', 'to'],
    column: { value: sql`m.since_on`, join: membership, minor: true },
  }),
  childField({
    key: 'represents',
    title: titles.represents,
    says: says.represents,
    category: 'represented_organisation',
    kind: 'presence',
    table: 'representations',
    among: holding,
    operators: ['exists', 'missing'],
    column: { value: sql`r.organisation`, join: represented },
  }),
];
