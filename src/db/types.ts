/** Written by `npm run schema` from the live schema; a test compares it. */

import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;

type Json = ColumnType<unknown, string, string>;

export interface AccessPackageFiles {
  customer_id: number;
  package_id: number;
  format: string;
  file_id: number;
  size_bytes: number;
}

export interface AccessPackages {
  customer_id: number;
  id: Generated<number>;
  request_id: number | null;
  kind: string;
  language: string;
  opening_hash: string | null;
  asked_at: Generated<Moment>;
  asked_by: Generated<string>;
  rows_done: Generated<number>;
  rows_expected: number | null;
  finished_at: Moment | null;
  problem: string | null;
  expires_on: string | null;
  attachments_waiting: Generated<number>;
  texts_waiting: Generated<number>;
}

export interface Addresses {
  customer_id: number;
  id: Generated<number>;
  kind: Generated<string>;
  care_of: Generated<string>;
  street: Generated<string>;
  postcode: Generated<string>;
  town: Generated<string>;
  country: Generated<string>;
  is_protected: Generated<boolean>;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
  valid_from: string | null;
  ended_on: string | null;
}

export interface Announcements {
  id: Generated<number>;
  body: Json;
  announced_at: Generated<Moment>;
  announced_by: string;
  ended_at: Moment | null;
  version: number | null;
  withdrawn_by: string | null;
  told_publicly: number | null;
}

export interface AnonymousSales {
  month: string;
  channel: string;
  product_group: string;
  orders: number;
  net_cents: number;
  gross_cents: number;
  orders_of_group: Generated<number>;
  buyers: Generated<number>;
  buyers_of_cell: Generated<number>;
}

export interface ApiKeys {
  id: Generated<number>;
  name: string;
  recipient: string | null;
  purposes: string[];
  networks: Generated<string[]>;
  expires_on: string | null;
  secret_hash: string;
  hint: string;
  made_at: Generated<Moment>;
  made_by: Generated<string>;
  ended_at: Moment | null;
  ended_by: string | null;
  last_used_on: string | null;
}

export interface AssessmentDocuments {
  id: Generated<number>;
  purpose: string;
  file_id: number;
  file_name: string;
  content_type: string;
  size_bytes: number;
  added_at: Generated<Moment>;
  added_by: Generated<string>;
}

export interface Attachments {
  customer_id: number;
  id: Generated<number>;
  file_id: number;
  file_name: string;
  content_type: string;
  size_bytes: number;
  is_read: boolean;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface AuditLog {
  id: Generated<number>;
  at: Generated<Moment>;
  actor: Generated<string>;
  purpose: Generated<number>;
  kind: string;
  act: string;
  customer_id: number | null;
  about: string | null;
  fields: string[] | null;
  customer_ids: number[] | null;
}

export interface AuditMonthsDropped {
  month: string;
  rows: number;
  last_id: number;
  months_kept: number;
  declaration_version: number;
  dropped_on: Generated<string>;
}

export interface AuditSeals {
  number: number;
  first_id: number;
  last_id: number;
  first_at: Moment;
  rows: number;
  hash: string;
  sealed_at: Generated<Moment>;
}

export interface BackupFailures {
  id: Generated<number>;
  at: Generated<Moment>;
  folder: string;
  code: string;
}

export interface Backups {
  id: Generated<number>;
  file_name: string;
  made_at: Moment;
  took_seconds: number;
  size_bytes: number;
  rows: number;
  sha256: string;
  kept_until: string;
  destroyed_at: Moment | null;
  folder: string | null;
}

export interface BankAccounts {
  account: string;
  confirmed_at: Generated<Moment>;
  confirmed_by: Generated<string>;
}

export interface BankFileSteps {
  bank_file_id: number;
  number: number;
  step: string;
  at: Generated<Moment>;
  by_actor: Generated<string>;
  problem: string | null;
}

export interface BankFiles {
  id: Generated<number>;
  file_id: number;
  file_name: string;
  file_sha256: string;
  file_bytes: number;
  uploaded_at: Generated<Moment>;
  uploaded_by: Generated<string>;
  read_to_entry: Generated<number>;
  read_to_part: Generated<number>;
  payments_read: Generated<number>;
  outgoing_passed: Generated<number>;
  unbooked_passed: Generated<number>;
  has_identity_codes: Generated<boolean>;
  matched_to_entry: Generated<number>;
  matched_to_part: Generated<number>;
  payments_matched: Generated<number>;
  undone_to_entry: Generated<number>;
  undone_to_part: Generated<number>;
  payments_undone: Generated<number>;
  counts: Generated<Json>;
  expires_on: string | null;
}

export interface BankPayments {
  bank_file_id: number;
  entry: number;
  part: number;
  statement: number;
  key: string;
  entry_key: string;
  booked_on: string | null;
  paid_on: string | null;
  amount_cents: number;
  currency: string;
  is_reversal: boolean;
  reference: string | null;
  reference_rf: string | null;
  reference_is_sure: boolean;
  other_references: string[] | null;
  hints: string[] | null;
  documents: Json | null;
  payer_name: Generated<string>;
  payer_account: Generated<string>;
  message: Generated<string>;
  bank_reference: Generated<string>;
  exchange: Generated<string>;
  warnings: string[] | null;
  outcome: Generated<string>;
  reason: string | null;
  customer_id: number | null;
  payment_id: number | null;
  payment_key: string | null;
  decided_at: Moment | null;
  decided_by: string | null;
}

export interface BankProposals {
  bank_file_id: number;
  entry: number;
  part: number;
  number: number;
  is_sure: boolean;
  reason: string;
  customer_id: number;
  invoice_id: number | null;
  credit_note_id: number | null;
  reverses_id: number | null;
  amount_cents: number;
  costs_cents: Generated<number>;
}

export interface BankStatements {
  bank_file_id: number;
  number: number;
  kind: string;
  version: string;
  said_id: string;
  account: string;
  currency: string;
  from_on: string | null;
  to_on: string | null;
  warnings: string[] | null;
}

export interface BreachAccounts {
  breach_id: number;
  number: number;
  began_on: string | null;
  ended_on: string | null;
  natures: string[];
  happened: string;
  categories: string[];
  registers: string[];
  people_count: number | null;
  people_are: string;
  records_count: number | null;
  effects: string;
  actions: string;
  processor: string | null;
  at: Generated<Moment>;
  by_actor: Generated<string>;
}

export interface BreachAssessments {
  breach_id: number;
  number: number;
  risk: string;
  reasons: string;
  at: Generated<Moment>;
  by_actor: Generated<string>;
}

export interface BreachCustomers {
  customer_id: number;
  breach_id: number;
  scope: number;
  added_at: Generated<Moment>;
}

export interface BreachEvents {
  breach_id: number;
  number: number;
  kind: string;
  happened_at: Generated<Moment>;
  reason: Generated<string>;
  reference: Generated<string>;
  at: Generated<Moment>;
  by_actor: Generated<string>;
}

export interface BreachMessages {
  breach_id: number;
  number: number;
  language: string;
  happened: string;
  effects: string;
  actions: string;
  advice: string;
  at: Generated<Moment>;
  by_actor: Generated<string>;
}

export interface BreachNotifications {
  breach_id: number;
  number: number;
  language: string;
  body: string;
  sent_at: Moment;
  way: string;
  reference: Generated<string>;
  late_reasons: Generated<string>;
  at: Generated<Moment>;
  by_actor: Generated<string>;
}

export interface BreachScopes {
  breach_id: number;
  number: number;
  kind: string;
  named: Generated<string>;
  title: Generated<string>;
  since: string | null;
  until: string | null;
  definition: Json | null;
  done_to: Generated<number>;
  found: Generated<number>;
  finished_at: Moment | null;
  problem: string | null;
  at: Generated<Moment>;
  by_actor: Generated<string>;
}

export interface Breaches {
  id: Generated<number>;
  title: string;
  found_at: Moment;
  found_by: Generated<string>;
  aware_at: Moment;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface BulkEditRows {
  customer_id: number;
  bulk_edit_id: number;
  row_id: Generated<number>;
  outcome: string;
  old_value: string | null;
  old_source: string | null;
  old_since: Moment | null;
  changed_at: Moment | null;
  made: number[] | null;
}

export interface BulkEditSteps {
  bulk_edit_id: number;
  number: number;
  step: string;
  at: Generated<Moment>;
  by_actor: Generated<string>;
  problem: string | null;
}

export interface BulkEdits {
  id: Generated<number>;
  made_by: Generated<string>;
  made_at: Generated<Moment>;
  definition: Json;
  ticked: number[] | null;
  change: Json;
  source: string;
  prepared_to: Generated<number>;
  run_to: Generated<number>;
  undone_to: Generated<number>;
  rows_change: Generated<number>;
  rows_same: Generated<number>;
  rows_left: Generated<number>;
  rows_done: Generated<number>;
  rows_skipped: Generated<number>;
  rows_undone: Generated<number>;
  rows_kept: Generated<number>;
  expires_on: string | null;
}

export interface BulkMerges {
  id: Generated<number>;
  rule: Json;
  pairs_expected: number;
  asked_at: Generated<Moment>;
  asked_by: Generated<string>;
  looked_at: Generated<number>;
  merged: Generated<number>;
  stop_asked_at: Moment | null;
  ended_at: Moment | null;
  outcome: string | null;
  undo_asked_at: Moment | null;
  undone: Generated<number>;
  not_undone: Generated<number>;
  undo_ended_at: Moment | null;
  undone_to: number | null;
}

export interface BuyerFigures {
  month: string;
  dimension: string;
  label: string;
  buyers: number;
}

export interface CallerChanges {
  only_one: Generated<boolean>;
  number: number;
}

export interface ChannelTests {
  id: Generated<number>;
  token: Generated<string>;
  address: string;
  asked_at: Generated<Moment>;
  sent_at: Moment | null;
  failure: Generated<string>;
  arrived_at: Moment | null;
}

export interface Choices {
  customer_id: number;
  id: Generated<number>;
  kind: string;
  purpose: number | null;
  channel: string;
  evidence: Generated<string>;
  text_shown: Generated<string>;
  happened_at: Moment;
  valid_until: string | null;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface ChoicesToJournal {
  id: Generated<number>;
  customers: number[];
  choices: number[];
}

export interface ChoicesToTell {
  customer_id: number;
  batch: string;
  choices: number[];
}

export interface Collections {
  customer_id: number;
  id: Generated<number>;
  invoice_id: number;
  recipient: string;
  recipient_name: string;
  handed_cents: number;
  handed_at: Generated<Moment>;
  handed_by: Generated<string>;
  ended_at: Moment | null;
  ended_by: string | null;
  ended_why: string | null;
}

export interface CustomerFieldValues {
  customer_id: number;
  field: string;
  value: string;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
  sought: GeneratedAlways<string | null>;
  amount: GeneratedAlways<number | null>;
}

export interface CustomerFigures {
  month: string;
  kind: string;
  source: string;
  came: number;
}

export interface CustomerHistory {
  customer_id: number;
  id: Generated<number>;
  place: string;
  field: string;
  row_id: number | null;
  old_value: string | null;
  old_source: string | null;
  new_source: string | null;
  changed_at: Generated<Moment>;
  changed_by: Generated<string>;
  purpose: Generated<number>;
}

export interface CustomerReferences {
  place: string;
  field: string;
  way: string;
}

export interface CustomerTerms {
  term: string;
  customer_id: number;
}

export interface Customers {
  id: Generated<number>;
  kind: string;
  customer_number: Generated<string>;
  family_name: Generated<string>;
  given_names: Generated<string>;
  call_name: Generated<string>;
  organisation_name: Generated<string>;
  business_id: string | null;
  language: string | null;
  sort_name: GeneratedAlways<string>;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
  declaration_version: number;
  last_contact_on: Generated<string>;
  consents: Generated<number>;
  objections: Generated<number>;
  state: Generated<number>;
  since_on: string | null;
}

export interface DeclarationDraft {
  only_one: Generated<boolean>;
  body: Json;
  based_on: number;
  revision: Generated<number>;
  saved_at: Generated<Moment>;
  saved_by: string;
}

export interface DeclarationInForce {
  only_one: Generated<boolean>;
  version: number;
}

export interface Declarations {
  version: number;
  body: Json;
  hash: string;
  published_at: Generated<Moment>;
  published_by: string;
}

export interface Disclosures {
  customer_id: number;
  id: Generated<number>;
  recipient: string;
  recipient_name: string;
  purpose: Generated<number>;
  categories: string[];
  basis: string;
  what: string;
  about: Generated<string>;
  at: Generated<Moment>;
  by_actor: Generated<string>;
}

export interface DuplicateDenials {
  customer_id: number;
  other_id: number;
  denied_at: Generated<Moment>;
  denied_by: Generated<string>;
}

export interface DuplicateMarks {
  customer_id: number;
  kind: string;
  is_changed: boolean;
  given: string;
  family: string;
  first: string;
  pairs: string[];
  words: string[];
  firm: string;
  who: string[];
  business_id: string | null;
  emails: string[];
  phones: string[];
  homes: string[];
  flats: string[];
  mailboxes: string[];
}

export interface DuplicatePairs {
  customer_id: number;
  other_id: number;
  confidence: number;
  reasons: string[];
  run_id: number | null;
  found_at: Generated<Moment>;
  left_by: number | null;
}

export interface DuplicateRuns {
  id: Generated<number>;
  scope: string;
  asked_at: Generated<Moment>;
  asked_by: Generated<string>;
  since: Moment | null;
  stop_asked_at: Moment | null;
  ended_at: Moment | null;
  outcome: string | null;
  candidates: Generated<number>;
}

export interface DuplicateSteps {
  id: number;
  turn: number;
  after_id: number | null;
  to_id: number | null;
  key: string | null;
  candidates: number | null;
  done_at: Moment | null;
}

export interface DuplicateWords {
  place: string;
  word: string;
  bearers: number;
}

export interface Emails {
  customer_id: number;
  id: Generated<number>;
  address: string;
  normalised: string;
  kind: Generated<string>;
  is_primary: Generated<boolean>;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
  ended_on: string | null;
}

export interface Erasures {
  number: number;
  customer_id: number;
  at: Moment;
  cause: string;
  about: string | null;
  erased: Json;
  kept: Json;
  receipt_hash: string | null;
  previous_hash: string;
  hash: string;
}

export interface ErasuresToTell {
  id: Generated<number>;
  recipient: string;
  recipient_name: string;
  customer_number: string;
  what: string[];
  last_at: Moment;
}

export interface EvidenceArchives {
  id: Generated<number>;
  subject: string;
  subject_id: number | null;
  from_on: string | null;
  to_on: string | null;
  for_whom: string;
  why: string;
  language: string;
  asked_at: Generated<Moment>;
  asked_by: Generated<string>;
  files_done: Generated<number>;
  file_now: Generated<string>;
  finished_at: Moment | null;
  stopped_at: Moment | null;
  problem: string | null;
  file_id: number | null;
  size_bytes: number | null;
  sha256: string | null;
  expires_on: string | null;
  destroyed_at: Moment | null;
}

export interface ExportSteps {
  export_id: number;
  number: number;
  step: string;
  at: Generated<Moment>;
  by_actor: Generated<string>;
  problem: string | null;
}

export interface Exports {
  id: Generated<number>;
  purpose: Generated<number>;
  asked_by: Generated<string>;
  asked_at: Generated<Moment>;
  title: string;
  definition: Json;
  language: string;
  format: string;
  declaration_version: number;
  recipient: string | null;
  recipient_name: string | null;
  basis: string | null;
  rows_done: Generated<number>;
  rows_expected: number | null;
  file_id: number | null;
  file_bytes: number | null;
  expires_on: string | null;
  categories: Generated<string[]>;
  rows_untold: Generated<number>;
}

export interface FewBuyers {
  customer_id: number;
  month: string;
  dimension: string;
  label: string;
}

export interface FiguresMade {
  only_one: Generated<boolean>;
  looked_to: Moment;
  counted_to: Generated<number>;
  made_at: Moment;
}

export interface FirstRunTokens {
  token_hash: string;
  made_at: Generated<Moment>;
  expires_at: Moment;
  used_at: Moment | null;
}

export interface ForgottenRequests {
  request_id: number;
  at: Generated<Moment>;
  is_in_journal: Generated<boolean>;
}

export interface GroupFigures {
  month: string;
  product_group: string;
  orders: number;
  net_cents: number;
}

export interface HeldTexts {
  customer_id: number;
  id: Generated<number>;
  place: string;
  field: string;
  digest: string;
  body: string;
  found: Generated<string[]>;
  noted_at: Generated<Moment>;
  decision: string | null;
  covered: Generated<string[]>;
  decided_at: Moment | null;
  decided_by: string | null;
}

export interface IdempotentAnswers {
  api_key_id: number;
  key: string;
  request_hash: string;
  location: string | null;
  data: Json | null;
  at: Generated<Moment>;
}

export interface IdentityChecks {
  request_id: number;
  number: number;
  way: string;
  letter_number: number | null;
  secret_hash: string | null;
  expires_at: Moment | null;
  outcome: string | null;
  ended_at: Moment | null;
  asked_count: number | null;
  right_count: number | null;
  at: Generated<Moment>;
  by_actor: Generated<string>;
  proof: string | null;
}

export interface ImportBuyers {
  import_id: number;
  line: number;
  first_line: number;
  outcome: string | null;
  reason: string | null;
  customer_id: number | null;
}

export interface ImportDecisions {
  import_id: number;
  line: number;
  decision: string;
  reason: string | null;
  customer_id: number | null;
  same_as_line: number | null;
  changes: string[] | null;
  proposals: string[] | null;
}

export interface ImportInvoices {
  import_id: number;
  line: number;
  invoice_id: Generated<number>;
  seller_business_id: string;
  number: string;
  kind: string;
  issued_on: string;
  delivered_on: string | null;
  due_on: string;
  reference: string | null;
  is_consumer: boolean;
  prices_include_vat: boolean;
  your_reference: Generated<string>;
  our_reference: Generated<string>;
  order_number: Generated<string>;
  original_number: Generated<string>;
  buyer: string[];
  delivery: string[];
  notes: Generated<string>;
  net_cents: number;
  vat_cents: number;
  total_cents: number;
  open_cents: number;
  counted_from: string;
  kept_until: string;
  lines: Json;
  rates: Json;
  original: string;
}

export interface ImportMappings {
  header_hash: string;
  name: string;
  mapping: string[];
  options: Json;
  saved_at: Generated<Moment>;
  saved_by: Generated<string>;
}

export interface ImportOrderLines {
  import_id: number;
  order_line: number;
  position: number;
  product_code: Generated<string>;
  name: string;
  product_group: Generated<string>;
  unit: Generated<string>;
  quantity_thousandths: number;
  unit_price_cents: number;
  discount_cents: number;
  vat_class: string;
  vat_basis_points: number;
  net_cents: number;
  vat_cents: number;
  gross_cents: number;
}

export interface ImportOrders {
  import_id: number;
  line: number;
  order_id: Generated<number>;
  order_number: string;
  ordered_at: Moment;
  ordered_on: string;
  channel: string;
  channel_name: Generated<string>;
  customer_reference: Generated<string>;
  prices_include_vat: boolean;
  discount_cents: number;
  delivery_on: string | null;
  net_cents: number;
  vat_cents: number;
  gross_cents: number;
  state: string;
  closed_on: string | null;
  closed_at: Moment | null;
  kept_until: string | null;
  addresses: string[] | null;
}

export interface ImportRows {
  import_id: number;
  line: number;
  cells: string[];
  problems: string[] | null;
  refused: boolean;
  kind: string | null;
  customer_number: string | null;
  family_name: Generated<string>;
  given_names: Generated<string>;
  call_name: Generated<string>;
  organisation_name: Generated<string>;
  business_id: string | null;
  language: string | null;
  email_addresses: string[] | null;
  email_keys: string[] | null;
  phone_numbers: string[] | null;
  phone_originals: string[] | null;
  phone_kinds: string[] | null;
  addresses: string[] | null;
  represented_organisation: string | null;
  represented_business_id: string | null;
  role: string | null;
  member_number: string | null;
  member_since: string | null;
  claims: string[] | null;
  extra: Json | null;
  customer_since: string | null;
  order_line: number | null;
}

export interface ImportSteps {
  import_id: number;
  number: number;
  step: string;
  at: Generated<Moment>;
  by_actor: Generated<string>;
  problem: string | null;
}

export interface ImportUndo {
  import_id: number;
  line: number;
  id: Generated<number>;
  customer_id: number;
  place: string;
  field: string;
  row_id: number | null;
  old_value: string | null;
  new_value: string | null;
  old_source: string | null;
  old_since: Moment | null;
}

export interface Imports {
  id: Generated<number>;
  file_id: number;
  file_name: string;
  file_sha256: string;
  file_bytes: number;
  uploaded_at: Generated<Moment>;
  uploaded_by: Generated<string>;
  source: string;
  purpose: string;
  purpose_number: number;
  from_person: boolean;
  person_sources: string[];
  declaration_version: number;
  as_of: string;
  shape: Json;
  recognised: Json;
  header: string[] | null;
  header_line: number;
  header_hash: string;
  mapping: string[];
  options: Json;
  claim_purposes: Generated<Json>;
  read_to_line: Generated<number>;
  rows_read: Generated<number>;
  last_line: Generated<number>;
  codes_found: Generated<boolean>;
  twins_found: Generated<boolean>;
  checked_to_line: Generated<number>;
  run_to_line: Generated<number>;
  linked_to_line: Generated<number>;
  undone_to_line: Generated<number>;
  counts: Generated<Json>;
  rows_made: Generated<number>;
  rows_changed: Generated<number>;
  rows_left: Generated<number>;
  rows_kept: Generated<number>;
  expires_on: string | null;
  kind: Generated<string>;
  customers_made: Generated<number>;
}

export interface InformationDuties {
  import_id: number;
  source: string;
  received_on: string;
  due_on: string;
  people: Generated<number>;
  made_at: Generated<Moment>;
  fulfilled_at: Moment | null;
}

export interface InformedAnnouncements {
  announcement_id: number;
  looked_at: Generated<Moment>;
}

export interface InformedVersions {
  version: number;
  looked_at: Generated<Moment>;
}

export interface InvoiceEvents {
  customer_id: number;
  id: Generated<number>;
  invoice_id: number;
  kind: string;
  note: Generated<string>;
  about: Generated<string>;
  at: Generated<Moment>;
  by_actor: Generated<string>;
}

export interface InvoiceLines {
  customer_id: number;
  invoice_id: number;
  line: number;
  product_code: Generated<string>;
  description: string;
  quantity_thousandths: number;
  unit: Generated<string>;
  price_micros: number;
  discount_bp: Generated<number>;
  discount_cents: Generated<number>;
  vat_class: string;
  vat_rate_bp: number;
  net_cents: number;
  total_cents: number;
  order_line_id: number | null;
  credits_line: number | null;
}

export interface InvoiceMailings {
  customer_id: number;
  id: Generated<number>;
  invoice_id: number;
  reminder_id: number | null;
  to_address: string;
  asked_at: Generated<Moment>;
  asked_by: Generated<string>;
  mail_id: number | null;
  file_id: number | null;
}

export interface InvoiceOriginals {
  customer_id: number;
  invoice_id: number;
  content: string;
}

export interface InvoiceSeries {
  key: string;
  last_serial: number;
}

export interface InvoiceVat {
  customer_id: number;
  invoice_id: number;
  vat_class: string;
  vat_rate_bp: number;
  net_cents: number;
  vat_cents: number;
}

export interface Invoices {
  customer_id: number;
  id: Generated<number>;
  kind: Generated<string>;
  state: Generated<string>;
  origin: Generated<string>;
  series: string | null;
  serial: number | null;
  number: string | null;
  order_id: number | null;
  credits_id: number | null;
  issued_on: string | null;
  delivered_on: string | null;
  due_on: string | null;
  term_days: Generated<number>;
  is_consumer: boolean;
  language: Generated<string>;
  currency: Generated<string>;
  prices_include_vat: Generated<boolean>;
  reference: string | null;
  your_reference: Generated<string>;
  our_reference: Generated<string>;
  order_number: Generated<string>;
  buyer_name: string;
  buyer_contact: Generated<string>;
  buyer_care_of: Generated<string>;
  buyer_street: Generated<string>;
  buyer_postcode: Generated<string>;
  buyer_town: Generated<string>;
  buyer_country: Generated<string>;
  buyer_business_id: Generated<string>;
  buyer_vat_number: Generated<string>;
  buyer_email: Generated<string>;
  buyer_einvoice_address: Generated<string>;
  buyer_einvoice_operator: Generated<string>;
  delivery_name: Generated<string>;
  delivery_street: Generated<string>;
  delivery_postcode: Generated<string>;
  delivery_town: Generated<string>;
  delivery_country: Generated<string>;
  terms: Generated<string>;
  notes: Generated<string>;
  net_cents: Generated<number>;
  vat_cents: Generated<number>;
  total_cents: Generated<number>;
  open_cents: Generated<number>;
  disputed_at: Moment | null;
  reminded_on: string | null;
  settings_id: number | null;
  declaration_version: number;
  counted_from: string | null;
  kept_until: string | null;
  drafted_at: Generated<Moment>;
  drafted_by: Generated<string>;
  seller_business_id: Generated<string>;
  import_id: number | null;
}

export interface InvoicingDetails {
  customer_id: number;
  vat_number: Generated<string>;
  einvoice_address: Generated<string>;
  einvoice_operator: Generated<string>;
  channel: string | null;
  email: Generated<string>;
  term_days: number | null;
  your_reference: Generated<string>;
  saved_at: Generated<Moment>;
}

export interface InvoicingSettings {
  id: Generated<number>;
  seller_name: string;
  seller_street: string;
  seller_postcode: string;
  seller_town: string;
  seller_country: Generated<string>;
  seller_phone: Generated<string>;
  seller_email: Generated<string>;
  seller_web: Generated<string>;
  business_id: string;
  vat_number: Generated<string>;
  iban: string;
  bic: string;
  einvoice_address: Generated<string>;
  einvoice_operator: Generated<string>;
  term_days_consumer: Generated<number>;
  term_days_business: Generated<number>;
  has_yearly_series: Generated<boolean>;
  first_serial: Generated<number>;
  reference_kind: Generated<string>;
  has_reminders: Generated<boolean>;
  reminder_after_days: Generated<number>;
  reminder_term_days: Generated<number>;
  reminders_max: Generated<number>;
  fee_consumer_cents: Generated<number>;
  fee_business_cents: Generated<number>;
  terms: Generated<string>;
  saved_at: Generated<Moment>;
  saved_by: Generated<string>;
  terms_sv: Generated<string>;
  terms_en: Generated<string>;
}

export interface JobsHandedOn {
  task: string;
  purpose: number;
}

export interface MailAttachments {
  customer_id: number;
  mail_id: number;
  number: number;
  purpose: Generated<number>;
  file_id: number | null;
  file_name: string;
  content_type: string;
  size_bytes: number | null;
}

export interface MailQueue {
  customer_id: number;
  mail_id: number;
  purpose: Generated<number>;
  queued_at: Generated<Moment>;
  next_try_at: Generated<Moment>;
  tries: Generated<number>;
  taken_until: Moment | null;
  is_withdrawn: Generated<boolean>;
}

export interface MailSteps {
  customer_id: number;
  mail_id: number;
  id: Generated<number>;
  purpose: Generated<number>;
  step: string;
  reply: Generated<string>;
  at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface MailTemplateTexts {
  template_id: number;
  language: string;
  subject: string;
  body: string;
}

export interface MailTemplates {
  id: Generated<number>;
  title: string;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
  ended_at: Moment | null;
}

export interface MailingLetterSteps {
  customer_id: number;
  id: Generated<number>;
  mailing_id: number;
  step: string;
  proof: Generated<string>;
  at: Generated<Moment>;
  by_actor: Generated<string>;
}

export interface MailingLetters {
  customer_id: number;
  mailing_id: number;
  language: string;
  way: string;
  state: Generated<string>;
  held_because: string | null;
  obtained_on: string | null;
  due_on: string | null;
  to_email: Generated<string>;
  to_lines: Generated<string>;
  text_version: number | null;
  message_id: Generated<string>;
  sent_at: Moment | null;
  print_number: number | null;
  queued_at: Moment | null;
  next_try_at: Moment | null;
  tries: Generated<number>;
  taken_until: Moment | null;
  is_first_contact: Generated<boolean>;
  answer_hash: string | null;
  answer: string | null;
  answered_at: Moment | null;
}

export interface MailingSteps {
  mailing_id: number;
  number: number;
  step: string;
  ground: string | null;
  reason: Generated<string>;
  at: Generated<Moment>;
  by_actor: Generated<string>;
}

export interface MailingTexts {
  mailing_id: number;
  language: string;
  version: number;
  title: string;
  body: string;
  written_at: Generated<Moment>;
}

export interface Mailings {
  id: Generated<number>;
  kind: string;
  about: string;
  cause: Generated<string>;
  declaration_version: number;
  due_on: string | null;
  counts: Generated<Json>;
  counted_at: Moment | null;
  announcement_id: number | null;
}

export interface Mails {
  customer_id: number;
  id: Generated<number>;
  purpose: Generated<number>;
  message_id: Generated<string>;
  to_address: string;
  subject: string;
  body: string;
  language: string;
  about: string | null;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface Memberships {
  customer_id: number;
  id: Generated<number>;
  number: string;
  since_on: string | null;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
  ended_on: string | null;
}

export interface MergeMoves {
  customer_id: number;
  merge_id: number;
  place: string;
  field: string;
  keys: Json;
}

export interface MergeRows {
  customer_id: number;
  merge_id: number;
  id: Generated<number>;
  place: string;
  what: string;
  body: Json;
}

export interface Merges {
  customer_id: number;
  id: Generated<number>;
  kept_id: number;
  merged_id: number;
  merged_number: string | null;
  bulk_id: number | null;
  taken: Generated<string[]>;
  merged_at: Generated<Moment>;
  merged_by: Generated<string>;
  undo_until: Generated<string>;
  undone_at: Moment | null;
  undone_by: string | null;
  left_as_is: Generated<string[]>;
}

export interface Migrations {
  number: number;
  name: string;
  hash: string;
  ran_at: Generated<Moment>;
}

export interface NewAddresses {
  customer_id: number;
  email_id: number;
  since: Moment;
  asked_at: Generated<Moment>;
  opens_on: string | null;
  opens_because: string | null;
  settled_by: string | null;
}

export interface NoteVersions {
  customer_id: number;
  note_id: number;
  id: Generated<number>;
  kind: string;
  happened_at: Moment;
  body: string;
  changed_at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface Notes {
  customer_id: number;
  id: Generated<number>;
  kind: string;
  happened_at: Moment;
  body: string;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface OrderAddresses {
  customer_id: number;
  order_id: number;
  kind: string;
  name: Generated<string>;
  care_of: Generated<string>;
  street: Generated<string>;
  postcode: Generated<string>;
  town: Generated<string>;
  country: Generated<string>;
  is_protected: Generated<boolean>;
}

export interface OrderEvents {
  customer_id: number;
  order_id: number;
  id: Generated<number>;
  kind: string;
  happened_at: Moment;
  note: Generated<string>;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface OrderFigures {
  month: string;
  channel: string;
  region: string;
  orders: number;
  net_cents: number;
  gross_cents: number;
}

export interface OrderLines {
  customer_id: number;
  order_id: number;
  position: number;
  product_id: number | null;
  product_code: Generated<string>;
  name: string;
  product_group: Generated<string>;
  unit: Generated<string>;
  quantity_thousandths: number;
  unit_price_cents: number;
  discount_cents: Generated<number>;
  vat_class: string;
  vat_basis_points: number;
  net_cents: number;
  vat_cents: number;
  gross_cents: number;
}

export interface OrderReturns {
  customer_id: number;
  order_id: number;
  event_id: number;
  position: number;
  quantity_thousandths: number;
  net_cents: number;
  vat_cents: number;
  gross_cents: number;
}

export interface OrderSettings {
  only_one: Generated<boolean>;
  archive_after_days: number | null;
  changed_at: Generated<Moment>;
  changed_by: Generated<string>;
}

export interface Orders {
  customer_id: number;
  id: Generated<number>;
  order_number: Generated<string>;
  ordered_on: string;
  channel: string;
  channel_name: Generated<string>;
  customer_reference: Generated<string>;
  note: Generated<string>;
  prices_include_vat: boolean;
  discount_cents: Generated<number>;
  delivery_on: string | null;
  net_cents: Generated<number>;
  vat_cents: Generated<number>;
  gross_cents: Generated<number>;
  state: Generated<string>;
  closed_on: string | null;
  kept_until: string | null;
  archived_at: Moment | null;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
}

export interface OriginDuties {
  customer_id: number;
  source: string;
  obtained_on: string;
  due_on: string;
  import_id: number | null;
  found_at: Generated<Moment>;
  settled_at: Moment | null;
  settled_as: string | null;
  reason: Generated<string>;
  settled_by: string | null;
}

export interface OwnPageLinks {
  customer_id: number;
  id: Generated<number>;
  token_hash: string | null;
  made_at: Generated<Moment>;
  expires_at: Moment;
  used_at: Moment | null;
}

export interface OwnPageSessions {
  customer_id: number;
  id: Generated<number>;
  token_hash: string;
  started_at: Generated<Moment>;
  last_seen_at: Generated<Moment>;
  expires_at: Moment;
  ended_at: Moment | null;
}

export interface PaperDestructionLines {
  id: Generated<number>;
  destruction_id: number | null;
  document_id: number;
  archive_number: string;
  kind: string;
  place: string;
  lent_to: number | null;
  act: string;
  why: string;
  added_at: Generated<Moment>;
}

export interface PaperDestructions {
  id: Generated<number>;
  begun_at: Generated<Moment>;
  begun_by: number;
  method: string | null;
  destroyed_on: string | null;
  destroyed_by: number | null;
  destroyed_at: Moment | null;
  confirmed_by: number | null;
  confirmed_at: Moment | null;
}

export interface PaperDocuments {
  id: Generated<number>;
  customer_id: number | null;
  archive_number: GeneratedAlways<string | null>;
  outside_name: Generated<string>;
  outside_key: GeneratedAlways<string | null>;
  kind: string;
  rule: string;
  title: Generated<string>;
  received_on: string;
  ended_on: string | null;
  kept_until: string | null;
  held_until: string | null;
  held_because: Generated<string>;
  folder_id: number | null;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
  corrected_because: Generated<string>;
  corrected_at: Moment | null;
  corrected_by: string | null;
}

export interface PaperFolders {
  id: Generated<number>;
  place_id: number;
  title: string;
  ended_on: string | null;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface PaperKinds {
  kind: string;
  name_fi: string;
  name_sv: Generated<string>;
  name_en: Generated<string>;
  rule: string;
  counted_from: string;
  begins_on: Generated<string>;
  ended_on: string | null;
}

export interface PaperLoans {
  document_id: number;
  id: Generated<number>;
  customer_id: number | null;
  lent_to: number;
  lent_for: string;
  lent_at: Generated<Moment>;
  due_back_on: string;
  recorded_by: Generated<string>;
  returned_at: Moment | null;
}

export interface PaperMoves {
  document_id: number;
  id: Generated<number>;
  customer_id: number | null;
  folder_id: number;
  at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface PaperPlaces {
  id: Generated<number>;
  site: string;
  room: string;
  cabinet: string;
  is_locked: boolean;
  fire_class: string;
  unfit_because: Generated<string>;
  ended_on: string | null;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface PaperScans {
  document_id: number;
  id: Generated<number>;
  customer_id: number | null;
  file_id: number;
  file_name: string;
  content_type: string;
  size_bytes: number;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface PaperSubjects {
  customer_id: number;
  document_id: number;
  archive_number: string;
  kind: string;
  received_on: string;
  recorded_at: Generated<Moment>;
}

export interface PasswordResets {
  token_hash: string;
  staff_id: number;
  made_at: Generated<Moment>;
  made_by: Generated<string>;
  expires_at: Moment;
  used_at: Moment | null;
}

export interface PaymentAllocations {
  customer_id: number;
  id: Generated<number>;
  payment_id: number | null;
  credit_note_id: number | null;
  invoice_id: number | null;
  refund_id: number | null;
  amount_cents: number;
  costs_cents: Generated<number>;
  allocated_at: Generated<Moment>;
  allocated_by: Generated<string>;
}

export interface Payments {
  customer_id: number;
  id: Generated<number>;
  kind: Generated<string>;
  paid_on: string;
  amount_cents: number;
  method: string;
  reference: Generated<string>;
  payer_name: Generated<string>;
  note: Generated<string>;
  bank_key: string | null;
  reverses_id: number | null;
  counted_from: string;
  kept_until: string;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface PeopleToTell {
  id: Generated<number>;
  batch: string;
  kind: string;
  recipient: string;
  recipient_name: string;
  customer_number: string;
  what: string[];
  last_at: Moment;
}

export interface Phones {
  customer_id: number;
  id: Generated<number>;
  e164: string;
  original: string;
  kind: Generated<string>;
  is_primary: Generated<boolean>;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
  ended_on: string | null;
}

export interface ProductGroups {
  id: Generated<number>;
  code: string;
  name_fi: string;
  name_sv: Generated<string>;
  name_en: Generated<string>;
}

export interface Products {
  id: Generated<number>;
  code: string;
  name_fi: string;
  name_sv: Generated<string>;
  name_en: Generated<string>;
  product_group: Generated<string>;
  unit: Generated<string>;
  price_cents: number;
  price_includes_vat: Generated<boolean>;
  vat_class: string;
  ended_on: string | null;
  group_code: GeneratedAlways<string | null>;
}

export interface Publications {
  id: Generated<number>;
  revision: number;
  asked_at: Generated<Moment>;
  asked_by: Generated<string>;
  ended_at: Moment | null;
  version: number | null;
  problem: Json | null;
  announcement_id: number | null;
}

export interface PurposeNumbers {
  key: string;
  number: number;
}

export interface PurposeReach {
  visible: string;
  customers: number;
  counted_at: Generated<Moment>;
}

export interface RegionFigures {
  block: number;
  region: string;
  customers: number;
}

export interface RegisterUse {
  kind: string;
  key: string;
  rows: number;
  counted_at: Generated<Moment>;
}

export interface Reminders {
  customer_id: number;
  id: Generated<number>;
  invoice_id: number;
  ordinal: number;
  proposed_at: Generated<Moment>;
  sent_at: Moment | null;
  sent_by: string | null;
  left_at: Moment | null;
  left_by: string | null;
  channel: string | null;
  open_cents: Generated<number>;
  fee_cents: Generated<number>;
  interest_cents: Generated<number>;
  interest_until: string | null;
  due_on: string | null;
}

export interface Removals {
  customer_id: number;
  id: Generated<number>;
  what: string;
  removed_at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface Representations {
  customer_id: number;
  id: Generated<number>;
  organisation_id: number;
  role: Generated<string>;
  since_on: string | null;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
  ended_on: string | null;
}

export interface RequestCorrections {
  request_id: number;
  number: number;
  place: string;
  row_id: number | null;
  field: string;
  old_value: Generated<string>;
  asked_value: string;
  asked_at: Generated<Moment>;
  decision: string | null;
  decided_value: Generated<string>;
  reason: Generated<string>;
  decided_at: Moment | null;
  decided_by: string | null;
  applied_at: Moment | null;
}

export interface RequestEvents {
  request_id: number;
  number: number;
  kind: string;
  on_day: string;
  reason: Generated<string>;
  about: string | null;
  at: Generated<Moment>;
  by_actor: Generated<string>;
}

export interface RequestFees {
  request_id: number;
  amount_cents: number;
  pay_by: string;
  settled_as: string | null;
  settled_on: string | null;
  settled_by: string | null;
  invoice_id: number | null;
}

export interface RequestFileDecisions {
  request_id: number;
  decision: string;
  decided_at: Generated<Moment>;
  decided_by: Generated<string>;
  file_id: number;
}

export interface RequestFiles {
  request_id: number;
  number: number;
  file_id: number | null;
  file_name: string;
  content_type: string;
  size_bytes: number;
  is_read: boolean;
  is_hand_signed: Generated<boolean>;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface RequestLetterQueue {
  request_id: number;
  letter_number: number;
  queued_at: Generated<Moment>;
  next_try_at: Generated<Moment>;
  tries: Generated<number>;
  taken_until: Moment | null;
}

export interface RequestLetterSteps {
  request_id: number;
  letter_number: number;
  number: number;
  step: string;
  proof: Generated<string>;
  at: Generated<Moment>;
  by_actor: Generated<string>;
}

export interface RequestLetters {
  request_id: number;
  number: number;
  kind: string;
  language: string;
  title: string;
  body: string;
  made_at: Generated<Moment>;
  made_by: Generated<string>;
  to_name: Generated<string>;
  to_email: Generated<string>;
  to_lines: Generated<string>;
  recipient: string | null;
  message_id: Generated<string>;
}

export interface RequestMailbox {
  only_one: Generated<boolean>;
  uid_validity: Generated<string>;
  last_uid: Generated<number>;
  read_at: Moment | null;
  failing_since: Moment | null;
  failure: Generated<string>;
}

export interface RequestMails {
  id: Generated<number>;
  message_id: string;
  received_at: Moment;
  from_name: Generated<string>;
  from_address: Generated<string>;
  subject: Generated<string>;
  body: Generated<string>;
  attachments: Generated<number>;
  is_automatic: Generated<boolean>;
  answers_request: number | null;
  file_id: number | null;
  size_bytes: Generated<number>;
  recorded_at: Generated<Moment>;
  sorted_as: string | null;
  sorted_at: Moment | null;
  sorted_by: string | null;
  request_id: number | null;
  reply_address: Generated<string>;
}

export interface RequestNoticeQueue {
  request_id: number;
  letter_number: number;
  webhook_id: number;
  body: string;
  queued_at: Generated<Moment>;
  next_try_at: Generated<Moment>;
  tries: Generated<number>;
}

export interface RequestRepresentatives {
  request_id: number;
  name: string;
  capacity: string;
  email: Generated<string>;
  address: Generated<string>;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
  checked_as: string | null;
  checked_on: string | null;
  checked_by: string | null;
  file_number: number | null;
}

export interface RequestSignatures {
  request_id: number;
  file_number: number;
  number: number;
  covers: string;
  integrity: string;
  signer: string;
  issuer: string;
  signed_at: Moment | null;
  trust: string;
  trust_list: string | null;
  checked_at: Generated<Moment>;
  kind: Generated<string>;
  stamp: Generated<string>;
  stamped_at: Moment | null;
  stamped_by: Generated<string>;
  revocation: Generated<string>;
  revoked_at: Moment | null;
  revocation_as_of: Moment | null;
}

export interface Requests {
  id: Generated<number>;
  kind: string;
  channel: string;
  received_on: string;
  customer_id: number | null;
  requester: Generated<string>;
  contact: Generated<string>;
  language: Generated<string>;
  words: Generated<string>;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface RetentionHolds {
  customer_id: number;
  id: Generated<number>;
  reason: string;
  held_until: string;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
  ended_on: string | null;
}

export interface RetentionPreviews {
  rule: string;
  table_name: string;
  counted_at: Generated<Moment>;
  due_by: string;
  due: number;
  is_capped: boolean;
  customers: number[];
}

export interface RetentionRuleTimes {
  rule: string;
  table_name: string;
  months: number;
  days: number;
  acts_from: string;
}

export interface RetentionRuns {
  id: Generated<number>;
  rule: string;
  table_name: string;
  due_on: string;
  started_at: Generated<Moment>;
  ended_at: Moment | null;
  done_to: Generated<number>;
  erased: Generated<number>;
  kept: Generated<number>;
}

export interface RetentionWarnings {
  id: Generated<number>;
  at: Generated<Moment>;
  on_day: string;
  up_to: string;
  due: number;
  gone: number;
  told: number;
}

export interface SearchMasks {
  purpose: number;
  consents: number;
  organisations: boolean;
  objections: number;
  state_without: number;
  state_with: number;
  kinds: number;
}

export interface SearchWords {
  word: string;
}

export interface Sessions {
  id: Generated<number>;
  staff_id: number;
  token_hash: string;
  client_address: string;
  started_at: Generated<Moment>;
  last_seen_at: Generated<Moment>;
  expires_at: Moment;
  desk: string | null;
  methods: Generated<string[]>;
  ended_at: Moment | null;
  ended_by: string | null;
}

export interface SignInFailures {
  id: Generated<number>;
  account: string;
  client_address: string;
  at: Generated<Moment>;
}

export interface Staff {
  id: Generated<number>;
  name: string;
}

export interface StaffAccounts {
  staff_id: number;
  user_name: string;
  employer: string | null;
  added_at: Generated<Moment>;
  added_by: Generated<string>;
}

export interface StaffEndings {
  staff_id: number;
  ended_at: Generated<Moment>;
  ended_by: Generated<string>;
}

export interface StaffMailAddresses {
  staff_id: number;
  address: string;
  language: string;
  set_at: Generated<Moment>;
  set_by: Generated<string>;
}

export interface StaffMails {
  id: Generated<number>;
  staff_id: number;
  to_address: string;
  language: string;
  subject: string;
  body: string;
  about: string;
  message_id: Generated<string>;
  queued_at: Generated<Moment>;
  next_try_at: Generated<Moment>;
  tries: Generated<number>;
  ended_as: string | null;
  ended_at: Moment | null;
  reply: Generated<string>;
}

export interface StaffPasswords {
  staff_id: number;
  hash: string;
  set_at: Generated<Moment>;
}

export interface StaffPurposes {
  id: Generated<number>;
  staff_id: number;
  purpose: string;
  given_at: Generated<Moment>;
  given_by: Generated<string>;
  ended_at: Moment | null;
  ended_by: string | null;
}

export interface StaleMonths {
  id: Generated<number>;
  month: string;
}

export interface StoredFileChunks {
  file_id: number;
  number: number;
  body: Buffer;
}

export interface StoredFiles {
  id: Generated<number>;
  wrapped_key: Buffer | null;
  size_bytes: Generated<number>;
  chunks: Generated<number>;
  sha256: string | null;
  stored_at: Generated<Moment>;
  erased_at: Moment | null;
  purpose: Generated<number>;
}

export interface StrongArrivals {
  id: Generated<number>;
  subject_hash: string | null;
  family_name: string;
  given_names: string;
  birth_date: string | null;
  fits: string;
  arrived_at: Generated<Moment>;
}

export interface StrongAttempts {
  id: Generated<number>;
  secret_hash: string;
  aim: string;
  opened_by: string | null;
  begun_at: Generated<Moment>;
  expires_at: Generated<Moment>;
  used_at: Moment | null;
}

export interface StrongLinks {
  customer_id: number;
  id: Generated<number>;
  subject_hash: string;
  proof: string;
  linked_at: Generated<Moment>;
  last_used_at: Generated<Moment>;
  linked_by: Generated<string>;
}

export interface SuppressedContacts {
  fingerprint: string;
  since: Generated<Moment>;
}

export interface SuppressionOverrides {
  customer_id: number;
  id: Generated<number>;
  stated: string;
  at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface TableRewrites {
  id: Generated<number>;
  started_at: Generated<Moment>;
  ended_at: Moment | null;
  up_to: number;
  tables: Generated<number>;
  left_over: Generated<string[]>;
  log_cleared: Generated<boolean>;
}

export interface TaskSteps {
  task_id: number;
  id: Generated<number>;
  customer_id: number | null;
  step: string;
  due_before: string | null;
  assigned_before: number | null;
  at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface Tasks {
  id: Generated<number>;
  customer_id: number | null;
  title: string;
  details: Generated<string>;
  due_on: string;
  assigned_to: number | null;
  done_at: Moment | null;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface TrainingTopics {
  id: Generated<number>;
  title: string;
  instructions: string;
  every_months: number | null;
  version: Generated<number>;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
  ended_at: Moment | null;
}

export interface Trainings {
  staff_id: number;
  topic_id: number;
  id: Generated<number>;
  version: number;
  how: string;
  done_on: string;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface UndertakingsSigned {
  staff_id: number;
  version: number;
  text_hash: string;
  language: string;
  name_typed: string;
  signed_at: Generated<Moment>;
}

export interface ValueSources {
  customer_id: number;
  field: string;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
}

export interface Views {
  id: Generated<number>;
  name: string;
  definition: Json;
  made_by: Generated<string>;
  made_at: Generated<Moment>;
  saved_at: Generated<Moment>;
  shared_with: Generated<number[]>;
}

export interface WebhookDeliveries {
  webhook_id: number;
  line: number;
  act: string;
  customer_id: number | null;
  about: string | null;
  fields: string[] | null;
  happened_at: Moment;
  tries: Generated<number>;
  next_try_at: Generated<Moment | null>;
  delivered_at: Moment | null;
  status: number | null;
  problem: string | null;
}

export interface Webhooks {
  id: Generated<number>;
  name: string;
  url: string;
  recipient: string | null;
  purpose: string | null;
  acts: Generated<string[]>;
  secret: Buffer;
  made_at: Generated<Moment>;
  made_by: Generated<string>;
  ended_at: Moment | null;
  ended_by: string | null;
  last_line: number;
  kind: Generated<string>;
  source: string | null;
}

export interface DB {
  access_package_files: AccessPackageFiles;
  access_packages: AccessPackages;
  addresses: Addresses;
  announcements: Announcements;
  anonymous_sales: AnonymousSales;
  api_keys: ApiKeys;
  assessment_documents: AssessmentDocuments;
  attachments: Attachments;
  audit_log: AuditLog;
  audit_months_dropped: AuditMonthsDropped;
  audit_seals: AuditSeals;
  backup_failures: BackupFailures;
  backups: Backups;
  bank_accounts: BankAccounts;
  bank_file_steps: BankFileSteps;
  bank_files: BankFiles;
  bank_payments: BankPayments;
  bank_proposals: BankProposals;
  bank_statements: BankStatements;
  breach_accounts: BreachAccounts;
  breach_assessments: BreachAssessments;
  breach_customers: BreachCustomers;
  breach_events: BreachEvents;
  breach_messages: BreachMessages;
  breach_notifications: BreachNotifications;
  breach_scopes: BreachScopes;
  breaches: Breaches;
  bulk_edit_rows: BulkEditRows;
  bulk_edit_steps: BulkEditSteps;
  bulk_edits: BulkEdits;
  bulk_merges: BulkMerges;
  buyer_figures: BuyerFigures;
  caller_changes: CallerChanges;
  channel_tests: ChannelTests;
  choices: Choices;
  choices_to_journal: ChoicesToJournal;
  choices_to_tell: ChoicesToTell;
  collections: Collections;
  customer_field_values: CustomerFieldValues;
  customer_figures: CustomerFigures;
  customer_history: CustomerHistory;
  customer_references: CustomerReferences;
  customer_terms: CustomerTerms;
  customers: Customers;
  declaration_draft: DeclarationDraft;
  declaration_in_force: DeclarationInForce;
  declarations: Declarations;
  disclosures: Disclosures;
  duplicate_denials: DuplicateDenials;
  duplicate_marks: DuplicateMarks;
  duplicate_pairs: DuplicatePairs;
  duplicate_runs: DuplicateRuns;
  duplicate_steps: DuplicateSteps;
  duplicate_words: DuplicateWords;
  emails: Emails;
  erasures: Erasures;
  erasures_to_tell: ErasuresToTell;
  evidence_archives: EvidenceArchives;
  export_steps: ExportSteps;
  exports: Exports;
  few_buyers: FewBuyers;
  figures_made: FiguresMade;
  first_run_tokens: FirstRunTokens;
  forgotten_requests: ForgottenRequests;
  group_figures: GroupFigures;
  held_texts: HeldTexts;
  idempotent_answers: IdempotentAnswers;
  identity_checks: IdentityChecks;
  import_buyers: ImportBuyers;
  import_decisions: ImportDecisions;
  import_invoices: ImportInvoices;
  import_mappings: ImportMappings;
  import_order_lines: ImportOrderLines;
  import_orders: ImportOrders;
  import_rows: ImportRows;
  import_steps: ImportSteps;
  import_undo: ImportUndo;
  imports: Imports;
  information_duties: InformationDuties;
  informed_announcements: InformedAnnouncements;
  informed_versions: InformedVersions;
  invoice_events: InvoiceEvents;
  invoice_lines: InvoiceLines;
  invoice_mailings: InvoiceMailings;
  invoice_originals: InvoiceOriginals;
  invoice_series: InvoiceSeries;
  invoice_vat: InvoiceVat;
  invoices: Invoices;
  invoicing_details: InvoicingDetails;
  invoicing_settings: InvoicingSettings;
  jobs_handed_on: JobsHandedOn;
  mail_attachments: MailAttachments;
  mail_queue: MailQueue;
  mail_steps: MailSteps;
  mail_template_texts: MailTemplateTexts;
  mail_templates: MailTemplates;
  mailing_letter_steps: MailingLetterSteps;
  mailing_letters: MailingLetters;
  mailing_steps: MailingSteps;
  mailing_texts: MailingTexts;
  mailings: Mailings;
  mails: Mails;
  memberships: Memberships;
  merge_moves: MergeMoves;
  merge_rows: MergeRows;
  merges: Merges;
  migrations: Migrations;
  new_addresses: NewAddresses;
  note_versions: NoteVersions;
  notes: Notes;
  order_addresses: OrderAddresses;
  order_events: OrderEvents;
  order_figures: OrderFigures;
  order_lines: OrderLines;
  order_returns: OrderReturns;
  order_settings: OrderSettings;
  orders: Orders;
  origin_duties: OriginDuties;
  own_page_links: OwnPageLinks;
  own_page_sessions: OwnPageSessions;
  paper_destruction_lines: PaperDestructionLines;
  paper_destructions: PaperDestructions;
  paper_documents: PaperDocuments;
  paper_folders: PaperFolders;
  paper_kinds: PaperKinds;
  paper_loans: PaperLoans;
  paper_moves: PaperMoves;
  paper_places: PaperPlaces;
  paper_scans: PaperScans;
  paper_subjects: PaperSubjects;
  password_resets: PasswordResets;
  payment_allocations: PaymentAllocations;
  payments: Payments;
  people_to_tell: PeopleToTell;
  phones: Phones;
  product_groups: ProductGroups;
  products: Products;
  publications: Publications;
  purpose_numbers: PurposeNumbers;
  purpose_reach: PurposeReach;
  region_figures: RegionFigures;
  register_use: RegisterUse;
  reminders: Reminders;
  removals: Removals;
  representations: Representations;
  request_corrections: RequestCorrections;
  request_events: RequestEvents;
  request_fees: RequestFees;
  request_file_decisions: RequestFileDecisions;
  request_files: RequestFiles;
  request_letter_queue: RequestLetterQueue;
  request_letter_steps: RequestLetterSteps;
  request_letters: RequestLetters;
  request_mailbox: RequestMailbox;
  request_mails: RequestMails;
  request_notice_queue: RequestNoticeQueue;
  request_representatives: RequestRepresentatives;
  request_signatures: RequestSignatures;
  requests: Requests;
  retention_holds: RetentionHolds;
  retention_previews: RetentionPreviews;
  retention_rule_times: RetentionRuleTimes;
  retention_runs: RetentionRuns;
  retention_warnings: RetentionWarnings;
  search_masks: SearchMasks;
  search_words: SearchWords;
  sessions: Sessions;
  sign_in_failures: SignInFailures;
  staff: Staff;
  staff_accounts: StaffAccounts;
  staff_endings: StaffEndings;
  staff_mail_addresses: StaffMailAddresses;
  staff_mails: StaffMails;
  staff_passwords: StaffPasswords;
  staff_purposes: StaffPurposes;
  stale_months: StaleMonths;
  stored_file_chunks: StoredFileChunks;
  stored_files: StoredFiles;
  strong_arrivals: StrongArrivals;
  strong_attempts: StrongAttempts;
  strong_links: StrongLinks;
  suppressed_contacts: SuppressedContacts;
  suppression_overrides: SuppressionOverrides;
  table_rewrites: TableRewrites;
  task_steps: TaskSteps;
  tasks: Tasks;
  training_topics: TrainingTopics;
  trainings: Trainings;
  undertakings_signed: UndertakingsSigned;
  value_sources: ValueSources;
  views: Views;
  webhook_deliveries: WebhookDeliveries;
  webhooks: Webhooks;
}
