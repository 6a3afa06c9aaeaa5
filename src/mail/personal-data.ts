/** Mail of the service. It belongs to the purpose that sends it; delivery knows the queue and reads no mail. */
import {
  type Column,
  derivedKey,
  type FunctionDeclaration,
  key,
  of,
  type TableDeclaration,
} from '../ground/columns.ts';

const ofMail = {
  subject: 'customer',
  rows: { of_customer: 'customer_id', also: 'own_purpose' },
} as const;
/** Written to the person; what was taken back before it went they never saw. */
const toPerson = (mail: string): string =>
  `not exists (select from mail_steps s where s.customer_id = t.customer_id and s.mail_id = ${mail} and s.step = 'withdrawn')`;
const goesWith = 'mails';
const link = of('messages', { access: 'link' });
const fixed = { fixed: true } as const;
/** By its default, so that nobody writes in another's name. */
const recordedBy = of('messages', {
  derived: true,
  access: 'withheld',
  why: 'Names of staff are not the person’s data (C-579/21).',
});

export const mailData: readonly TableDeclaration[] = [
  {
    ...ofMail,
    table: 'mails',
    about: 'A mail of the service to a customer, as it was sent.',
    knownToPerson: toPerson('t.id'),
    writing: 'append',
    columns: {
      customer_id: key,
      id: { ...key, derived: true },
      purpose: { ...link, derived: true },
      message_id: { ...link, derived: true },
      to_address: of('messages', { plain: true }),
      subject: of('messages'),
      body: of('messages'),
      language: of('messages'),
      about: link,
      recorded_at: of('messages', { derived: true }),
      recorded_by: recordedBy,
    },
  },
  {
    ...ofMail,
    table: 'mail_attachments',
    about: 'A file that goes with a mail.',
    knownToPerson: toPerson('t.mail_id'),
    goesWith,
    writing: 'append',
    triggers: ['files_go_with_their_mail'],
    columns: {
      customer_id: key,
      mail_id: key,
      number: key,
      purpose: { ...link, derived: true },
      file_id: { ...link, file: 'given' },
      file_name: of('messages'),
      content_type: link,
      size_bytes: of('messages'),
    },
  },
  {
    ...ofMail,
    table: 'mail_steps',
    about: 'What became of a mail: sent, put off, bounced, withdrawn.',
    goesWith,
    writing: 'append',
    purposes: { register_upkeep: ['select', 'insert'] },
    columns: {
      customer_id: key,
      mail_id: key,
      id: { ...key, derived: true },
      purpose: { ...link, ...fixed },
      step: of('messages'),
      // The mail server's words.
      reply: of('messages', { plain: true }),
      at: of('messages', { derived: true }),
      recorded_by: recordedBy,
    },
  },
  {
    ...ofMail,
    table: 'mail_queue',
    about: 'A mail that is still to be sent.',
    goesWith,
    writing: 'rows',
    purposes: { register_upkeep: ['select', 'insert', 'update', 'delete'] },
    columns: {
      customer_id: key,
      mail_id: key,
      purpose: { ...link, ...fixed },
      queued_at: { ...link, derived: true },
      next_try_at: link,
      tries: link,
      taken_until: link,
      is_withdrawn: link,
    },
  },
];

const ofStaff: Column = {
  category: 'system',
  access: 'shown',
  erasure: 'keep',
  why: 'Shows what the staff were told and when: accountability, GDPR 5(2).',
};
const eachOfStaff = (...names: string[]) => Object.fromEntries(names.map((name) => [name, ofStaff]));
const byItself = { ...ofStaff, fixed: true, derived: true } as const;

export const staffMailData: readonly TableDeclaration[] = [
  {
    subject: 'staff',
    rows: 'all',
    table: 'staff_mails',
    about: 'A mail to a member of the staff about their work; it holds no data of customers.',
    purposes: { administration: ['select', 'insert', 'update'] },
    columns: {
      id: derivedKey,
      staff_id: key,
      ...eachOfStaff('to_address', 'language', 'subject', 'body', 'about'),
      message_id: byItself,
      queued_at: byItself,
      ...eachOfStaff('next_try_at', 'tries', 'ended_as', 'ended_at', 'reply'),
    },
  },
];

/** Those who write to customers from the card: decision 020. */
const writers = [
  'customer_service',
  'orders',
  'invoicing',
  'customer_owners',
  'collection',
  'rights_requests',
] as const;

export const mailFunctions: readonly FunctionDeclaration[] = [
  { signature: 'forget_file_of_mail()', purposes: [], isDefiner: true },
  { signature: 'keep_file_of_mail(bigint, text)', purposes: writers, isDefiner: true },
];
