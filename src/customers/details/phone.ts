import { formatPhone } from '../../ground/format-phone.ts';
import { parsePhone } from '../../ground/phone.ts';
import { Problem } from '../../ground/problem.ts';
import { phoneNotValid } from '../problems.ts';
import { type Choice, type Detail, primaryField, text, yes } from './detail.ts';

export const phoneKinds: readonly Choice[] = [
  { value: 'mobile', title: { fi: 'Matkapuhelin', sv: 'Mobiltelefon', en: 'Mobile' } },
  { value: 'landline', title: { fi: 'Lankapuhelin', sv: 'Fast telefon', en: 'Landline' } },
  { value: 'work', title: { fi: 'Työ', sv: 'Arbete', en: 'Work' } },
  { value: 'other', title: { fi: 'Muu', sv: 'Annan', en: 'Other' } },
];

export const phoneDetail: Detail = {
  key: 'phones',
  category: 'phone',
  title: { fi: 'Puhelinnumero', sv: 'Telefonnummer', en: 'Phone number' },
  titles: { fi: 'Puhelinnumerot', sv: 'Telefonnummer', en: 'Phone numbers' },
  add: { fi: 'Lisää puhelinnumero', sv: 'Lägg till telefonnummer', en: 'Add a phone number' },
  columns: ['e164', 'original', 'kind', 'is_primary'],
  marks: ['kind', 'is_primary'],
  fields: [
    {
      name: 'number',
      title: { fi: 'Puhelinnumero', sv: 'Telefonnummer', en: 'Phone number' },
      control: 'tel',
      required: true,
      lengthMax: 60,
    },
    {
      name: 'kind',
      title: { fi: 'Käyttö', sv: 'Användning', en: 'Use' },
      control: 'select',
      choices: phoneKinds,
      required: true,
      initial: 'mobile',
    },
    primaryField,
  ],
  typedOf: (row) => ({
    number: formatPhone(text(row.e164)),
    kind: text(row.kind),
    is_primary: yes(row.is_primary),
  }),
  read: (values) => {
    const phone = parsePhone(values.number ?? '');
    return {
      columns: {
        e164: phone?.e164 ?? '',
        original: phone?.original ?? '',
        kind: values.kind ?? 'other',
        is_primary: values.is_primary === 'yes',
      },
      wrong: phone ? [] : [{ field: 'number', problem: new Problem(phoneNotValid) }],
    };
  },
};
