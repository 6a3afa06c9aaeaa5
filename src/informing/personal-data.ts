/** Letters to many: the mailing and its words are nobody's data, each letter is its receiver's (`messages`). */
import {
  dayOf,
  type FunctionDeclaration,
  key,
  of,
  ofCompany,
  type TableDeclaration,
} from '../ground/columns.ts';

const each = (...names: string[]) => Object.fromEntries(names.map((name) => [name, ofCompany]));
const derived = { ...ofCompany, derived: true };
const clerk = { rights_requests: ['select', 'insert', 'update', 'delete'] } as const;
const ofReceiver = {
  subject: 'customer',
  rows: { of_customer: 'customer_id' },
  purposes: clerk,
} as const;
const said = of('requests', { plain: true });
const link = of('requests', { access: 'link' });

export const informingData: readonly TableDeclaration[] = [
  {
    table: 'mailings',
    about: 'One letter to many whom the law says to tell or to ask: what for, by whose words, how far it is.',
    subject: 'none',
    rows: 'all',
    purposes: clerk,
    columns: {
      id: derived,
      ...each(
        'kind',
        'about',
        'cause',
        'declaration_version',
        'due_on',
        'counts',
        'counted_at',
        'announcement_id',
      ),
    },
  },
  {
    table: 'mailing_steps',
    about: 'A step of a mailing: prepared, approved, paused, closed with a reason; when and by whom.',
    subject: 'none',
    rows: 'all',
    purposes: { rights_requests: ['select', 'insert'] },
    columns: { ...each('mailing_id', 'number', 'step', 'ground', 'reason'), at: derived, by_actor: derived },
  },
  {
    table: 'mailing_texts',
    about: 'The words of a mailing in one language, as they went.',
    subject: 'none',
    rows: 'all',
    purposes: { rights_requests: ['select', 'insert'] },
    columns: { ...each('mailing_id', 'language', 'version', 'title', 'body'), written_at: derived },
  },
  {
    table: 'informed_versions',
    about: 'A notice that has been looked through for whom to tell of it.',
    subject: 'none',
    rows: 'all',
    purposes: { rights_requests: ['select', 'insert'] },
    columns: { version: ofCompany, looked_at: derived },
  },
  {
    table: 'informed_announcements',
    about: 'An announced notice that has been looked through for whom to tell of it.',
    subject: 'none',
    rows: 'all',
    purposes: { rights_requests: ['select', 'insert'] },
    columns: { announcement_id: ofCompany, looked_at: derived },
  },
  {
    ...ofReceiver,
    table: 'mailing_letters',
    about: 'The letter of a mailing to one customer: how it goes, where it went, with which words.',
    expires: { rule: 'request_file', since: dayOf('t.sent_at') },
    columns: {
      customer_id: key,
      mailing_id: key,
      language: said,
      way: said,
      state: said,
      held_because: said,
      obtained_on: said,
      due_on: said,
      to_email: said,
      to_lines: said,
      text_version: said,
      message_id: { ...link, derived: true },
      sent_at: { ...said, readForErasure: true },
      print_number: link,
      queued_at: link,
      next_try_at: link,
      tries: link,
      taken_until: link,
      is_first_contact: said,
      answer_hash: link,
      answer: said,
      answered_at: said,
    },
  },
  {
    ...ofReceiver,
    table: 'mailing_letter_steps',
    about: 'What became of a letter of a mailing, with what proves it.',
    // The mail server's words.
    knownToPerson: `t.step not in ('posted', 'closed')`,
    expires: { rule: 'request_file', since: dayOf('t.at') },
    columns: {
      customer_id: key,
      id: { ...key, derived: true },
      mailing_id: key,
      step: said,
      proof: of('requests'),
      at: of('requests', { derived: true, readForErasure: true }),
      by_actor: of('requests', {
        derived: true,
        access: 'withheld',
        why: 'Names of staff are not the person’s data (C-579/21).',
      }),
    },
  },
];

const clerks = ['rights_requests'];

export const informingFunctions: readonly FunctionDeclaration[] = [
  { signature: 'letter_standing(bigint[], integer[], boolean)', purposes: clerks, isDefiner: true },
  {
    signature: 'concerned_by(integer, integer, boolean, boolean, boolean)',
    purposes: clerks,
    isDefiner: true,
  },
  { signature: 'fulfil_information_duties()', purposes: clerks, isDefiner: true },
  { signature: 'consent_letter(text)', purposes: ['publication'], isDefiner: true },
  { signature: 'answer_consent_letter(text, boolean)', purposes: ['publication'], isDefiner: true },
];
