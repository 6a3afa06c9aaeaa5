/** A request with a row in every table that hangs on one, and something in every column that says something of a person. */
import type pg from 'pg';

type Insert = (statement: string, ...values: unknown[]) => Promise<number>;

export const inserting =
  (owner: pg.Client): Insert =>
  async (statement, ...values) =>
    Number((await owner.query(statement, values)).rows[0]?.id);

export const webhookOfNotices = (insert: Insert): Promise<number> =>
  insert(`insert into webhooks (name, kind, url, source, secret, last_line)
    values ('W', 'notices', 'https://notices.example', 'reseller', '\\x00', 0) returning id`);

const rowsOf = (
  webhook: number,
  { mailed, signed }: Readonly<{ mailed: number; signed: number }>,
): Readonly<Record<string, string>> => ({
  request_fees: `(request_id, amount_cents, pay_by) values ($1, 100, '2020-02-01')`,
  request_letters: `(request_id, number, kind, language, title, body, to_name, to_email, to_lines)
    values ($1, 1, 'identity_code', 'fi', 'Otsikko', 'Teksti', 'Aino', 'aino@posti.example', 'Kuja 1')`,
  request_letter_steps: `(request_id, letter_number, number, step, proof) values ($1, 1, 1, 'sent', '250 aino@posti.example')`,
  request_letter_queue: `(request_id, letter_number) values ($1, 1)`,
  request_notice_queue: `(request_id, letter_number, webhook_id, body) values ($1, 1, ${webhook}, '{}')`,
  identity_checks: `(request_id, number, way, letter_number, secret_hash) values ($1, 1, 'code', 1, 'hash ' || $1::bigint)`,
  request_corrections: `(request_id, number, place, field, old_value, asked_value, decided_value, reason)
    values ($1, 1, 'statement', 'x', 'w', 'y', 'z', 'Siksi')`,
  request_file_decisions: `(request_id, file_id, decision) values ($1, 1, 'given')`,
  request_mails: `(message_id, received_at, sorted_as, sorted_at, request_id, file_id, from_name, from_address, reply_address, subject, body)
    values ('m' || $1::bigint, now(), 'request', now(), $1, ${mailed}, 'Aino', 'aino@posti.example', 'a@b.example', 'Asia', 'Teksti')`,
  request_files: `(request_id, number, file_id, file_name, content_type, size_bytes, is_read) values ($1, 1, ${signed}, 'a.pdf', 'application/pdf', 1, true)`,
  request_representatives: `(request_id, name, capacity, email, address) values ($1, 'A', 'guardian', 'a@b.example', 'Kuja 2')`,
  request_signatures: `(request_id, file_number, number, covers, integrity, signer, issuer, trust) values ($1, 1, 1, 'whole', 'intact', 'A', 'B', 'trusted')`,
});

/** Returns the stored files that go with the request. */
export const hangOn = async (insert: Insert, id: number, webhook: number): Promise<number[]> => {
  const stored = () => insert(`insert into stored_files (wrapped_key) values ('x') returning id`);
  const files = { mailed: await stored(), signed: await stored() };
  for (const file of Object.values(files))
    await insert(`insert into stored_file_chunks (file_id, number, body) values ($1, 1, 'x')`, file);
  await insert(`update requests set contact = 'aino@posti.example', words = 'Mitä?' where id = $1`, id);
  await insert(`update request_events set reason = 'Siksi' where request_id = $1`, id);
  for (const [table, row] of Object.entries(rowsOf(webhook, files)))
    await insert(`insert into ${table} ${row}`, id);
  return Object.values(files);
};
