import { key, of, type TableDeclaration } from '../ground/columns.ts';

const fixed = { fixed: true } as const;
const toTell = { readForErasure: true } as const;

export const disclosuresData: readonly TableDeclaration[] = [
  {
    table: 'disclosures',
    about: 'What was told about a customer to whom, when, for which purpose and on what basis.',
    subject: 'customer',
    rows: { of_customer: 'customer_id' },
    writing: 'append',
    purposes: { '*': ['insert'] },
    goesFirst: true,
    columns: {
      customer_id: key,
      id: { ...key, derived: true },
      // The sweep of time reads whom it must tell and by which words they know the person: GDPR 19.
      recipient: of('lookups', { ...fixed, ...toTell, access: 'link' }),
      recipient_name: of('lookups', { ...fixed, ...toTell, plain: true }),
      // Filled by their defaults alone: nobody discloses in another's name.
      purpose: of('lookups', { derived: true }),
      categories: of('lookups', { ...fixed, plain: true }),
      basis: of('lookups', fixed),
      // The house writes it: which list, which invoice, which interface.
      what: of('lookups', { ...fixed, ...toTell, plain: true }),
      about: of('lookups', { ...fixed, access: 'link' }),
      at: of('lookups', { derived: true, ...toTell }),
      by_actor: of('lookups', {
        derived: true,
        access: 'withheld',
        why: 'Names of staff are not the person’s data (C-579/21).',
      }),
    },
  },
];
