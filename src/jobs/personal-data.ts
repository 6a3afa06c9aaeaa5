import { type FunctionDeclaration, ofCompany, type TableDeclaration } from '../ground/columns.ts';

export const jobsData: readonly TableDeclaration[] = [
  {
    table: 'jobs_handed_on',
    about: 'Which purpose may hand on which job.',
    subject: 'none',
    rows: 'all',
    purposes: { '*': ['select'] },
    columns: { task: ofCompany, purpose: ofCompany },
  },
];

const administration = ['administration'];
const upkeep = ['register_upkeep'];

export const jobsFunctions: readonly FunctionDeclaration[] = [
  {
    signature: 'enqueue(text, jsonb, text)',
    purposes: '*',
    isDefiner: true,
    // A job may run with more rights than whoever asks for it (publishing runs with the owner's), so each is asked for
    // by its own purpose alone. Jobs that only come round stand in none.
    jobs: [
      { task: 'publish_declaration', purposes: administration },
      { task: 'count_reach', purposes: administration },
      { task: 'count_findings', purposes: administration },
      { task: 'preview_retention', purposes: administration },
      // Stopped with the program, the sweep hands itself on.
      { task: 'sweep_retention', purposes: ['erasure'] },
      { task: 'mail_invoice', purposes: ['invoicing', 'collection'] },
      { task: 'archive_orders', purposes: ['orders', 'register_upkeep'] },
      { task: 'read_import', purposes: upkeep },
      { task: 'check_import', purposes: upkeep },
      { task: 'run_import', purposes: upkeep },
      { task: 'undo_import', purposes: upkeep },
      { task: 'match_bank_file', purposes: ['invoicing'] },
      { task: 'undo_bank_file', purposes: ['invoicing'] },
      // An export runs as the purpose that its row says; a purpose that may not make one has none.
      { task: 'run_export', purposes: '*' },
      { task: 'prepare_bulk_edit', purposes: upkeep },
      { task: 'run_bulk_edit', purposes: upkeep },
      { task: 'undo_bulk_edit', purposes: upkeep },
      { task: 'erase_removed_fields', purposes: upkeep },
      { task: 'find_duplicates', purposes: upkeep },
      { task: 'merge_in_bulk', purposes: upkeep },
      { task: 'undo_bulk_merge', purposes: upkeep },
      // It sends what waits, whosever it is; a purpose that may write no mail has none waiting.
      { task: 'send_mails', purposes: '*' },
      // Whoever writes to somebody, or gives their data to another, has them told first where it came from.
      { task: 'tell_origin', purposes: '*' },
      { task: 'prepare_mailings', purposes: ['rights_requests', 'register_upkeep', 'administration'] },
      { task: 'send_mailings', purposes: ['rights_requests'] },
      { task: 'erase_customer', purposes: ['rights_requests'] },
      { task: 'send_own_page_link', purposes: ['own_page'] },
      { task: 'tell_contact_changed', purposes: ['own_page'] },
      // Asked with a file, or answered in part: the request’s own purpose writes what is left to wait for.
      { task: 'confirm_own_request', purposes: ['own_page', 'rights_requests'] },
      // What is corrected or chosen is told to whoever was given it: GDPR 19.
      { task: 'tell_of_correction', purposes: ['own_page', 'customer_service', 'register_upkeep'] },
      { task: 'tell_of_choice', purposes: ['own_page', 'register_upkeep'] },
      { task: 'tell_of_erased', purposes: ['erasure'] },
      { task: 'tell_of_many', purposes: ['register_upkeep', 'rights_requests'] },
      { task: 'make_access_package', purposes: ['rights_requests', 'own_page'] },
      { task: 'send_letters', purposes: ['rights_requests'] },
      { task: 'send_notices', purposes: ['rights_requests'] },
      { task: 'find_people_of_breach', purposes: ['rights_requests'] },
      { task: 'prepare_breach_letters', purposes: ['rights_requests'] },
      { task: 'make_evidence_archive', purposes: ['rights_requests'] },
      { task: 'read_mailbox', purposes: ['rights_requests'] },
      { task: 'test_channel', purposes: ['rights_requests'] },
    ],
  },
];
