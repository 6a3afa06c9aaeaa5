/** What stands about a customer outside the rows of their own: requests, imports, bank files. Each value a word of its own. */
import type pg from 'pg';

const oneFile = `with f as (insert into stored_files (wrapped_key) values ('x') returning id)`;

/** Of each table that is about customers and whose rows are nobody's by a column of the policy. */
const bodies: readonly string[] = [
  `with r as (insert into requests (kind, channel, received_on, customer_id, requester, contact, words)
      values ('rectification', 'phone', '2026-03-04', $1, 'qr1' || $2, 'qr2' || $2, 'qr3' || $2) returning id),
    e as (insert into request_events (request_id, number, kind, on_day, reason)
      select id, 1, 'refused', '2026-03-05', 'qr4' || $2 from r),
    l as (insert into request_letters (request_id, number, kind, language, title, body, to_name, to_email, to_lines)
      select id, 1, 'refusal', 'fi', 'qr5' || $2, 'qr6' || $2, 'qr7' || $2, 'qr8' || $2, 'qr9' || $2 from r returning request_id),
    c as (insert into identity_checks (request_id, number, way, secret_hash, expires_at, outcome, ended_at, asked_count, right_count, proof)
      select id, 1, 'link', 'qrb' || $2, '2026-03-11', 'confirmed', '2026-03-06', 31, 29, 'email' from r),
    x as (insert into request_corrections (request_id, number, place, field, old_value, asked_value, decision, decided_value, reason,
        decided_at, applied_at)
      select id, 1, 'customers', 'qrh' || $2, 'qri' || $2, 'qrj' || $2, 'changed', 'qrk' || $2, 'qrl' || $2, '2026-03-06', '2026-03-07' from r),
    y as (insert into request_fees (request_id, amount_cents, pay_by, settled_as, settled_on, settled_by)
      select id, 77, '2026-03-18', 'paid', '2026-03-17', 'qrt' || $2 from r),
    t as (insert into request_file_decisions (request_id, file_id, decision, decided_at)
      select id, $1, 'others', '2026-03-08' from r),
    m as (insert into request_mails (message_id, received_at, from_name, from_address, reply_address, subject, body, attachments, is_automatic,
        size_bytes, sorted_as, sorted_at, request_id)
      select 'qrc' || $2, '2026-03-04', 'qrd' || $2, 'qre' || $2, 'qrv' || $2, 'qrf' || $2, 'qrg' || $2, 27, true, 1234, 'reply', '2026-03-05', id from r),
    p as (insert into request_files (request_id, number, file_name, content_type, size_bytes, is_read, is_hand_signed)
      select id, 1, 'qrm' || $2, 'application/x-qrn', 4321, true, true from r returning request_id),
    v as (insert into request_representatives (request_id, name, capacity, email, address, checked_as, checked_on, checked_by)
      select id, 'qrw' || $2, 'guardian', 'qrx' || $2, 'qry' || $2, 'register', '2026-03-09', 'qrz' || $2 from r),
    s as (insert into request_signatures (request_id, file_number, number, covers, integrity, signer, issuer, signed_at, trust, trust_list,
        kind, stamp, stamped_at, stamped_by, revocation, revoked_at, revocation_as_of)
      select request_id, 1, 1, 'earlier', 'intact', 'qro' || $2, 'qrp' || $2, '2026-03-03', 'unknown', 'qrs' || $2,
        'time_stamp', 'broken', '2026-03-01', 'qr1' || $2, 'revoked_after', '2026-03-11', '2026-03-12' from p)
    insert into request_letter_steps (request_id, letter_number, number, step, proof)
    select request_id, 1, 1, 'sent', 'qra' || $2 from l`,
  `${oneFile}, i as (insert into imports (file_id, file_name, file_sha256, file_bytes, source, purpose, purpose_number, from_person,
      person_sources, declaration_version, as_of, shape, recognised, header_line, header_hash, mapping, options)
      select id, 'a.csv', 'h', 1, 'webshop', 'orders', 2, true, '{}', 0, '2026-01-01', '{}', '{}', 1, 'h', '{}', '{}' from f returning id),
    r as (insert into import_rows (import_id, line, cells, refused, kind, customer_number, family_name, given_names, call_name,
        organisation_name, business_id, language, email_addresses, phone_originals, addresses, represented_organisation,
        represented_business_id, role, member_number, member_since, claims, extra, customer_since, order_line)
      select id, 2, array['qi1' || $2], false, 'person', 'qi2' || $2, 'qi3' || $2, 'qi4' || $2, 'qi5' || $2, 'qi6' || $2,
        'qi7' || $2, 'sv', array['qi8' || $2], array['qi9' || $2], array['qia' || $2], 'qib' || $2, 'qic' || $2, 'qid' || $2,
        'qie' || $2, '2011-02-03', array['qif' || $2], jsonb_build_object('a', 'qig' || $2), '2012-03-04', 2 from i),
    d as (insert into import_decisions (import_id, line, decision, reason, customer_id, changes, proposals)
      select id, 2, 'update', 'qih' || $2, $1, array['qii' || $2], array['qij' || $2] from i),
    o as (insert into import_orders (import_id, line, order_number, ordered_at, ordered_on, channel, channel_name,
        customer_reference, prices_include_vat, discount_cents, delivery_on, net_cents, vat_cents, gross_cents, state, closed_on,
        closed_at, addresses)
      select id, 2, 'qik' || $2, '2026-02-03', '2026-02-03', 'shop', 'qil' || $2, 'qim' || $2, true, 11, '2026-02-05', 12, 13, 14,
        'delivered', '2026-02-06', '2026-02-07', array['qin' || $2] from i),
    l as (insert into import_order_lines (import_id, order_line, position, product_code, name, product_group, unit,
        quantity_thousandths, unit_price_cents, discount_cents, vat_class, vat_basis_points, net_cents, vat_cents, gross_cents)
      select id, 2, 1, 'qio' || $2, 'qip' || $2, 'qiq' || $2, 'qir' || $2, 21, 22, 23, 'standard', 2550, 24, 25, 26 from i),
    v as (insert into import_invoices (import_id, line, seller_business_id, number, kind, issued_on, delivered_on, due_on, reference,
        is_consumer, prices_include_vat, your_reference, our_reference, order_number, original_number, buyer, delivery, notes,
        net_cents, vat_cents, total_cents, open_cents, counted_from, kept_until, lines, rates, original)
      select id, 2, 'qv1' || $2, 'qv2' || $2, 'invoice', '2026-02-03', '2026-02-04', '2026-02-17', 'qv3' || $2, false, false,
        'qv4' || $2, 'qv5' || $2, 'qv6' || $2, 'qv7' || $2, array['qv8' || $2], array['qv9' || $2], 'qva' || $2, 27, 28, 55, 54,
        '2026-12-31', '2032-12-31', jsonb_build_array('qvb' || $2), jsonb_build_array('qvc' || $2), 'qvd' || $2 from i),
    b as (insert into import_buyers (import_id, line, first_line, outcome, reason, customer_id)
      select id, 2, 2, 'known', 'qis' || $2, $1 from i)
    insert into import_undo (import_id, line, customer_id, place, field, old_value, new_value, old_source, old_since)
    select id, 2, $1, 'emails', 'address', 'qit' || $2, 'qiu' || $2, 'webshop', '2019-05-06' from i`,
  `${oneFile}, b as (insert into bank_files (file_id, file_name, file_sha256, file_bytes) select id, 'b.xml', 'h' || $2, 1 from f returning id)
    insert into bank_payments (bank_file_id, entry, part, statement, key, entry_key, booked_on, paid_on, amount_cents, currency,
      is_reversal, reference, reference_rf, reference_is_sure, other_references, documents, payer_name, payer_account, message,
      bank_reference, exchange, outcome, customer_id)
    select id, 1, 1, 1, 'k' || $2, 'e' || $2, '2026-03-07', '2026-03-08', 31, 'EUR', false, 'qb1' || $2, 'qb2' || $2, false,
      array['qb3' || $2], jsonb_build_object('a', 'qb4' || $2), 'qb5' || $2, 'qb6' || $2, 'qb7' || $2, 'qb8' || $2, 'qb9' || $2,
      'matched', $1::bigint from b`,
];

/** `mark` stands at the end of each word. The client is the owner's, `app.actor` set. */
export const materialOf = async (client: pg.Client, customerId: number, mark: string): Promise<void> => {
  for (const body of bodies)
    await client.query(body.replaceAll('$1,', '$1::bigint,').replaceAll('$2', '$2::text'), [
      customerId,
      mark,
    ]);
};
