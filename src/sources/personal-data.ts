/** Imports and what they keep for a while: whose data it is, and that it goes (import_material). */
import { type FunctionDeclaration, key, of, ofCompany, type TableDeclaration } from '../ground/columns.ts';

const material = of('import_material');
const link = of('import_material', { access: 'link' });
const upkeep = { register_upkeep: ['select', 'insert', 'update', 'delete'] } as const;
const derived = { ...ofCompany, derived: true };

const ofImport = (...columns: string[]): Record<string, typeof ofCompany> =>
  Object.fromEntries(columns.map((column) => [column, ofCompany]));
const ofRow = (...columns: string[]): Record<string, typeof material> =>
  Object.fromEntries(columns.map((column) => [column, material]));

export const sourcesData: readonly TableDeclaration[] = [
  {
    table: 'imports',
    about: 'A file that was brought in: from where, for which purpose, how it is read, how far it has come.',
    subject: 'none',
    rows: 'all',
    // A breach says which file it was about.
    purposes: { ...upkeep, erasure: ['select'], rights_requests: ['select'] },
    columns: {
      id: derived,
      uploaded_by: derived,
      ...ofImport('file_id', 'file_name', 'file_sha256', 'file_bytes', 'uploaded_at', 'source', 'purpose'),
      ...ofImport(
        'purpose_number',
        'from_person',
        'person_sources',
        'declaration_version',
        'as_of',
        'shape',
        'recognised',
      ),
      ...ofImport('header', 'header_line', 'header_hash', 'mapping', 'options', 'claim_purposes'),
      ...ofImport('read_to_line', 'rows_read', 'last_line', 'codes_found', 'twins_found', 'checked_to_line'),
      ...ofImport('counts', 'run_to_line', 'linked_to_line', 'undone_to_line', 'rows_made', 'rows_changed'),
      ...ofImport('rows_left', 'rows_kept', 'expires_on', 'kind', 'customers_made'),
    },
  },
  {
    table: 'import_steps',
    about: 'A step that an import took: when and by whom.',
    subject: 'none',
    rows: 'all',
    purposes: { register_upkeep: ['select', 'insert'] },
    columns: { ...ofImport('import_id', 'number', 'step', 'at', 'problem'), by_actor: derived },
  },
  {
    table: 'import_mappings',
    about: 'A mapping that was saved for files with the same header.',
    subject: 'none',
    rows: 'all',
    purposes: upkeep,
    columns: { ...ofImport('header_hash', 'name', 'mapping', 'options', 'saved_at'), saved_by: derived },
  },
  {
    table: 'import_rows',
    answers: { from: 'own_import_rows' },
    about: 'A row of an imported file, as it stood there and as it was understood. Expires with the import.',
    subject: 'customer',
    rows: 'all',
    purposes: upkeep,
    columns: {
      import_id: key,
      line: key,
      ...ofRow('cells', 'kind', 'customer_number', 'family_name', 'given_names', 'call_name'),
      ...ofRow('organisation_name', 'business_id', 'language', 'email_addresses', 'phone_originals'),
      ...ofRow('addresses', 'represented_organisation', 'represented_business_id', 'role', 'member_number'),
      ...ofRow('member_since', 'customer_since', 'claims', 'extra'),
      problems: link,
      refused: link,
      email_keys: { ...link, readForErasure: true },
      phone_numbers: { ...link, readForErasure: true },
      phone_kinds: link,
      order_line: { ...link, readForErasure: true },
    },
  },
  {
    table: 'import_decisions',
    answers: { from: 'own_import_decisions' },
    about: 'What an import does with a row, and why. Expires with the import.',
    subject: 'customer',
    rows: 'all',
    purposes: upkeep,
    columns: {
      import_id: key,
      line: key,
      decision: material,
      reason: material,
      customer_id: { ...link, readForErasure: true, customer: 'follows' },
      same_as_line: link,
      changes: material,
      proposals: material,
      stated: material,
    },
  },
  {
    table: 'import_orders',
    answers: { from: 'own_import_orders' },
    about: 'An order of an imported file, as its rows were understood. Expires with the import.',
    subject: 'customer',
    rows: 'all',
    purposes: upkeep,
    columns: {
      import_id: key,
      line: key,
      order_id: link,
      ...ofRow('order_number', 'ordered_at', 'ordered_on', 'channel', 'channel_name', 'customer_reference'),
      ...ofRow(
        'prices_include_vat',
        'discount_cents',
        'delivery_on',
        'net_cents',
        'vat_cents',
        'gross_cents',
      ),
      ...ofRow('state', 'closed_on', 'closed_at', 'addresses'),
      kept_until: link,
    },
  },
  {
    table: 'import_order_lines',
    answers: { from: 'own_import_order_lines' },
    about: 'A line of an order of an imported file. Expires with the import.',
    subject: 'customer',
    rows: 'all',
    purposes: upkeep,
    columns: {
      import_id: key,
      order_line: key,
      position: key,
      ...ofRow('product_code', 'name', 'product_group', 'unit', 'quantity_thousandths', 'unit_price_cents'),
      ...ofRow('discount_cents', 'vat_class', 'vat_basis_points', 'net_cents', 'vat_cents', 'gross_cents'),
    },
  },
  {
    table: 'import_buyers',
    answers: { from: 'own_import_buyers' },
    about:
      'Who ordered, by the rows of an imported file, and whom that is in the register. Expires with the import.',
    subject: 'customer',
    rows: 'all',
    purposes: upkeep,
    columns: {
      import_id: key,
      line: key,
      first_line: { ...link, readForErasure: true },
      outcome: material,
      reason: material,
      customer_id: { ...link, readForErasure: true, customer: 'follows' },
    },
  },
  {
    table: 'import_invoices',
    answers: { from: 'own_import_invoices' },
    about: 'An invoice of an imported file, as it was understood. Expires with the import.',
    subject: 'customer',
    rows: 'all',
    purposes: upkeep,
    columns: {
      import_id: key,
      line: key,
      invoice_id: link,
      ...ofRow('seller_business_id', 'number', 'kind', 'issued_on', 'delivered_on', 'due_on', 'reference'),
      ...ofRow('is_consumer', 'prices_include_vat', 'your_reference', 'our_reference', 'order_number'),
      ...ofRow('original_number', 'buyer', 'delivery', 'notes', 'net_cents', 'vat_cents', 'total_cents'),
      ...ofRow('open_cents', 'lines', 'rates', 'original'),
      counted_from: link,
      kept_until: link,
    },
  },
  {
    table: 'import_undo',
    answers: { from: 'own_import_undo' },
    about: 'What an import changed in a customer that was there before. Expires with the import.',
    subject: 'customer',
    rows: 'all',
    purposes: { register_upkeep: ['select', 'insert', 'delete'] },
    columns: {
      import_id: key,
      line: key,
      id: { ...key, derived: true },
      customer_id: { ...key, customer: 'follows' },
      row_id: link,
      ...ofRow('place', 'field', 'old_value', 'new_value', 'old_source', 'old_since'),
    },
  },
  {
    table: 'information_duties',
    about: 'People of an import who must be told where their data came from, and by when (GDPR 14).',
    subject: 'none',
    rows: 'all',
    purposes: { register_upkeep: ['select', 'insert', 'update', 'delete'], rights_requests: ['select'] },
    columns: {
      ...ofImport('import_id', 'source', 'received_on', 'due_on', 'people', 'fulfilled_at'),
      made_at: derived,
    },
  },
];

export const sourcesFunctions: readonly FunctionDeclaration[] = [
  { signature: 'name_key(text, text, text, text)', purposes: ['register_upkeep'] },
  { signature: 'names_agree(text, text)', purposes: ['register_upkeep'] },
  { signature: 'reserve_customer_id()', purposes: ['register_upkeep'], isDefiner: true },
  { signature: 'reserve_order_id()', purposes: ['register_upkeep'], isDefiner: true },
  { signature: 'reserve_invoice_id()', purposes: ['register_upkeep'], isDefiner: true },
  {
    signature: 'invoices_numbered(bigint, integer, integer)',
    purposes: ['register_upkeep'],
    isDefiner: true,
  },
  {
    signature: 'bring_in_invoices(bigint, integer, integer, integer)',
    purposes: ['register_upkeep'],
    isDefiner: true,
  },
  { signature: 'set_off_imported_credits(bigint, integer, integer)', purposes: [], isDefiner: true },
  {
    signature: 'take_back_invoices(bigint, integer, integer)',
    purposes: ['register_upkeep'],
    isDefiner: true,
  },
  { signature: 'orders_touched_since(bigint, bigint[])', purposes: ['register_upkeep'], isDefiner: true },
  { signature: 'count_import_rows()', purposes: ['register_upkeep'], isDefiner: true },
  { signature: 'count_import_decisions()', purposes: ['register_upkeep'], isDefiner: true },
  { signature: 'touched_since_import(bigint, bigint[])', purposes: ['register_upkeep'], isDefiner: true },
  { signature: 'import_changes(bigint, integer, integer)', purposes: ['register_upkeep'] },
];
