import { ofCompany, type TableDeclaration } from '../ground/columns.ts';

const fixed = { ...ofCompany, derived: true } as const;
const settings = { subject: 'none', rows: 'all' } as const;

export const policyData: readonly TableDeclaration[] = [
  {
    ...settings,
    table: 'declarations',
    about: 'A published version of the declaration; it never changes.',
    purposes: { '*': ['select'] },
    triggers: ['declarations_never_change'],
    columns: {
      version: ofCompany,
      body: ofCompany,
      hash: ofCompany,
      published_at: ofCompany,
      published_by: ofCompany,
    },
  },
  {
    ...settings,
    table: 'declaration_in_force',
    about: 'Which version the rights of the database were compiled from.',
    purposes: { '*': ['select'] },
    columns: { only_one: ofCompany, version: ofCompany },
  },
  {
    ...settings,
    table: 'declaration_draft',
    about: 'The declaration that is being written.',
    purposes: { administration: ['select', 'insert', 'update', 'delete'] },
    columns: {
      only_one: ofCompany,
      body: ofCompany,
      based_on: ofCompany,
      revision: ofCompany,
      saved_at: ofCompany,
      saved_by: ofCompany,
    },
  },
  {
    ...settings,
    table: 'announcements',
    about: 'A declaration that comes into force when people have been told of it.',
    purposes: { '*': ['select'], administration: ['select', 'update'] },
    columns: {
      id: fixed,
      body: fixed,
      announced_at: fixed,
      announced_by: fixed,
      ended_at: ofCompany,
      version: fixed,
      withdrawn_by: ofCompany,
      told_publicly: fixed,
    },
  },
  {
    ...settings,
    table: 'purpose_numbers',
    about: 'The number of every purpose that ever was.',
    purposes: { '*': ['select'] },
    columns: { key: ofCompany, number: ofCompany },
  },
  {
    ...settings,
    table: 'migrations',
    about: 'Which migrations have run.',
    columns: { number: ofCompany, name: ofCompany, hash: ofCompany, ran_at: ofCompany },
  },
];
