/** Keys of programs hold nothing about customers; a recipient's key is a fact of the company. */
import { ofCompany, type TableDeclaration } from '../ground/columns.ts';

const derived = { ...ofCompany, derived: true };
const all = (...names: string[]) => Object.fromEntries(names.map((name) => [name, ofCompany]));

export const keysData: readonly TableDeclaration[] = [
  {
    table: 'api_keys',
    about: 'A key of a program: whose, for which purposes, from where, until when.',
    subject: 'none',
    rows: 'all',
    purposes: { administration: ['select', 'insert', 'update'], sign_in: ['select', 'update'] },
    columns: {
      id: derived,
      made_at: derived,
      made_by: derived,
      ...all('name', 'recipient', 'purposes', 'networks', 'expires_on', 'secret_hash', 'hint'),
      ...all('ended_at', 'ended_by', 'last_used_on'),
    },
  },
  {
    table: 'idempotent_answers',
    about: 'What a write of a program was answered, so that the same one sent again is not done again.',
    subject: 'none',
    rows: 'all',
    purposes: { '*': ['select', 'insert', 'update'], sign_in: ['delete'] },
    columns: { ...all('api_key_id', 'key', 'request_hash', 'location', 'data'), at: derived },
  },
];
