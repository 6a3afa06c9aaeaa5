/** Visits to one's own page. Nobody reads or writes them but the functions that sign people in. */
import { type FunctionDeclaration, key, of, type TableDeclaration } from '../../ground/columns.ts';

const sending = ['rights_requests'];
const page = ['own_page'];

const ofPerson = { subject: 'customer', rows: { of_customer: 'customer_id' } } as const;
const shown = of('requests', { derived: true });
const secret = of('requests', { access: 'link', derived: true });

export const portalData: readonly TableDeclaration[] = [
  {
    ...ofPerson,
    table: 'own_page_links',
    about:
      'A link that signs a person in to their own page once, sent to a contact that was registered before.',
    columns: {
      customer_id: key,
      id: { ...key, derived: true },
      token_hash: secret,
      made_at: shown,
      expires_at: shown,
      used_at: shown,
    },
  },
  {
    ...ofPerson,
    table: 'own_page_sessions',
    about: 'A visit of a person to their own page.',
    columns: {
      customer_id: key,
      id: { ...key, derived: true },
      token_hash: secret,
      started_at: shown,
      last_seen_at: shown,
      expires_at: shown,
      ended_at: shown,
    },
  },
  {
    ...ofPerson,
    table: 'new_addresses',
    about:
      'An e-mail address that came later and was asked to open the own page: from when it does, and why.',
    writing: 'rows',
    purposes: { rights_requests: ['select', 'insert', 'update'] },
    columns: {
      customer_id: key,
      email_id: { ...key, access: 'link' },
      since: of('requests'),
      asked_at: of('requests'),
      opens_on: of('requests'),
      opens_because: of('requests'),
      settled_by: of('requests', {
        access: 'withheld',
        why: 'Names of staff are not the person’s data (C-579/21).',
      }),
    },
  },
];

export const portalFunctions: readonly FunctionDeclaration[] = [
  { signature: 'hash_of_secret(text)', purposes: [] },
  { signature: 'own_page_rule(date)', purposes: sending },
  {
    signature: 'is_proven_address(bigint, bigint)',
    purposes: [...sending, ...page],
    isDefiner: true,
  },
  { signature: 'is_own_page_session(own_page_sessions)', purposes: [] },
  { signature: 'make_own_page_link(bigint)', purposes: sending, isDefiner: true },
  { signature: 'seal_own_page_link(bigint, text)', purposes: sending, isDefiner: true },
  { signature: 'forget_old_own_pages()', purposes: sending, isDefiner: true },
  { signature: 'open_own_page(text, text)', purposes: page, isDefiner: true },
  { signature: 'person_of_own_page(text)', purposes: page, isDefiner: true },
  { signature: 'leave_own_page()', purposes: page, isDefiner: true },
  { signature: 'end_other_own_pages()', purposes: page, isDefiner: true },
];
