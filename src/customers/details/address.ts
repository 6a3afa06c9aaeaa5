import { countryOf } from '../../ground/country.ts';
import { parsePostcode } from '../../ground/postcode.ts';
import { Problem } from '../../ground/problem.ts';
import { fieldMissing, fieldNotInChoices, postcodeNotValid } from '../problems.ts';
import type { Wrong } from '../wrong-fields.ts';
import { type Choice, type Detail, type DetailField, text } from './detail.ts';

export const addressKinds: readonly Choice[] = [
  { value: 'postal', title: { fi: 'Posti', sv: 'Post', en: 'Postal' } },
  { value: 'billing', title: { fi: 'Laskutus', sv: 'Fakturering', en: 'Billing' } },
  { value: 'delivery', title: { fi: 'Toimitus', sv: 'Leverans', en: 'Delivery' } },
  { value: 'visiting', title: { fi: 'Käynti', sv: 'Besök', en: 'Visiting' } },
];

const fields: readonly DetailField[] = [
  {
    name: 'kind',
    title: { fi: 'Käyttö', sv: 'Användning', en: 'Use' },
    control: 'select',
    choices: addressKinds,
    required: true,
    initial: 'postal',
  },
  { name: 'care_of', title: { fi: 'c/o', sv: 'c/o', en: 'c/o' }, control: 'text', lengthMax: 200 },
  {
    name: 'street',
    title: {
      fi: 'Lähiosoite tai postilokero',
      sv: 'Näradress eller postbox',
      en: 'Street address or PO box',
    },
    control: 'text',
    required: true,
    lengthMax: 200,
  },
  {
    name: 'postcode',
    title: { fi: 'Postinumero', sv: 'Postnummer', en: 'Postcode' },
    control: 'text',
    required: true,
    lengthMax: 12,
  },
  {
    name: 'town',
    title: { fi: 'Postitoimipaikka', sv: 'Postort', en: 'Post town' },
    control: 'text',
    required: true,
    lengthMax: 100,
  },
  {
    name: 'country',
    title: { fi: 'Maa', sv: 'Land', en: 'Country' },
    control: 'text',
    required: true,
    lengthMax: 2,
    initial: 'FI',
    hint: {
      fi: 'Kahden kirjaimen maakoodi, Suomi FI',
      sv: 'Landskod med två bokstäver, Finland FI',
      en: 'Country code of two letters, Finland FI',
    },
  },
  {
    name: 'valid_from',
    title: { fi: 'Voimassa alkaen', sv: 'Gäller från', en: 'In use from' },
    control: 'date',
  },
];

const titleOf = (name: string) => fields.find((field) => field.name === name)!.title;

/** Spaces tidied, the country by its code, the five digits of a Finnish code mended. */
const readAddress = (values: Readonly<Record<string, string>>) => {
  const typed = values.country || 'FI';
  const country = countryOf(typed) ?? typed.toUpperCase();
  const wrong: Wrong[] = [];
  if (!/^[A-Z]{2}$/.test(country))
    wrong.push({ field: 'country', problem: new Problem(fieldNotInChoices, { field: titleOf('country') }) });
  const postcode = parsePostcode(values.postcode ?? '', country);
  if (!postcode) wrong.push({ field: 'postcode', problem: new Problem(postcodeNotValid) });
  for (const name of ['street', 'town'])
    if (!values[name])
      wrong.push({ field: name, problem: new Problem(fieldMissing, { field: titleOf(name) }) });
  return { country, postcode: postcode?.postcode ?? '', wrong };
};

export const addressDetail: Detail = {
  key: 'addresses',
  category: 'address',
  title: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  titles: { fi: 'Osoitteet', sv: 'Adresser', en: 'Addresses' },
  add: { fi: 'Lisää osoite', sv: 'Lägg till adress', en: 'Add an address' },
  columns: ['kind', 'care_of', 'street', 'postcode', 'town', 'country', 'valid_from'],
  marks: ['kind', 'valid_from'],
  fields,
  typedOf: (row) => Object.fromEntries(fields.map(({ name }) => [name, text(row[name])])),
  read: (values) => {
    const { country, postcode, wrong } = readAddress(values);
    return {
      columns: {
        kind: values.kind ?? 'postal',
        care_of: values.care_of ?? '',
        street: values.street ?? '',
        postcode,
        town: values.town ?? '',
        country,
        valid_from: values.valid_from || null,
      },
      wrong,
    };
  },
};
