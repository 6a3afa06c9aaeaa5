/** One customer in every state, each with a row in every table about a customer: what the matrix looks at. */
import type pg from 'pg';
import type { Declaration } from '../src/policy/declaration.ts';

export const kinds = ['person', 'organisation', 'sole_trader'] as const;
export const conditions = [
  'plain',
  'consented',
  'withdrawn',
  'objected',
  'restricted',
  'deceased',
  'kept_for_duty',
  'protected',
  'member',
] as const;
export type Condition = (typeof conditions)[number];
export type Specimen = Readonly<{ id: number; kind: (typeof kinds)[number]; condition: Condition }>;

const bodies: readonly string[] = [
  `insert into value_sources (customer_id, field, source) values ($1, 'language', 'webshop')`,
  `insert into emails (customer_id, address, normalised, source) values ($1, 'a@x.example', 'a@x.example', 'webshop')`,
  `insert into phones (customer_id, e164, original, source) values ($1, '+358400000000', '040 000 0000', 'webshop')`,
  `insert into addresses (customer_id, street, postcode, town, source) values ($1, 'Kuja 1', '00100', 'Helsinki', 'webshop')`,
  `insert into customer_field_values (customer_id, field, value, source) values ($1, 'matrix_field', 'x', 'webshop')`,
  `insert into customer_history (customer_id, place, field, old_value) values ($1, 'emails', 'address', 'old@x.example')`,
  `insert into mails (customer_id, purpose, to_address, subject, body, language) values ($1, 1, 'a@x.example', 'Asia', 'Teksti', 'fi')`,
  `insert into mail_attachments (customer_id, mail_id, number, purpose, file_name, content_type)
     select customer_id, id, 1, 1, 'liite.pdf', 'application/pdf' from mails where customer_id = $1`,
  `insert into mail_steps (customer_id, mail_id, purpose, step) select customer_id, id, 1, 'postponed' from mails where customer_id = $1`,
  `insert into mail_queue (customer_id, mail_id, purpose) select customer_id, id, 1 from mails where customer_id = $1`,
  `insert into origin_duties (customer_id, source, obtained_on, due_on, settled_at, settled_as)
     values ($1, 'reseller', '2026-11-02', '2026-12-02', now(), 'told')`,
  `with m as (insert into mailings (kind, about, declaration_version) values ('origin', 'reseller', 0) returning id)
     insert into mailing_letters (customer_id, mailing_id, language, way, state, obtained_on, due_on, text_version, sent_at, held_because, answer, answered_at)
     select $1::bigint, id, 'fi', 'email', 'sent', '2026-11-02', '2026-12-02', 1, now(), 'restricted', 'yes', now() from m`,
  `insert into mailing_letter_steps (customer_id, mailing_id, step) select customer_id, mailing_id, 'sent' from mailing_letters where customer_id = $1`,
  `insert into notes (customer_id, kind, happened_at, body) values ($1, 'call', now(), 'Soitti')`,
  `insert into note_versions (customer_id, note_id, kind, happened_at, body) select customer_id, id, 'call', now(), 'Soitti ennen' from notes where customer_id = $1`,
  `insert into suppression_overrides (customer_id, stated) values ($1, 'Uusi tilaus')`,
  `insert into removals (customer_id, what) values ($1, 'note')`,
  `insert into few_buyers (customer_id, month, dimension, label) values ($1, '2026-03-01', 'region', '00')`,
  `insert into tasks (customer_id, title, due_on) values ($1, 'Soita takaisin', today())`,
  `insert into task_steps (task_id, customer_id, step) select id, customer_id, 'changed' from tasks where customer_id = $1`,
  `with f as (insert into stored_files (wrapped_key) values ('x') returning id)
     insert into attachments (customer_id, file_id, file_name, content_type, size_bytes, is_read)
     select $1, id, 'liite.pdf', 'application/pdf', 1, true from f`,
  `insert into audit_log (kind, act, customer_id) values ('looked', 'card', $1)`,
  // They were one of many on a page of the list, beside somebody whom nobody has.
  `insert into audit_log (kind, act, customer_ids) values ('looked', 'list', array[$1, 2000000000 + $1])`,
  `with e as (insert into bulk_edits (definition, change, source) values ('{}', '{}', 'webshop') returning id)
   insert into bulk_edit_rows (customer_id, bulk_edit_id, outcome, old_value) select $1, id, 'done', 'x' from e`,
  `insert into retention_holds (customer_id, reason, held_until) values ($1, 'Riita kesken', '2099-01-01')`,
  `insert into choices_to_tell (customer_id, batch, choices) values ($1, 'bulk-edit:1', '{1}')`,
  `insert into disclosures (customer_id, recipient, recipient_name, categories, basis, what)
     values ($1::bigint, 'collection_agency', 'Perintä Oy', '{invoices}', 'collection', 'Lasku')`,
  `insert into invoicing_details (customer_id) values ($1::bigint)`,
  `insert into invoices (customer_id, id, is_consumer, buyer_name, state, series, serial, number, issued_on, due_on, total_cents,
       net_cents, open_cents, reference, counted_from, kept_until, declaration_version)
     values ($1::bigint, 900000 + $1::bigint, true, 'Esimerkki', 'open', 'matrix', $1::bigint, $1::bigint::text, '2026-01-05', '2026-01-19', 100, 100, 50, '13', '2026-12-31', '2032-12-31', 0)`,
  `insert into invoice_lines (customer_id, invoice_id, line, description, quantity_thousandths, price_micros, vat_class, vat_rate_bp, net_cents, total_cents)
     values ($1::bigint, 900000 + $1::bigint, 1, 'Lanka', 1000, 1000000, 'zero', 0, 100, 100)`,
  `insert into invoice_vat (customer_id, invoice_id, vat_class, vat_rate_bp, net_cents, vat_cents) values ($1::bigint, 900000 + $1::bigint, 'zero', 0, 100, 0)`,
  `insert into invoice_originals (customer_id, invoice_id, content) values ($1::bigint, 900000 + $1::bigint, '<Finvoice/>')`,
  `insert into invoice_events (customer_id, invoice_id, kind) values ($1::bigint, 900000 + $1::bigint, 'issued')`,
  `insert into payments (customer_id, id, paid_on, amount_cents, method, counted_from, kept_until)
     values ($1::bigint, 900000 + $1::bigint, '2026-01-07', 50, 'bank', '2026-12-31', '2032-12-31')`,
  `insert into payment_allocations (customer_id, payment_id, invoice_id, amount_cents) values ($1::bigint, 900000 + $1::bigint, 900000 + $1::bigint, 50)`,
  `insert into reminders (customer_id, invoice_id, ordinal) values ($1::bigint, 900000 + $1::bigint, 1)`,
  `insert into invoice_mailings (customer_id, invoice_id, to_address) values ($1::bigint, 900000 + $1::bigint, 'a@x.example')`,
  `insert into collections (customer_id, invoice_id, recipient, recipient_name, handed_cents)
     values ($1::bigint, 900000 + $1::bigint, 'collection_agency', 'Perintä Oy', 50)`,
  `insert into paper_documents (id, customer_id, kind, rule, title, received_on, held_until, held_because)
     values (900000 + $1::bigint, $1::bigint, 'form', 'customer_relationship', 'Lomake', '2026-01-05', '2026-02-05', 'Riita')`,
  `insert into paper_subjects (customer_id, document_id, archive_number, kind, received_on)
     select $1::bigint, id, archive_number, kind, received_on from paper_documents where id = 900000 + $1::bigint`,
  `with p as (insert into paper_places (site, room, cabinet, is_locked, fire_class) values ('Porvoo', 'Arkisto', 'Kaappi ' || $1, true, 'EI 60') returning id),
     f as (insert into paper_folders (place_id, title) select id, 'Mappi ' || $1 from p returning id)
     insert into paper_moves (document_id, customer_id, folder_id) select 900000 + $1::bigint, $1::bigint, id from f`,
  `with s as (insert into staff (name) values ('Lainaaja') returning id)
     insert into paper_loans (document_id, customer_id, lent_to, lent_for, due_back_on) select 900000 + $1::bigint, $1::bigint, id, 'Reklamaatio', '2026-02-01' from s`,
  `with f as (insert into stored_files (wrapped_key) values ('x') returning id)
     insert into paper_scans (document_id, customer_id, file_id, file_name, content_type, size_bytes)
     select 900000 + $1::bigint, $1::bigint, id, 'lomake.pdf', 'application/pdf', 1 from f`,
  `insert into held_texts (customer_id, place, field, digest, body, found, decision, covered, decided_at, decided_by)
     values ($1, 'notes', 'body', 'x', 'Aino', '{Aino}', 'given', '{Aino}', now(), 'staff:1')`,
  `insert into access_packages (customer_id, kind, language, finished_at, expires_on) values ($1, 'access', 'fi', now(), today())`,
  `with f as (insert into stored_files (wrapped_key) values ('x') returning id)
     insert into access_package_files (customer_id, package_id, format, file_id, size_bytes)
     select $1, p.id, 'json', f.id, 7 from f, access_packages p where p.customer_id = $1`,
  `with b as (insert into breaches (title, found_at, aware_at) values ('Loukkaus', now(), now()) returning id)
     insert into breach_customers (customer_id, breach_id, scope) select $1, id, 1 from b`,
  `insert into own_page_links (customer_id, token_hash, expires_at) values ($1::bigint, 'link-' || $1, now())`,
  `insert into own_page_sessions (customer_id, token_hash, expires_at) values ($1::bigint, 'session-' || $1, now())`,
  `insert into new_addresses (customer_id, email_id, since, opens_on, opens_because, settled_by)
     values ($1::bigint, 1, '2026-11-01', '2026-11-15', 'told', 'staff:1')`,
  `insert into strong_links (customer_id, subject_hash, proof) values ($1::bigint, 'subject-' || $1, 'own_page')`,
  // Somebody was merged into them, whose key nobody has.
  `insert into merges (customer_id, kept_id, merged_id, merged_number) values ($1::bigint, $1, 1000000000 + $1, 'old-' || $1)`,
  `insert into merge_moves (customer_id, merge_id, place, field, keys)
    select customer_id, id, 'emails', 'customer_id', '[]' from merges where customer_id = $1`,
  `insert into merge_rows (customer_id, merge_id, place, what, body)
    select customer_id, id, 'emails', 'dropped', '{}' from merges where customer_id = $1`,
  `insert into duplicate_pairs (customer_id, other_id, confidence, reasons) select $1, min(id), 90, '{name}' from customers`,
  `insert into duplicate_denials (customer_id, other_id) select $1, min(id) from customers`,
];

const choose = (client: pg.Client, id: number, kind: string, purpose: number | null) =>
  client.query(
    `insert into choices (customer_id, kind, purpose, channel, happened_at, source)
     values ($1, $2, $3, 'phone', clock_timestamp(), 'customer_notice')`,
    [id, kind, purpose],
  );

const apply = async (
  client: pg.Client,
  id: number,
  condition: Condition,
  declaration: Declaration,
): Promise<void> => {
  const each = async (kind: string) => {
    for (const { number } of declaration.purposes) await choose(client, id, kind, number);
  };
  if (condition === 'consented' || condition === 'withdrawn' || condition === 'objected')
    await each('consent');
  if (condition === 'withdrawn') await each('withdrawal');
  if (condition === 'objected') await each('objection');
  if (condition === 'restricted') await choose(client, id, 'restriction', null);
  if (condition === 'deceased') await choose(client, id, 'death', null);
  if (condition === 'protected') await choose(client, id, 'protection', null);
  if (condition === 'member')
    await client.query(`insert into memberships (customer_id, number, source) values ($1, $2, 'shop')`, [
      id,
      `M${id}`,
    ]);
  // The act that keeps a row for a duty comes with erasure; its bit is laid by hand here.
  if (condition === 'kept_for_duty')
    await client.query('update customers set state = state | 2 where id = $1', [id]);
};

/** The order of an organisation is in the archive, that of anybody else is live. */
export const hasArchivedOrder = ({ kind }: Specimen): boolean => kind === 'organisation';

const orderInto = async (client: pg.Client, specimen: Specimen): Promise<void> => {
  const { rows } = await client.query(
    `insert into orders (customer_id, ordered_on, channel, prices_include_vat, state, closed_on, archived_at, source)
     values ($1, '2026-03-02', 'web_shop', true, 'delivered', '2026-03-05', $2, 'webshop') returning id`,
    [specimen.id, hasArchivedOrder(specimen) ? '2026-04-01' : null],
  );
  for (const body of bodiesOfOrder) await client.query(body, [specimen.id, rows[0].id]);
};

const bodiesOfOrder: readonly string[] = [
  `insert into order_lines (customer_id, order_id, position, name, quantity_thousandths, unit_price_cents, vat_class,
    vat_basis_points, net_cents, vat_cents, gross_cents) values ($1, $2, 1, 'Lanka', 1000, 1255, 'standard', 2550, 1000, 255, 1255)`,
  `insert into order_addresses (customer_id, order_id, kind, name, street, postcode, town)
    values ($1, $2, 'delivery', 'Esimerkki', 'Kuja 1', '00100', 'Helsinki')`,
  `with e as (insert into order_events (customer_id, order_id, kind, happened_at) values ($1, $2, 'delivered', now()) returning id)
    insert into order_returns (customer_id, order_id, event_id, position, quantity_thousandths, net_cents, vat_cents, gross_cents)
    select $1, $2, e.id, 1, 1000, 1000, 255, 1255 from e`,
];

/** The client is the owner's, arranging; `app.actor` and `app.purpose` are set for it. */
export const oneOfEach = async (
  client: pg.Client,
  declaration: Declaration,
  wanted: (specimen: Omit<Specimen, 'id'>) => boolean = () => true,
): Promise<Specimen[]> => {
  await client.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
  const specimens: Specimen[] = [];
  const { rows: made } =
    await client.query(`insert into customers (kind, customer_number, organisation_name, source, declaration_version)
    values ('organisation', 'MATRIX-ORG', 'Esimerkki Oy', 'webshop', 0) returning id`);
  const organisation = (made[0] as { id: number }).id;
  for (const kind of kinds)
    for (const condition of conditions) {
      if (!wanted({ kind, condition })) continue;
      const { rows } = await client.query(
        `insert into customers (kind, customer_number, family_name, organisation_name, source, declaration_version)
         values ($1, $2, 'Esimerkki', 'Esimerkki', 'webshop', 0) returning id`,
        [kind, `matrix-${kind}-${condition}`.toUpperCase()],
      );
      const { id } = rows[0] as { id: number };
      for (const body of bodies) await client.query(body, [id]);
      await client.query(
        `insert into representations (customer_id, organisation_id, source) values ($1, $2, 'webshop')`,
        [id, organisation],
      );
      await orderInto(client, { id, kind, condition });
      await choose(client, id, 'claimed_consent', 13);
      await apply(client, id, condition, declaration);
      specimens.push({ id, kind, condition });
    }
  return specimens;
};
