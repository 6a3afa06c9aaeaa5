/** For each parameter of each route an address of something that is really there, and seen by every purpose. */
import type pg from 'pg';
import type { Gate } from '../src/db/gate.ts';
import { type Declaration, declarationSchema } from '../src/policy/declaration.ts';
import { saveDraft } from '../src/policy/draft.ts';
import type { Letter } from '../src/requests/letters/letter.ts';
import { hirer } from './callers.ts';
import { checkedImport } from './checked-import.ts';
import type { Specimen } from './one-of-each.ts';
import { plausibleInvoices } from './plausible-invoices.ts';
import { testDeclaration } from './test-declaration.ts';

/** The default with an extra field, a purpose of the company's own and two processors whose people work here: one has an agreement. */
export const declarationWithEverything = (): Declaration => {
  const shipped = testDeclaration();
  const recipients = shipped.recipients.map((recipient) => {
    if (recipient.key === 'collection_agency') return { ...recipient, name: 'Malliperintä Oy' };
    if (recipient.key !== 'technical_partner') return recipient;
    return {
      ...recipient,
      name: 'Kumppani Oy',
      agreement: { dated: '2025-01-01', document: 'Sopimus 1' },
    };
  });
  const extra = {
    key: 'matrix_field',
    title: { fi: 'Koekenttä' },
    explanation: { fi: 'Matriisin kenttä' },
    kind: 'text' as const,
    choices: [],
    purposes: ['customer_service', 'members_club'],
    retention: shipped.retention[0]!.key,
  };
  const own = {
    ...shipped.purposes.find(({ key }) => key === 'customer_service')!,
    key: 'members_club',
    number: 61,
    title: { fi: 'Kerhotoiminta' },
    reads: ['name', 'phone', 'language', 'extra_fields'] as const,
    writes: [],
  };
  return declarationSchema.parse({
    ...shipped,
    purposes: [...shipped.purposes, own],
    recipients,
    extra_fields: [extra],
    data_protection_officer: shipped.contact_person,
  });
};

type Place = Readonly<{ owner: pg.Client; gate: Gate; declaration: Declaration }>;

/** A draft to edit and a publication that was asked for, as administration left them. */
const beginDraft = async ({ owner, gate, declaration }: Place): Promise<void> => {
  await gate.open('administration', { kind: 'terminal' }, (tx) =>
    saveDraft(tx, { ...declaration, financial_year_end: '06-30' }, 0),
  );
  await owner.query(
    `insert into publications (revision, asked_by, ended_at, version) values (1, 'test', now(), 1)`,
  );
};

const single = async (owner: pg.Client, text: string, values: unknown[] = []): Promise<number> =>
  (await owner.query(text, values)).rows[0]?.id;

/** One customer whom every purpose sees: consented to all, objected to nothing, a customer-owner. */
const customerSeenByAll = async (owner: pg.Client, specimens: readonly Specimen[]): Promise<number> => {
  const { id } = specimens.find(({ kind, condition }) => kind === 'person' && condition === 'consented')!;
  await owner.query(`insert into memberships (customer_id, number, source) values ($1, 'M-all', 'shop')`, [
    id,
  ]);
  return id;
};

/** One after another: whoever may remove one removes it, and the next caller is shown the next. */
const some = async (
  owner: pg.Client,
  insert: string,
  values: unknown[],
  count = 1_000,
): Promise<() => number> => {
  const { rows } = await owner.query(`${insert} from generate_series(1, ${count}) returning id::int`, values);
  let next = 0;
  return () => {
    next += 1;
    return (rows[next % rows.length] as { id: number }).id;
  };
};

/** Addresses that wait for a clerk to make sure of them; of somebody beside, whose card nobody opens here. */
const someNewAddresses = async (owner: pg.Client): Promise<() => number> => {
  const { rows } = await owner.query(
    `with c as (insert into customers (kind, family_name, source, declaration_version)
        values ('person', 'Uusiosoitteinen', 'webshop', 0) returning id),
      e as (insert into emails (customer_id, address, normalised, source)
        select c.id, 'uusi' || n || '@posti.example', 'uusi' || n || '@posti.example', 'webshop' from c, generate_series(1, 30) n
        returning customer_id, id, recorded_at)
      insert into new_addresses (customer_id, email_id, since) select customer_id, id, recorded_at from e
        returning email_id::int as id`,
  );
  let next = 0;
  return () => {
    next += 1;
    return (rows[next % rows.length] as { id: number }).id;
  };
};

/** Of the customer whom all see: one order that waits and one that was delivered, and a product. */
const ordersSeenByAll = async (owner: pg.Client, customer: number) => {
  const add = async (state: string, closedOn: string | null): Promise<number> => {
    const id = await single(
      owner,
      `insert into orders (customer_id, ordered_on, channel, prices_include_vat, state, closed_on, source)
       values ($1, '2026-03-02', 'web_shop', true, $2, $3, 'webshop') returning id::int`,
      [customer, state, closedOn],
    );
    await owner.query(
      `insert into order_lines (customer_id, order_id, position, name, quantity_thousandths, unit_price_cents, vat_class,
         vat_basis_points, net_cents, vat_cents, gross_cents)
       values ($1, $2, 1, 'Lanka', 1000, 1255, 'standard', 2550, 1000, 255, 1255)`,
      [customer, id],
    );
    return id;
  };
  const product = await single(
    owner,
    `insert into products (code, name_fi, price_cents, vat_class) values ('LANKA', 'Lanka', 1255, 'standard') returning id::int`,
  );
  const group = await single(
    owner,
    `insert into product_groups (code, name_fi) values ('LANGAT', 'Langat') returning id::int`,
  );
  const unusedGroup = await single(
    owner,
    `insert into product_groups (code, name_fi) values ('MUUT', 'Muut') returning id::int`,
  );
  return {
    group,
    unusedGroup,
    open: await add('placed', null),
    delivered: await add('delivered', '2026-03-05'),
    product,
  };
};

/** A statement whose only payment waits for a person. */
const someBankFile = (owner: pg.Client): Promise<number> =>
  single(
    owner,
    `with f as (insert into stored_files (sha256, wrapped_key) values ('x', '\\x00') returning id),
      b as (insert into bank_files (file_id, file_name, file_sha256, file_bytes) select id, 'tiliote.xml', 'x', 1 from f returning id),
      s as (insert into bank_file_steps (bank_file_id, number, step) select id, 1, 'matched' from b),
      p as (insert into bank_payments (bank_file_id, entry, part, statement, key, entry_key, amount_cents, currency, is_reversal,
        reference_is_sure, outcome) select id, 1, 1, 1, 'k', 'e', 100, 'EUR', false, false, 'unknown' from b)
    select id::int from b`,
  );
const someViews = (owner: pg.Client, { purposes }: Declaration): Promise<() => number> =>
  some(owner, `insert into views (name, definition, shared_with) select 'Porvoo', $1, $2`, [
    { where: [], show: [], sort: 'name' },
    purposes.map(({ number }) => number),
  ]);

/** A view, an export of somebody else's, and a bulk edit that waits for a word. */
const viewsAndTheirWork = async (owner: pg.Client, declaration: Declaration) => {
  const everybody = { where: [], show: [], sort: 'name' };
  const exported = await single(
    owner,
    `with made as (insert into exports (title, definition, language, format, declaration_version)
      values ('Vienti', $1, 'fi', 'csv', 1) returning id)
    insert into export_steps (export_id, number, step) select id, 1, 'asked' from made returning export_id::int as id`,
    [everybody],
  );
  const bulkEdit = await single(
    owner,
    `with made as (insert into bulk_edits (definition, change, source) values ($1, $2, 'webshop') returning id)
    insert into bulk_edit_steps (bulk_edit_id, number, step) select id, 1, 'prepared' from made returning bulk_edit_id::int as id`,
    [everybody, { kind: 'language', value: 'sv' }],
  );
  return {
    'views :id': await someViews(owner, declaration),
    'exports :id': () => exported,
    'bulk-edits :id': () => bulkEdit,
  };
};

const someHolds = async (owner: pg.Client, customer: number) => ({
  'retention :customer': () => customer,
  'retention :id': await some(
    owner,
    `insert into retention_holds (customer_id, reason, held_until) select $1, 'Riita kesken', '2099-01-01'`,
    [customer],
  ),
});

const someNotes = (owner: pg.Client, customer: number): Promise<() => number> =>
  some(owner, `insert into notes (customer_id, kind, happened_at, body) select $1, 'call', now(), 'Soitti'`, [
    customer,
  ]);

const someTasks = (owner: pg.Client, customer: number): Promise<() => number> =>
  some(owner, `insert into tasks (customer_id, title, due_on) select $1, 'Soita', today()`, [customer]);

/** People who may each be merged into the customer whom all see, as they came later; and merges that were made. */
const someDuplicates = async (
  owner: pg.Client,
  customer: number,
): Promise<Readonly<Record<string, () => number>>> => {
  const twinOf = await some(
    owner,
    `insert into customers (kind, family_name, source, declaration_version) select 'person', 'Öberg', 'store', 0`,
    [],
    400,
  );
  const bulkMerge = await single(
    owner,
    `insert into bulk_merges (rule, pairs_expected, looked_at, merged, ended_at, outcome, asked_by)
     values ('{"confidence": 99, "opposed": false, "keep": "older"}', 1, 1, 1, now(), 'finished', 'test') returning id::int`,
  );
  const merge = await single(owner, 'select id::int from merges where customer_id = $1', [customer]);
  return {
    'duplicates :id': () => customer,
    'duplicates :other': twinOf,
    'merges :id': () => merge,
    'bulk-merges :id': () => bulkMerge,
  };
};

const duplicatesAndPapers = async (owner: pg.Client, customer: number, specimens: readonly Specimen[]) => ({
  ...(await someDuplicates(owner, customer)),
  ...(await papersSeenByAll(owner, customer, specimens)),
});

/** Of a file that is gone: there is nothing to open it with here. */
const someAttachments = async (owner: pg.Client, customer: number): Promise<() => number> => {
  const file = await single(owner, 'insert into stored_files (erased_at) values (now()) returning id::int');
  return some(
    owner,
    `insert into attachments (customer_id, file_id, file_name, content_type, size_bytes, is_read)
      select $1, $2::bigint, 'liite.pdf', 'application/pdf', 1, true`,
    [customer, file],
  );
};

/** Of what stands on a card, by the address of its form. */
const rowsOfCustomer = async (owner: pg.Client, customer: number): Promise<(path: string) => number> => {
  const rowOf = new Map<string, number>();
  for (const table of ['emails', 'phones', 'addresses', 'representations', 'memberships', 'choices', 'mails'])
    rowOf.set(
      table,
      await single(owner, `select id::int from ${table} where customer_id = $1 limit 1`, [customer]),
    );
  const noteOf = await someNotes(owner, customer);
  const attachmentOf = await someAttachments(owner, customer);
  return (path) => {
    const what = path.split('/')[3]!;
    if (what === 'attachments') return attachmentOf();
    return what === 'notes' ? noteOf() : rowOf.get(what)!;
  };
};

const someTemplate = (owner: pg.Client): Promise<number> =>
  single(
    owner,
    `with made as (insert into mail_templates (title) values ('Nouto') returning id)
    insert into mail_template_texts (template_id, language, subject, body) select id, 'fi', 'Nouto', 'Hei {nimi}' from made
    returning template_id::int as id`,
  );

/** An access request that was answered; the files of the answer are gone. */
const someAnswer = async (
  owner: pg.Client,
  customer: number,
): Promise<{ request: number; package: number }> => {
  const request = await single(
    owner,
    `with made as (insert into requests (kind, channel, received_on, customer_id, requester)
      values ('access', 'phone', today() - 1, $1, 'Esimerkki') returning id)
    insert into request_events (request_id, number, kind, on_day) select id, 1, 'received', today() - 1 from made
    returning request_id::int as id`,
    [customer],
  );
  const made = await single(
    owner,
    `with f as (insert into stored_files (sha256, erased_at) values ('x', now()) returning id),
      p as (insert into access_packages (customer_id, request_id, kind, language, finished_at, expires_on)
        values ($1, $2, 'access', 'fi', now(), today()) returning id),
      j as (insert into access_package_files (customer_id, package_id, format, file_id, size_bytes)
        select $1, p.id, 'json', f.id, 7 from p, f)
    select id::int from p`,
    [customer, request],
  );
  return { request, package: made };
};

/** Of the customer whom all see: a paper in a folder of a cabinet, and a kind of the company's own. */
const papersSeenByAll = async (owner: pg.Client, customer: number, specimens: readonly Specimen[]) => {
  const other = specimens.find(({ id }) => id !== customer)!.id;
  const place = await single(
    owner,
    `insert into paper_places (site, room, cabinet, is_locked, fire_class) values ('Porvoo', 'Arkisto', 'Kaappi', true, 'EI 60')
     returning id::int`,
  );
  const folder = await single(
    owner,
    `insert into paper_folders (place_id, title) values ($1, 'Mappi') returning id::int`,
    [place],
  );
  const paper = await single(
    owner,
    `insert into paper_documents (customer_id, kind, rule, title, received_on, folder_id)
     values ($1, 'form', 'customer_relationship', 'Lomake', '2026-01-05', $2) returning id::int`,
    [customer, folder],
  );
  await owner.query(
    `insert into paper_subjects (customer_id, document_id, archive_number, kind, received_on)
     select $2, id, archive_number, kind, received_on from paper_documents where id = $1`,
    [paper, other],
  );
  const file = await single(owner, 'insert into stored_files (erased_at) values (now()) returning id::int');
  const scanOf = await some(
    owner,
    `insert into paper_scans (document_id, customer_id, file_id, file_name, content_type, size_bytes)
     select $1, $2, $3::bigint, 'lomake.pdf', 'application/pdf', 1`,
    [paper, customer, file],
    20,
  );
  // One that was destroyed, and one that is being gathered.
  const clerk = await single(owner, `insert into staff (name) values ('Otto') returning id::int`);
  const destroyed = await single(
    owner,
    `with b as (insert into staff (name) values ('Helmi') returning id)
    insert into paper_destructions (begun_by, method, destroyed_on, destroyed_by, destroyed_at, confirmed_by, confirmed_at)
    select $1, 'cross_cut', today(), $1, now(), id, now() from b returning id::int`,
    [clerk],
  );
  const gathered = await single(
    owner,
    `insert into paper_destructions (begun_by) values ($1) returning id::int`,
    [clerk],
  );
  const line = await single(
    owner,
    `insert into paper_destruction_lines (destruction_id, document_id, archive_number, kind, place, act, why)
     values ($1, 0, 'P-000000', 'form', 'Porvoo', 'shred', 'time') returning id::int`,
    [gathered],
  );
  return {
    'archive :line': () => line,
    'archive :scan': scanOf,
    'archive :id': (path: string): number => {
      if (path.includes('/destructions')) return path.endsWith('/certificate') ? destroyed : gathered;
      if (path.includes('/places')) return place;
      return path.includes('/folders') ? folder : paper;
    },
    'archive :customer': () => other,
  };
};

/** The query without which a page is none. */
const needed: Readonly<Record<string, string>> = {
  '/bank-statements/:id/payments': '?outcome=unknown',
  '/sales-report/file': '?format=csv',
  '/journal/file': '?format=csv',
  '/electronic-invoices/files': '?from=2026-01-01&to=2026-01-31&format=ubl',
  '/imports/:id/rows': '?decision=new',
  '/retention/holds/new': '?customer=:customer',
  '/retention/due': '?rule=customer_relationship&table=customers',
};

/** Of what stands once, of what may be missing, of what is a list. */
const kindOf = (path: string): string => {
  if (path.endsWith('/edit/:kind')) return 'controller';
  return path.endsWith('/remove/:kind') ? 'data_protection_officer' : 'purposes';
};

/** `/customers/:id/emails/:row` → `/customers/7/emails/3`. Throws for a parameter that it does not know yet. */
const someLetter: Letter = {
  language: 'fi',
  date: '2026-11-02',
  title: 'Vastaus',
  blocks: [{ kind: 'text', text: 'Vastaus' }],
  sender: { name: 'Kauppa Oy', lines: [] },
  addressee: ['Esimerkki'],
  facts: [],
  closing: [],
};

/** That touches the customer whom all see. */
const someBreach = async (owner: pg.Client, customer: number) => {
  const id = await single(
    owner,
    `with b as (insert into breaches (title, found_at, aware_at) values ('Loukkaus', now(), now()) returning id),
      a as (insert into breach_assessments (breach_id, number, risk, reasons) select id, 1, 'high', 'Syy' from b),
      n as (insert into breach_notifications (breach_id, number, language, body, sent_at, way)
        select id, 1, 'fi', $2, now(), 'letter' from b),
      p as (insert into breach_customers (customer_id, breach_id, scope) select $1, id, 1 from b),
      m as (insert into breach_messages (breach_id, number, language, happened, effects, actions, advice)
        select id, 1, 'fi', 'Tapahtui', '', '', '' from b)
    select id::int from b`,
    [customer, JSON.stringify(someLetter)],
  );
  const archive = await single(
    owner,
    `with f as (insert into stored_files (sha256, erased_at) values ('x', now()) returning id)
    insert into evidence_archives (subject, for_whom, why, language, finished_at, file_id)
      select 'whole', 'Valtuutettu', 'Selvitys', 'fi', now(), id from f returning id::int`,
  );
  const assessment = await some(
    owner,
    `insert into assessment_documents (purpose, file_id, file_name, content_type, size_bytes)
      select 'credit_decision', $1::bigint, 'arvio.pdf', 'application/pdf', 1`,
    [await single(owner, 'select file_id::int as id from evidence_archives limit 1')],
  );
  return {
    'breaches :id': () => id,
    'breaches :customer': () => customer,
    'breaches :number': () => 1,
    'evidence :id': () => archive,
    'impact-assessments :id': assessment,
  };
};

/** A mailing at work, one of whose letters was printed. */
const someMailing = async (owner: pg.Client, customer: number) => {
  const mailing = await single(
    owner,
    `with made as (insert into mailings (kind, about, declaration_version) values ('origin', 'reseller', 0) returning id),
      stepped as (insert into mailing_steps (mailing_id, number, step) select id, 1, 'approved' from made),
      worded as (insert into mailing_texts (mailing_id, language, version, title, body)
        select id, 'fi', 1, 'Kirje', '{"blocks": []}' from made),
      lettered as (insert into mailing_letters (customer_id, mailing_id, language, way, state, print_number)
        select $1, id, 'fi', 'post', 'printed', 1 from made)
    select id::int from made`,
    [customer],
  );
  return {
    'informing :id': () => mailing,
    'informing :customer': () => customer,
    'informing :number': () => 1,
  };
};

/** With a letter, and with a message that nobody has sorted. */
const someRequest = async (owner: pg.Client, customer: number) => {
  const request = await single(
    owner,
    `with made as (insert into requests (kind, channel, received_on, customer_id, requester)
      values ('erasure', 'phone', today() - 1, $1, 'Esimerkki') returning id)
    insert into request_events (request_id, number, kind, on_day) select id, 1, 'received', today() - 1 from made
    returning request_id::int as id`,
    [customer],
  );
  await owner.query(
    `insert into request_letters (request_id, number, kind, language, title, body)
      values ($1, 1, 'answer', 'fi', 'Vastaus', $2)`,
    [request, JSON.stringify(someLetter)],
  );
  const requestMail = await single(
    owner,
    `insert into request_mails (message_id, received_at, from_address, subject, body)
      values ('1@x.example', now() - interval '1 day', 'a@x.example', 'Aihe', 'Teksti') returning id::int`,
  );
  const unlinked = await single(
    owner,
    `insert into requests (kind, channel, received_on, requester)
      values ('restriction', 'letter', today() - 1, 'Esimerkki') returning id::int`,
  );
  const nextArrival = await some(
    owner,
    `insert into strong_arrivals (family_name, given_names, fits) select 'Esimerkki', 'Aino', 'none'`,
    [],
    200,
  );
  const nextAddress = await someNewAddresses(owner);
  const beside = {
    'own-page-addresses :id': nextAddress,
    'request-mails :id': () => requestMail,
    'strong-arrivals :id': nextArrival,
    ...(await someMailing(owner, customer)),
  };
  return { request, unlinked, beside };
};

/** On the own page and at the clerk's desk. */
const ofAnswer = (
  answer: Readonly<{ request: number; package: number }>,
  rowOfCustomer: (path: string) => number,
): Readonly<Record<string, (path: string) => string | number>> => ({
  'own :table': () => 'emails',
  'own :row': () => rowOfCustomer('/customers/7/emails'),
  'own :id': (path) => (path.includes('/packages') ? answer.package : answer.request),
  'own :number': () => 1,
  'own :format': () => 'json',
  'requests :file': () => 1,
  'requests :package': () => answer.package,
  'requests :format': () => 'json',
  'requests :number': () => 1,
});

const someTraining = async (owner: pg.Client): Promise<Readonly<Record<string, () => number>>> => {
  const topic = await single(
    owner,
    `insert into training_topics (title, instructions) values ('Aihe', 'Ohje') returning id::int`,
  );
  return { 'training :id': () => topic, 'instructions :id': () => topic };
};

export const plausibleIn = async (
  place: Place,
  specimens: readonly Specimen[],
): Promise<(path: string) => string> => {
  const { owner, declaration } = place;
  await beginDraft(place);
  const customer = await customerSeenByAll(owner, specimens);
  const staff = await hirer(owner, declaration)({ purposes: ['customer_service', 'orders'] });
  const imported = await checkedImport(place.gate, declaration);
  const { request, unlinked, beside } = await someRequest(owner, customer);
  const answer = await someAnswer(owner, customer);
  const bankFile = await someBankFile(owner);
  const apiKey = await single(
    owner,
    `insert into api_keys (name, purposes, secret_hash, hint) values ('K', '{orders}', 'x', 'abcd') returning id::int`,
  );
  const webhook = await single(
    owner,
    `with made as (insert into webhooks (name, url, purpose, secret, last_line)
      values ('W', 'https://events.example', 'orders', '\\x00', 0) returning id)
    insert into webhook_deliveries (webhook_id, line, act, happened_at) select id, 1, 'x', now() from made
    returning webhook_id::int as id`,
  );
  const ofViews = await viewsAndTheirWork(owner, declaration);
  const invoices = await plausibleInvoices(owner, customer);
  const rowOfCustomer = await rowsOfCustomer(owner, customer);
  const template = await someTemplate(owner);
  const orders = await ordersSeenByAll(owner, customer);
  const taskOf = await someTasks(owner, customer);
  const known: Readonly<Record<string, (path: string) => string | number>> = {
    'customers :id': () => customer,
    'tasks :id': taskOf,
    'customers :row': rowOfCustomer,
    'mail-templates :id': () => template,
    'customers :field': () => 'matrix_field',
    'customers :number': () => 1,
    ...(await duplicatesAndPapers(owner, customer, specimens)),
    'requests :id': (path) => {
      if (['/package', '/attachments', '/texts'].some((part) => path.includes(part))) return answer.request;
      // Restricting them would hide the customer whom all see from the callers that follow.
      return path.endsWith('/restriction') ? unlinked : request;
    },
    ...(await someBreach(owner, customer)),
    ...ofAnswer(answer, rowOfCustomer),
    ...beside,
    'invoices :id': invoices.invoice,
    'payments :id': () => invoices.payment,
    'reminders :id': invoices.reminder,
    'keys :id': () => apiKey,
    'bank-statements :id': () => bankFile,
    'bank-statements :entry': () => 1,
    'bank-statements :part': () => 1,
    'webhooks :id': () => webhook,
    'webhooks :line': () => 1,
    'orders :id': (path) => orders[/\/(returns|archiving)$/.test(path) ? 'delivered' : 'open'],
    'products :id': () => orders.product,
    'product-groups :id': (path) => orders[path.endsWith('/removal') ? 'unusedGroup' : 'group'],
    'staff :id': () => staff,
    ...(await someTraining(owner)),
    'staff :purpose': () => 'orders',
    'sessions :id': () => 1,
    ...(await someHolds(owner, customer)),
    'problems :code': () => 'not_found',
    'notice :which': () => '1',
    ...ofViews,
    'imports :id': () => imported,
    'imports :line': () => 2,
    'declaration :kind': kindOf,
    'declaration :item': () => 'orders',
    'declaration :id': () => 1,
    'declaration :version': () => 1,
  };
  return (path) =>
    (path + (needed[path] ?? '')).replaceAll(/:\w+/g, (name) => {
      const value = known[`${path.split('/')[1]} ${name}`]?.(path);
      if (value === undefined) throw new Error(`test/plausible.ts knows no ${name} of ${path}: name one`);
      return String(value);
    });
};
