/** Payments of a file as a person sees them: by what became of them, and one with what it may pay. */
import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { Problem, problemKind } from '../../../ground/problem.ts';
import type { Outcome, Place } from '../bank-file.ts';
import type { BankWarning, ReferredDocument } from '../bank-payment.ts';

export type BankPaymentRow = Readonly<{
  bank_file_id: number;
  entry: number;
  part: number;
  booked_on: string | null;
  paid_on: string | null;
  amount_cents: number;
  currency: string;
  is_reversal: boolean;
  reference: string | null;
  other_references: string[] | null;
  documents: (Omit<ReferredDocument, 'cents'> & { cents: number | null })[] | null;
  payer_name: string;
  payer_account: string;
  message: string;
  bank_reference: string;
  exchange: string;
  warnings: BankWarning[] | null;
  outcome: Outcome;
  reason: string | null;
  customer_id: number | null;
  payment_id: number | null;
  key: string;
}>;

export const bankPaymentNotFound = problemKind('bank_payment_not_found', 404, {
  fi: 'Tällaista maksua ei ole tällä tiliotteella. Katso maksut tiliotteen sivulta.',
  sv: 'Kontoutdraget har ingen sådan betalning. Se betalningarna på kontoutdragets sida.',
  en: 'The statement has no such payment. See the payments on its page.',
});

const columns = sql`b.bank_file_id, b.entry, b.part, b.booked_on, b.paid_on, b.amount_cents, b.currency, b.is_reversal, b.reference,
  b.other_references, b.documents, b.payer_name, b.payer_account, b.message, b.bank_reference, b.exchange, b.warnings, b.outcome,
  b.reason, b.customer_id, b.payment_id, b.key`;

/** In the order of the file, after a place. */
export const bankPaymentsOf = async (
  tx: Tx,
  fileId: number,
  outcome: Outcome,
  after: Place,
  most: number,
): Promise<BankPaymentRow[]> => {
  const { rows } = await sql<BankPaymentRow>`select ${columns} from bank_payments b
    where b.bank_file_id = ${fileId} and b.outcome = ${outcome} and (b.entry, b.part) > (${after.entry}::int, ${after.part}::int)
    order by b.entry, b.part limit ${most}`.execute(tx.db);
  return rows;
};

/** What waits for a person in all files, the newest file first. */
export const paymentsToDecide = async (tx: Tx, after: number, most: number): Promise<BankPaymentRow[]> => {
  const { rows } = await sql<BankPaymentRow>`select ${columns} from bank_payments b
    where b.outcome in ('doubtful', 'unknown') order by b.bank_file_id desc, b.entry, b.part
    offset ${after} limit ${most}`.execute(tx.db);
  return rows;
};

export const findBankPayment = async (
  tx: Tx,
  fileId: number,
  { entry, part }: Place,
  isLocked = false,
): Promise<BankPaymentRow> => {
  const { rows } = await sql<BankPaymentRow>`select ${columns} from bank_payments b
    where b.bank_file_id = ${fileId} and b.entry = ${entry} and b.part = ${part} ${isLocked ? sql`for update` : sql``}`.execute(
    tx.db,
  );
  if (!rows[0]) throw new Problem(bankPaymentNotFound);
  return rows[0];
};

/** An invoice that a payment may pay, as it stands now. */
export type Candidate = Readonly<{
  customer_id: number;
  id: number;
  number: string;
  reference: string | null;
  buyer_name: string;
  customer_name: string;
  due_on: string;
  total_cents: number;
  open_cents: number;
  state: string;
  why: string;
}>;

const ofInvoice = sql`i.customer_id, i.id, i.number, i.reference, i.buyer_name, c.sort_name as customer_name, i.due_on, i.total_cents,
  i.open_cents, i.state`;

export const proposedInvoices = async (
  tx: Tx,
  fileId: number,
  { entry, part }: Place,
): Promise<Candidate[]> => {
  const { rows } =
    await sql<Candidate>`select distinct on (p.customer_id, i.id) ${ofInvoice}, p.reason as why from bank_proposals p
    join invoices i on i.customer_id = p.customer_id and i.id = p.invoice_id join customers c on c.id = i.customer_id
    where p.bank_file_id = ${fileId} and p.entry = ${entry} and p.part = ${part} order by p.customer_id, i.id, p.number`.execute(
      tx.db,
    );
  return rows;
};

/** Open invoices of exactly this sum; who pays by name decides which. Capped: a common sum has many. */
export const invoicesOfSum = async (tx: Tx, cents: number, most: number): Promise<Candidate[]> => {
  const { rows } =
    await sql<Candidate>`select ${ofInvoice}, 'sum' as why from invoices i join customers c on c.id = i.customer_id
    where i.open_cents = ${cents} and i.state in ('open', 'collection') order by i.due_on, i.id limit ${most}`.execute(
      tx.db,
    );
  return rows;
};

/** By number or reference as typed, and open ones of customers that the search found. */
export const invoicesSought = async (
  tx: Tx,
  words: readonly string[],
  customerIds: readonly number[],
  most: number,
): Promise<Candidate[]> => {
  const { rows } = await sql<Candidate>`select ${ofInvoice}, 'sought' as why from (
      select i.* from invoices i where i.number = any(${[...words]})
      union select i.* from invoices i where i.reference = any(${[...words]})
      union select i.* from invoices i where i.customer_id = any(${[...customerIds]}::bigint[]) and i.open_cents > 0) i
    join customers c on c.id = i.customer_id
    where i.kind = 'invoice' and i.number is not null order by i.open_cents = 0, i.due_on, i.id limit ${most}`.execute(
    tx.db,
  );
  return rows;
};

/** The payment that a reversal takes back. */
export type Reversed = Readonly<{
  customer_id: number;
  id: number;
  customer_name: string;
  paid_on: string;
  amount_cents: number;
  payer_name: string;
}>;

export const reversedPayment = async (
  tx: Tx,
  fileId: number,
  { entry, part }: Place,
): Promise<Reversed | undefined> => {
  const { rows } =
    await sql<Reversed>`select y.customer_id, y.id, c.sort_name as customer_name, y.paid_on, y.amount_cents, y.payer_name
    from bank_proposals p join payments y on y.customer_id = p.customer_id and y.id = p.reverses_id
    join customers c on c.id = y.customer_id
    where p.bank_file_id = ${fileId} and p.entry = ${entry} and p.part = ${part} limit 1`.execute(tx.db);
  return rows[0];
};

/** Invoices that a payment pays, for taking them back. */
export const paidInvoices = async (tx: Tx, customerId: number, paymentId: number): Promise<number[]> => {
  const { rows } = await sql<{ invoice_id: number }>`select invoice_id from payment_allocations
    where customer_id = ${customerId} and payment_id = ${paymentId} and invoice_id is not null
    group by invoice_id having sum(amount_cents) <> 0 or sum(costs_cents) <> 0 order by invoice_id`.execute(
    tx.db,
  );
  return rows.map(({ invoice_id }) => invoice_id);
};

export const settleBankPayment = async (
  tx: Tx,
  fileId: number,
  { entry, part }: Place,
  to: Readonly<{ outcome: Outcome; customerId?: number; paymentId?: number }>,
): Promise<void> => {
  await sql`update bank_payments set outcome = ${to.outcome}, customer_id = ${to.customerId ?? null}, payment_id = ${to.paymentId ?? null},
      decided_at = now(), decided_by = current_setting('app.actor')
    where bank_file_id = ${fileId} and entry = ${entry} and part = ${part}`.execute(tx.db);
};

/** One payment moved from one outcome to another; the numbers of the file follow. */
export const recount = async (
  tx: Tx,
  fileId: number,
  from: Outcome,
  to: Outcome,
  cents: number,
): Promise<void> => {
  if (from === to) return;
  for (const [outcome, sign] of [
    [from, -1],
    [to, 1],
  ] as const)
    await sql`update bank_files set counts = jsonb_set(counts, '{outcomes}', coalesce(counts->'outcomes', '{}') || jsonb_build_object(${outcome}::text,
        jsonb_build_object('payments', coalesce((counts->'outcomes'->${outcome}::text->>'payments')::bigint, 0) + ${sign}::bigint,
          'cents', coalesce((counts->'outcomes'->${outcome}::text->>'cents')::bigint, 0) + ${sign * cents}::bigint)))
      where id = ${fileId}`.execute(tx.db);
};
