/** A person's word about a payment that was not sure: these invoices, this customer, the money came back, or none of ours. */
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { allocatePayment } from '../allocate-payment.ts';
import { placeOf } from '../queries.ts';
import { recordPayment } from '../record-payment.ts';
import { refundPayment } from '../refund-payment.ts';
import { takeBackAllocation } from '../take-back-allocation.ts';
import { aboutBankPayment, demandBankFileCan, mayBeDecided, type Outcome, type Place } from './bank-file.ts';
import { lockBankFile } from './queries/bank-files.ts';
import {
  type BankPaymentRow,
  findBankPayment,
  paidInvoices,
  recount,
  reversedPayment,
  settleBankPayment,
} from './queries/bank-payments.ts';

export const alreadyDecided = problemKind('bank_payment_decided', 409, {
  fi: 'Tämä maksu on jo käsitelty. Avaa tiliotteen sivu uudelleen: se näyttää, mihin maksu kohdistettiin.',
  sv: 'Den här betalningen har redan behandlats. Öppna kontoutdragets sida på nytt: den visar vad betalningen riktades till.',
  en: 'This payment has already been dealt with. Open the page of the statement again: it shows what the payment was matched with.',
});
export const nothingToAllocate = problemKind('bank_payment_nothing_to_allocate', 422, {
  fi: 'Valitse vähintään yksi avoin lasku, jolle maksu kohdistetaan.',
  sv: 'Välj minst en öppen faktura som betalningen riktas till.',
  en: 'Choose at least one open invoice for the payment.',
});
export const severalCustomers = problemKind('bank_payment_several_customers', 422, {
  fi: 'Valitut laskut ovat eri asiakkaiden. Kohdista maksu yhden asiakkaan laskuille.',
  sv: 'De valda fakturorna tillhör olika kunder. Rikta betalningen till en kunds fakturor.',
  en: 'The chosen invoices are different customers’. Allocate the payment to invoices of one customer.',
});
export const notMoneyIn = problemKind('bank_payment_not_money_in', 422, {
  fi: 'Tämä tapahtuma ei ole saapunut maksu euroina, joten sitä ei voi kohdistaa laskulle. Kirjaa suoritus käsin, jos raha on tullut.',
  sv: 'Den här händelsen är ingen inkommen betalning i euro och kan inte riktas till en faktura. Registrera betalningen för hand om pengarna har kommit.',
  en: 'This entry is no payment that came in in euros, so it cannot go to an invoice. Record the payment by hand if the money has come.',
});
export const nothingToReverse = problemKind('bank_payment_nothing_to_reverse', 422, {
  fi: 'Alkuperäistä maksua, jonka pankki palautti, ei löydy. Peru kohdistus suorituksen sivulla ja merkitse tämä tapahtuma käsitellyksi.',
  sv: 'Den ursprungliga betalning som banken återtog hittas inte. Ta tillbaka riktningen på betalningens sida och märk händelsen som behandlad.',
  en: 'The payment that the bank took back is not found. Take the allocation back on the payment’s page, and mark this entry as dealt with.',
});

const open = async (tx: Tx, fileId: number, place: Place): Promise<BankPaymentRow> => {
  const file = await lockBankFile(tx, fileId);
  demandBankFileCan('decide', file.step);
  const payment = await findBankPayment(tx, fileId, place, true);
  if (!mayBeDecided(payment.outcome)) throw new Problem(alreadyDecided);
  return payment;
};

type End = Readonly<{ outcome: Outcome; act: string; customerId?: number; paymentId?: number }>;

const settle = async (tx: Tx, payment: BankPaymentRow, { act, ...to }: End): Promise<void> => {
  const { bank_file_id: fileId, outcome, amount_cents } = payment;
  const { customerId } = to;
  await settleBankPayment(tx, fileId, payment, to);
  await recount(tx, fileId, outcome, to.outcome, amount_cents);
  await wrote(tx, act, {
    ...(customerId === undefined ? {} : { customerId }),
    about: aboutBankPayment(fileId, payment),
  });
};

/** A duplicate that a person takes all the same is another payment: its key is its own place. */
const bankKeyOf = (payment: BankPaymentRow): string =>
  payment.outcome === 'duplicate' || payment.reason === 'twin'
    ? `${payment.key}:${payment.bank_file_id}-${payment.entry}-${payment.part}`
    : payment.key;

const record = async (
  tx: Tx,
  declaration: Declaration,
  payment: BankPaymentRow,
  customerId: number,
): Promise<number> => {
  if (payment.amount_cents <= 0 || payment.currency !== 'EUR') throw new Problem(notMoneyIn);
  return recordPayment(tx, declaration, {
    customerId,
    paidOn: payment.paid_on ?? payment.booked_on ?? helsinkiDate(new Date()),
    amountCents: payment.amount_cents,
    method: 'bank',
    reference: (payment.reference ?? '').slice(0, 35),
    payerName: payment.payer_name,
    bankKey: bankKeyOf(payment),
  });
};

/** In the order given, each as much as it needs and the payment has; what is left is the customer's credit. */
export const allocateBankPayment = async (
  tx: Tx,
  declaration: Declaration,
  fileId: number,
  place: Place,
  invoiceIds: readonly number[],
): Promise<void> => {
  const payment = await open(tx, fileId, place);
  const invoices = await Promise.all(invoiceIds.map((id) => placeOf(tx, id)));
  const customerId = invoices[0]?.customerId;
  if (customerId === undefined) throw new Problem(nothingToAllocate);
  if (invoices.some((one) => one.customerId !== customerId)) throw new Problem(severalCustomers);
  const paymentId = await record(tx, declaration, payment, customerId);
  let left = payment.amount_cents;
  for (const { id } of invoices)
    if (left > 0) left -= await allocatePayment(tx, { customerId, paymentId, invoiceId: id });
  await settle(tx, payment, { outcome: 'accepted', act: 'allocate-bank-payment', customerId, paymentId });
};

/** The customer is known, the invoice is not, or there is none yet: the money stays the customer's credit. */
export const creditBankPayment = async (
  tx: Tx,
  declaration: Declaration,
  fileId: number,
  place: Place,
  customerId: number,
): Promise<void> => {
  const payment = await open(tx, fileId, place);
  const paymentId = await record(tx, declaration, payment, customerId);
  await settle(tx, payment, { outcome: 'credited', act: 'credit-bank-payment', customerId, paymentId });
};

/** No payment of a customer (interest, a tax refund), or one that was recorded by hand. */
export const excludeBankPayment = async (tx: Tx, fileId: number, place: Place): Promise<void> => {
  const payment = await open(tx, fileId, place);
  await settle(tx, payment, { outcome: 'excluded', act: 'exclude-bank-payment' });
};

/** The bank took the money back: the payment's invoices are open again, and a payment of the opposite sign stands beside it. */
export const reverseBankPayment = async (
  tx: Tx,
  declaration: Declaration,
  fileId: number,
  place: Place,
): Promise<void> => {
  const payment = await open(tx, fileId, place);
  const reversed = payment.amount_cents < 0 ? await reversedPayment(tx, fileId, place) : undefined;
  if (!reversed) throw new Problem(nothingToReverse);
  const original = { customerId: reversed.customer_id, id: reversed.id };
  for (const invoiceId of await paidInvoices(tx, original.customerId, original.id))
    await takeBackAllocation(tx, original, invoiceId);
  const paymentId = await refundPayment(tx, declaration, original, {
    kind: 'reversal',
    amountCents: -payment.amount_cents,
    on: payment.paid_on ?? payment.booked_on ?? helsinkiDate(new Date()),
    bankKey: bankKeyOf(payment),
  });
  const { customerId } = original;
  await settle(tx, payment, { outcome: 'accepted', act: 'reverse-bank-payment', customerId, paymentId });
};
