import { parseEmail } from '../../ground/email.ts';
import { Problem } from '../../ground/problem.ts';
import { emailNotValid } from '../problems.ts';
import { type Choice, type Detail, primaryField, text, yes } from './detail.ts';

export const emailKinds: readonly Choice[] = [
  { value: 'private', title: { fi: 'Oma', sv: 'Privat', en: 'Private' } },
  { value: 'work', title: { fi: 'Työ', sv: 'Arbete', en: 'Work' } },
  { value: 'billing', title: { fi: 'Laskutus', sv: 'Fakturering', en: 'Billing' } },
  { value: 'other', title: { fi: 'Muu', sv: 'Annan', en: 'Other' } },
];

export const emailDetail: Detail = {
  key: 'emails',
  category: 'email',
  title: { fi: 'Sähköpostiosoite', sv: 'E-postadress', en: 'E-mail address' },
  titles: { fi: 'Sähköpostiosoitteet', sv: 'E-postadresser', en: 'E-mail addresses' },
  add: { fi: 'Lisää sähköpostiosoite', sv: 'Lägg till e-postadress', en: 'Add an e-mail address' },
  columns: ['address', 'normalised', 'kind', 'is_primary'],
  marks: ['kind', 'is_primary'],
  fields: [
    {
      name: 'address',
      title: { fi: 'Sähköpostiosoite', sv: 'E-postadress', en: 'E-mail address' },
      control: 'email',
      required: true,
      lengthMax: 254,
    },
    {
      name: 'kind',
      title: { fi: 'Käyttö', sv: 'Användning', en: 'Use' },
      control: 'select',
      choices: emailKinds,
      required: true,
      initial: 'other',
    },
    primaryField,
  ],
  typedOf: (row) => ({ address: text(row.address), kind: text(row.kind), is_primary: yes(row.is_primary) }),
  read: (values) => {
    const email = parseEmail(values.address ?? '');
    return {
      columns: {
        address: email?.address ?? '',
        normalised: email?.normalised ?? '',
        kind: values.kind ?? 'other',
        is_primary: values.is_primary === 'yes',
      },
      wrong: email ? [] : [{ field: 'address', problem: new Problem(emailNotValid) }],
    };
  },
};
