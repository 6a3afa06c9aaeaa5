/** The staff's own data. No declared purpose reads it, but for the name of who handled something. */
import {
  type Column,
  derivedKey,
  type FunctionDeclaration,
  key,
  ofCompany,
  type TableDeclaration,
} from '../ground/columns.ts';

const ofStaff: Column = {
  category: 'system',
  access: 'shown',
  erasure: 'keep',
  why: 'Shows who could see customers’ data and when: accountability, GDPR 5(2).',
};
const fixed: Column = { ...ofStaff, fixed: true };
/** By its default alone: who did it and when is not for the doer to say. */
const byItself: Column = { ...fixed, derived: true };
const secret: Column = { ...ofStaff, access: 'withheld', why: 'Shown to nobody: it opens the account.' };
const staff = { subject: 'staff', rows: 'all' } as const;

export const accessData: readonly TableDeclaration[] = [
  {
    ...staff,
    table: 'staff',
    about: 'A member of the staff by name.',
    purposes: { '*': ['select'], administration: ['insert', 'update'] },
    triggers: ['staff_change_callers'],
    columns: { id: derivedKey, name: ofStaff },
  },
  {
    ...staff,
    table: 'staff_accounts',
    about: 'The personal user name of a member of the staff, and who employs them.',
    purposes: { sign_in: ['select'], administration: ['select', 'insert'] },
    triggers: ['staff_accounts_change_callers'],
    columns: { staff_id: key, user_name: fixed, employer: fixed, added_at: byItself, added_by: byItself },
  },
  {
    ...staff,
    table: 'staff_mail_addresses',
    about: 'Where a member of the staff is written to about their work, and in which language.',
    purposes: {
      sign_in: ['select', 'insert', 'update', 'delete'],
      administration: ['select'],
      register_upkeep: ['select'],
    },
    columns: { staff_id: key, address: ofStaff, language: ofStaff, set_at: ofStaff, set_by: byItself },
  },
  {
    ...staff,
    table: 'staff_passwords',
    about: 'What a password is checked against.',
    purposes: { sign_in: ['select', 'insert', 'update'], administration: ['insert'] },
    columns: { staff_id: key, hash: secret, set_at: ofStaff },
  },
  {
    ...staff,
    table: 'staff_purposes',
    about: 'A purpose given to a member of the staff, by whom and until when.',
    purposes: { sign_in: ['select'], administration: ['select', 'insert', 'update'] },
    triggers: ['staff_purposes_change_callers'],
    columns: {
      id: derivedKey,
      staff_id: key,
      purpose: fixed,
      given_at: byItself,
      given_by: byItself,
      ended_at: ofStaff,
      ended_by: ofStaff,
    },
  },
  {
    ...staff,
    table: 'undertakings_signed',
    about: 'A confidentiality undertaking that was signed: which version, which text, when.',
    purposes: { sign_in: ['select', 'insert'], administration: ['select'] },
    triggers: ['undertakings_signed_change_callers'],
    columns: {
      staff_id: key,
      version: fixed,
      text_hash: fixed,
      language: fixed,
      name_typed: fixed,
      signed_at: byItself,
    },
  },
  {
    ...staff,
    table: 'staff_endings',
    about: 'The end of someone’s work with customers’ data.',
    purposes: { sign_in: ['select'], administration: ['select', 'insert'] },
    triggers: ['staff_endings_change_callers'],
    columns: { staff_id: key, ended_at: byItself, ended_by: byItself },
  },
  {
    ...staff,
    table: 'sessions',
    about: 'A time signed in, on one device; swept ninety days after it has ended.',
    purposes: {
      sign_in: ['select', 'insert', 'update', 'delete'],
      administration: ['select', 'insert', 'update'],
    },
    triggers: ['sessions_change_callers'],
    columns: {
      id: derivedKey,
      staff_id: key,
      token_hash: { ...secret, fixed: true },
      client_address: fixed,
      started_at: byItself,
      last_seen_at: ofStaff,
      expires_at: fixed,
      desk: ofStaff,
      methods: fixed,
      ended_at: ofStaff,
      ended_by: ofStaff,
    },
  },
  {
    ...staff,
    table: 'sign_in_failures',
    about: 'An attempt to sign in that has not succeeded; swept after a day.',
    purposes: { sign_in: ['select', 'insert', 'delete'], administration: ['select', 'delete'] },
    columns: { id: derivedKey, account: fixed, client_address: fixed, at: fixed },
  },
  {
    ...staff,
    table: 'password_resets',
    about: 'A link that sets a password once.',
    purposes: { sign_in: ['select', 'update', 'delete'], administration: ['select', 'insert', 'update'] },
    columns: {
      token_hash: { ...secret, category: 'key', fixed: true },
      staff_id: key,
      made_at: byItself,
      made_by: byItself,
      expires_at: fixed,
      used_at: ofStaff,
    },
  },
  {
    ...staff,
    table: 'first_run_tokens',
    about: 'A link that opens the first run once.',
    subject: 'none',
    purposes: { sign_in: ['select'], administration: ['select', 'insert', 'update', 'delete'] },
    columns: {
      token_hash: { ...ofCompany, category: 'key' },
      made_at: ofCompany,
      expires_at: ofCompany,
      used_at: ofCompany,
    },
  },
  {
    table: 'caller_changes',
    about: 'How many times something has changed of which a caller is made.',
    subject: 'none',
    rows: 'all',
    purposes: { '*': ['select'] },
    columns: { only_one: ofCompany, number: ofCompany },
  },
];

export const accessFunctions: readonly FunctionDeclaration[] = [
  { signature: 'callers_changed()', purposes: [], isDefiner: true },
];
