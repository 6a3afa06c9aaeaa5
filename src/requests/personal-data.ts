/** Requests, what happened to them and the letters: the request file (`request_file`), seen by its purpose alone. */
import { type FunctionDeclaration, key, of, type TableDeclaration } from '../ground/columns.ts';

const file = {
  subject: 'customer',
  rows: 'all',
  staysBecause:
    'The request file proves what was done (GDPR 5(2)). Erasure takes the person out of it: name, contact, words and letters.',
} as const;
const word = of('requests', { erasure: 'blank' });
const link = of('requests', { access: 'link', erasure: 'keep' });
const kept = of('requests', { erasure: 'keep', fixed: true });
const actor = of('requests', {
  erasure: 'keep',
  derived: true,
  access: 'withheld',
  why: 'Names of staff are not the person’s data (C-579/21).',
});

export const requestsData: readonly TableDeclaration[] = [
  {
    ...file,
    table: 'requests',
    answers: { of_customer: 'customer_id' },
    purposes: { own_page: ['select', 'insert'] },
    about: 'A request of a person about their data: what, when, how it came and who asked.',
    writing: 'rows',
    columns: {
      id: { ...key, derived: true },
      kind: kept,
      channel: kept,
      received_on: kept,
      customer_id: { ...link, customer: 'follows' },
      requester: word,
      contact: word,
      language: of('requests', { erasure: 'keep' }),
      words: word,
      recorded_at: { ...kept, derived: true },
      recorded_by: actor,
    },
  },
  {
    ...file,
    table: 'request_events',
    answers: { partOf: 'requests', by: { id: 'request_id' } },
    purposes: { own_page: ['select', 'insert'] },
    about: 'What happened to a request: asked, extended, decided, carried out, answered.',
    writing: 'append',
    columns: {
      request_id: key,
      number: key,
      kind: kept,
      on_day: kept,
      reason: { ...word, freeText: true },
      about: link,
      at: { ...kept, derived: true },
      by_actor: actor,
    },
  },
  {
    ...file,
    table: 'request_letters',
    answers: { partOf: 'requests', by: { id: 'request_id' } },
    purposes: { own_page: ['select'] },
    about: 'A letter about a request, as it was written.',
    writing: 'rows',
    columns: {
      request_id: key,
      number: key,
      kind: kept,
      language: kept,
      title: kept,
      body: { ...word, fixed: true },
      to_name: { ...word, fixed: true },
      to_email: word,
      to_lines: { ...word, fixed: true },
      recipient: { ...link, fixed: true },
      message_id: { ...link, derived: true },
      made_at: { ...kept, derived: true },
      made_by: actor,
    },
  },
  {
    ...file,
    table: 'request_letter_steps',
    answers: { partOf: 'request_letters', by: { request_id: 'request_id', number: 'letter_number' } },
    purposes: { own_page: ['select'] },
    about: 'What became of a letter: sent, posted, put off, bounced, with what proves it.',
    writing: 'append',
    columns: {
      request_id: key,
      letter_number: key,
      number: key,
      step: kept,
      proof: word,
      at: { ...kept, derived: true },
      by_actor: actor,
    },
  },
  {
    ...file,
    table: 'request_letter_queue',
    about: 'A letter that waits for the mail server.',
    writing: 'rows',
    purposes: { rights_requests: ['select', 'insert', 'update', 'delete'] },
    columns: {
      request_id: key,
      letter_number: key,
      queued_at: link,
      next_try_at: link,
      tries: link,
      taken_until: link,
    },
  },
  {
    ...file,
    table: 'identity_checks',
    about: 'How it was made sure who asks: by a link, a code or questions, and with what result.',
    writing: 'rows',
    columns: {
      request_id: key,
      number: key,
      way: kept,
      letter_number: link,
      secret_hash: of('requests', {
        erasure: 'blank',
        access: 'withheld',
        why: 'The hash of a secret that was sent to the person.',
      }),
      expires_at: of('requests', { erasure: 'keep' }),
      outcome: of('requests', { erasure: 'keep' }),
      ended_at: of('requests', { erasure: 'keep' }),
      asked_count: kept,
      right_count: kept,
      at: { ...kept, derived: true },
      by_actor: actor,
    },
  },
];

export const requestsFunctions: readonly FunctionDeclaration[] = [
  { signature: 'forget_requests(bigint[])', purposes: ['rights_requests'], isDefiner: true },
  { signature: 'forget_requesters(bigint[])', purposes: ['erasure'], isDefiner: true },
  { signature: 'answer_identity_check(text, boolean)', purposes: ['publication'], isDefiner: true },
];
