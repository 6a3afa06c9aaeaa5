/** An invoice of one customer in each state that a page or a deed asks for: which one stands behind which address. */
import type pg from 'pg';

const settings = `insert into invoicing_settings (seller_name, seller_street, seller_postcode, seller_town, business_id, vat_number,
    iban, bic) values ('Villa Esimerkki Oy', 'Esimerkkikatu 4', '00100', 'Helsinki', '2345678-0', 'FI23456780',
    'FI3715903000000776', 'NDEAFIHH')`;

type Wanted = Readonly<{ state: string; kind?: string; disputed?: boolean; reminded?: boolean }>;

/** By the last part of the address; every other part is of an open invoice. */
const wanted: Readonly<Record<string, Wanted>> = {
  draft: { state: 'draft' },
  discarding: { state: 'draft' },
  issuing: { state: 'draft' },
  settlement: { state: 'open', disputed: true },
  'write-off-undoing': { state: 'written_off' },
  collection: { state: 'open', reminded: true },
  'collection-end': { state: 'collection' },
  refund: { state: 'open', kind: 'credit_note' },
  'set-off': { state: 'open', kind: 'credit_note' },
};

const open: Wanted = { state: 'open' };

const issued = `, state, kind, series, serial, number, issued_on, due_on, total_cents, net_cents, open_cents, reference,
  counted_from, kept_until, disputed_at, reminded_on, settings_id`;

const insertInvoice = async (
  owner: pg.Client,
  customer: number,
  at: number,
  one: Wanted,
): Promise<number> => {
  const sign = one.kind === 'credit_note' ? -1 : 1;
  const id = 800_000 + at;
  const own = `insert into invoices (customer_id, id, is_consumer, buyer_name, buyer_street, buyer_postcode, buyer_town, buyer_email, declaration_version`;
  if (one.state === 'draft')
    await owner.query(
      `${own}) values ($1, $2, true, 'Esimerkki', 'Kuja 1', '00100', 'Helsinki', 'a@x.example', 0)`,
      [customer, id],
    );
  else
    await owner.query(
      `${own}${issued}) values ($1, $2, true, 'Esimerkki', 'Kuja 1', '00100', 'Helsinki', 'a@x.example', 0, $3, $4, 'plausible', $5::bigint, $5::text,
        '2026-01-05', '2026-01-19', $6::bigint, $6::bigint, $6::bigint, '13', '2026-12-31', '2032-12-31', $7, $8,
        (select max(id) from invoicing_settings))`,
      [
        ...[customer, id, one.state, one.kind ?? 'invoice', at + 1, sign * 100],
        ...[one.disputed ? new Date() : null, one.reminded ? '2026-02-10' : null],
      ],
    );
  await owner.query(
    `insert into invoice_lines (customer_id, invoice_id, line, description, quantity_thousandths, price_micros, vat_class,
      vat_rate_bp, net_cents, total_cents) values ($1, $2, 1, 'Lanka', $3::bigint * 10, 1000000, 'zero', 0, $3, $3)`,
    [customer, id, sign * 100],
  );
  return id;
};

/** Returns the key of the invoice for an address, and of a reminder that was sent and one that waits. */
export const plausibleInvoices = async (owner: pg.Client, customer: number) => {
  await owner.query(settings);
  const ids = new Map<string, number>();
  for (const [at, [part, one]] of Object.entries({ ...wanted, '': open }).entries())
    ids.set(part, await insertInvoice(owner, customer, at, one));
  const any = ids.get('')!;
  await owner.query(
    `insert into invoice_originals (customer_id, invoice_id, content) values ($1, $2, '<Finvoice/>')`,
    [customer, any],
  );
  const reminder = async (columns: string, values: string): Promise<number> =>
    (
      await owner.query(
        `insert into reminders (customer_id, invoice_id, ordinal${columns}) values ($1, $2, 1${values}) returning id::int as id`,
        [customer, any],
      )
    ).rows[0].id;
  const waiting = await reminder('', '');
  const sent = await reminder(
    ', sent_at, channel, due_on, open_cents, interest_until',
    `, now(), 'post', today() + 14, 100, today()`,
  );
  return {
    invoice: (path: string): number => ids.get(path.split('/')[3] ?? '') ?? any,
    reminder: (path: string): number => (path.endsWith('/letter') ? sent : waiting),
    payment: 900_000 + customer,
  };
};
