/** The fields of the customer's own row that a person may write, and how what is typed becomes what is kept. */
import { parseBusinessId } from '../ground/business-id.ts';
import { helsinkiDate, isDate } from '../ground/calendar.ts';
import type { Category } from '../ground/columns.ts';
import { languages, type Text } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import type { CustomerKind } from './customer.ts';
import { forbiddenText } from './forbidden-text.ts';
import {
  businessIdNotValid,
  dateNotValid,
  fieldMissing,
  fieldNotInChoices,
  fieldTooLong,
} from './problems.ts';
import { demandRight, type Wrong } from './wrong-fields.ts';

export type CustomerField = Readonly<{
  name:
    | 'family_name'
    | 'given_names'
    | 'call_name'
    | 'organisation_name'
    | 'business_id'
    | 'language'
    | 'since_on';
  title: Text;
  category: Category;
  lengthMax: number;
  kinds: readonly CustomerKind[];
}>;

const natural = ['person', 'sole_trader'] as const;
const trading = ['organisation', 'sole_trader'] as const;
const everyone = ['person', 'organisation', 'sole_trader'] as const;

export const customerFields: readonly CustomerField[] = [
  {
    name: 'organisation_name',
    title: {
      fi: 'Yrityksen tai yhteisön nimi',
      sv: 'Företagets eller organisationens namn',
      en: 'Name of the organisation',
    },
    category: 'name',
    lengthMax: 250,
    kinds: trading,
  },
  {
    name: 'given_names',
    title: { fi: 'Etunimi', sv: 'Förnamn', en: 'First name' },
    category: 'name',
    lengthMax: 200,
    kinds: natural,
  },
  {
    name: 'family_name',
    title: { fi: 'Sukunimi', sv: 'Efternamn', en: 'Last name' },
    category: 'name',
    lengthMax: 200,
    kinds: natural,
  },
  {
    name: 'call_name',
    title: { fi: 'Kutsumanimi', sv: 'Tilltalsnamn', en: 'Call name' },
    category: 'name',
    lengthMax: 100,
    kinds: natural,
  },
  {
    name: 'business_id',
    title: { fi: 'Y-tunnus', sv: 'FO-nummer', en: 'Business ID' },
    category: 'business_id',
    lengthMax: 40,
    kinds: trading,
  },
  {
    name: 'language',
    title: { fi: 'Asiointikieli', sv: 'Kontaktspråk', en: 'Language of contact' },
    category: 'language',
    lengthMax: 2,
    kinds: everyone,
  },
  {
    name: 'since_on',
    title: { fi: 'Asiakas alkaen', sv: 'Kund sedan', en: 'Customer since' },
    category: 'customer_number',
    lengthMax: 10,
    kinds: everyone,
  },
];

export type FieldName = CustomerField['name'];
export type FieldValues = Readonly<Record<FieldName, string>>;

export const fieldsOf = (kind: CustomerKind): readonly CustomerField[] =>
  customerFields.filter(({ kinds }) => kinds.includes(kind));

export const fieldTitle = (name: string): Text =>
  customerFields.find((field) => field.name === name)?.title ?? { fi: name, sv: name, en: name };

/** Empty `business_id`, `language` and `since_on` are kept as null: not known. */
export type CustomerColumns = Readonly<{
  family_name: string;
  given_names: string;
  call_name: string;
  organisation_name: string;
  business_id: string | null;
  language: string | null;
  since_on: string | null;
}>;

const wrongName = (kind: CustomerKind, values: FieldValues): Wrong[] => {
  const needed: FieldName = kind === 'organisation' ? 'organisation_name' : 'family_name';
  const isNamed =
    kind === 'organisation' ? values.organisation_name : values.family_name || values.given_names;
  return isNamed
    ? []
    : [{ field: needed, problem: new Problem(fieldMissing, { field: fieldTitle(needed) }) }];
};

const wrongLengths = (values: FieldValues): Wrong[] =>
  customerFields
    .filter(({ name, lengthMax }) => values[name].length > lengthMax)
    .map(({ name, title, lengthMax }) => ({
      field: name,
      problem: new Problem(fieldTooLong, { field: title, max: lengthMax }),
    }));

/** Nobody has been a customer since a day that is still to come. */
const wrongSince = (since: string): Wrong[] =>
  since === '' || (isDate(since) && since <= helsinkiDate(new Date()))
    ? []
    : [{ field: 'since_on', problem: new Problem(dateNotValid, { field: fieldTitle('since_on') }) }];

/** What is kept of what was typed; throws `WrongFields` with every fault at once. */
export const readCustomerFields = (
  kind: CustomerKind,
  typed: FieldValues,
  confirmed: boolean,
): CustomerColumns => {
  const names = new Set<string>(fieldsOf(kind).map(({ name }) => name));
  const values = Object.fromEntries(
    customerFields.map(({ name }) => [name, names.has(name) ? typed[name].trim().replace(/\s+/g, ' ') : '']),
  ) as Record<FieldName, string>;
  const businessId = values.business_id ? parseBusinessId(values.business_id) : null;
  const written = customerFields
    .filter(({ name }) => name !== 'since_on')
    .map(({ name, title }) => ({ field: name, title, text: values[name] }));
  const wrong = [...wrongName(kind, values), ...wrongLengths(values), ...forbiddenText(written, confirmed)];
  if (businessId === undefined && !wrong.some(({ field }) => field === 'business_id'))
    wrong.push({ field: 'business_id', problem: new Problem(businessIdNotValid) });
  if (values.language && !languages.some((language) => language === values.language))
    wrong.push({
      field: 'language',
      problem: new Problem(fieldNotInChoices, { field: fieldTitle('language') }),
    });
  wrong.push(...wrongSince(values.since_on));
  demandRight(wrong);
  return {
    ...values,
    business_id: businessId ?? null,
    language: values.language || null,
    since_on: values.since_on || null,
  };
};
