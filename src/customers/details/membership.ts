/** Membership of a customer-owner (seed: "asiakasomistaja"). */
import { Problem } from '../../ground/problem.ts';
import { fieldMissing } from '../problems.ts';
import { type Detail, text } from './detail.ts';

const numberTitle = { fi: 'Jäsennumero', sv: 'Medlemsnummer', en: 'Membership number' };

export const membershipDetail: Detail = {
  key: 'memberships',
  category: 'membership',
  title: { fi: 'Asiakasomistajuus', sv: 'Ägarkundskap', en: 'Customer ownership' },
  titles: { fi: 'Asiakasomistajuus', sv: 'Ägarkundskap', en: 'Customer ownership' },
  add: { fi: 'Lisää asiakasomistajuus', sv: 'Lägg till ägarkundskap', en: 'Add customer ownership' },
  columns: ['number', 'since_on'],
  marks: [],
  fields: [
    { name: 'number', title: numberTitle, control: 'text', required: true, lengthMax: 60 },
    { name: 'since_on', title: { fi: 'Alkaen', sv: 'Från och med', en: 'Since' }, control: 'date' },
  ],
  typedOf: (row) => ({ number: text(row.number), since_on: text(row.since_on) }),
  read: (values) => ({
    columns: { number: values.number ?? '', since_on: values.since_on || null },
    wrong: values.number
      ? []
      : [{ field: 'number', problem: new Problem(fieldMissing, { field: numberTitle }) }],
  }),
};
