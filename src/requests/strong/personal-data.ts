/** Strong identification: no identity code is in any column, and nobody is known by one. */
import { type FunctionDeclaration, key, of, ofCompany, type TableDeclaration } from '../../ground/columns.ts';

const shown = of('requests', { fixed: true });
const derived = of('requests', { derived: true });
const ofNobodyYet = of('requests', {
  derived: true,
  erasure: 'keep',
  access: 'withheld',
  why: 'Nobody knows yet whose it is; a clerk finds out, and it goes within two weeks.',
});

export const strongData: readonly TableDeclaration[] = [
  {
    table: 'strong_attempts',
    about:
      'A way to the provider of strong identification and back, known by hashes alone; nobody is named in it.',
    subject: 'none',
    rows: 'all',
    columns: Object.fromEntries(
      ['id', 'secret_hash', 'aim', 'opened_by', 'begun_at', 'expires_at', 'used_at'].map((name) => [
        name,
        ofCompany,
      ]),
    ),
  },
  {
    table: 'strong_links',
    about:
      'What a person who came by strong identification is known by again: a keyed hash, never an identity code.',
    subject: 'customer',
    rows: { of_customer: 'customer_id' },
    writing: 'append',
    purposes: { rights_requests: ['select', 'insert'], own_page: ['select', 'delete'] },
    columns: {
      customer_id: key,
      id: { ...key, derived: true },
      subject_hash: of('requests', { access: 'link', fixed: true }),
      proof: shown,
      linked_at: derived,
      last_used_at: derived,
      linked_by: of('requests', {
        derived: true,
        access: 'withheld',
        why: 'Names of staff are not the person’s data (C-579/21).',
      }),
    },
  },
  {
    table: 'strong_arrivals',
    about:
      'Somebody who proved a name that fits no customer, or several: a clerk looks, for two weeks at most.',
    subject: 'customer',
    rows: 'all',
    answers: { nothing: true },
    staysBecause:
      'Nobody knows yet whose it is; whoever is found leaves it, and it goes after two weeks whatever comes of it.',
    writing: 'none',
    purposes: { rights_requests: ['select', 'delete'] },
    columns: {
      id: { ...key, derived: true },
      subject_hash: of('requests', { access: 'link', erasure: 'keep', derived: true }),
      family_name: ofNobodyYet,
      given_names: ofNobodyYet,
      birth_date: ofNobodyYet,
      fits: ofNobodyYet,
      arrived_at: ofNobodyYet,
    },
  },
];

const door = ['sign_in'];

export const strongFunctions: readonly FunctionDeclaration[] = [
  { signature: 'name_words(text)', purposes: [] },
  { signature: 'is_named(customers, text, text)', purposes: [] },
  { signature: 'is_called(text, text, text)', purposes: [] },
  { signature: 'proof_of(bigint, date, text, text)', purposes: [] },
  { signature: 'people_proven(text, text, date, text, text)', purposes: [] },
  { signature: 'keep_strong_link(bigint, text, text)', purposes: [] },
  { signature: 'customer_of_subject(text)', purposes: [] },
  { signature: 'begin_strong_attempt(text, text, text)', purposes: ['sign_in', 'own_page'], isDefiner: true },
  { signature: 'use_strong_attempt(text)', purposes: door, isDefiner: true },
  {
    signature: 'open_own_page_strongly(text, text, text, text, date, text, text)',
    purposes: door,
    isDefiner: true,
  },
  { signature: 'link_strongly(text, text, text, text, date, text)', purposes: door, isDefiner: true },
  {
    signature: 'answer_identity_strongly(text, text, text, text, date, text, text)',
    purposes: door,
    isDefiner: true,
  },
  { signature: 'is_open_strong_check(text)', purposes: door, isDefiner: true },
  { signature: 'forget_old_strong_identification()', purposes: ['rights_requests'], isDefiner: true },
];
