/** What story.md tells of invoices, chapter by chapter: whom they go to, who pays, who does not, who disputes. */

import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { allocatePayment } from '../invoices/allocate-payment.ts';
import { askMailing } from '../invoices/ask-mailing.ts';
import { createDraft, type DraftFields } from '../invoices/create-draft.ts';
import { creditInvoice } from '../invoices/credit-invoice.ts';
import { disputeInvoice } from '../invoices/dispute-invoice.ts';
import { handToCollection } from '../invoices/hand-to-collection.ts';
import { issueInvoice } from '../invoices/issue-invoice.ts';
import { payInvoice } from '../invoices/pay-invoice.ts';
import { proposeReminders } from '../invoices/propose-reminders.ts';
import { recordPayment } from '../invoices/record-payment.ts';
import { saveSettings } from '../invoices/save-settings.ts';
import { sendReminder } from '../invoices/send-reminder.ts';
import type { NewLine } from '../invoices/write-lines.ts';
import { bringStatement, companyIban } from './bank-statement.ts';
import { company } from './company.ts';
import { atDesk, type Demo } from './demo.ts';
import { customersByEmail, invoiceOfBuyer, waitingReminderOf } from './queries.ts';

const today = (): string => helsinkiDate(new Date());

const yarn = (description: string, pieces: number, euros: number): NewLine => ({
  description,
  unit: 'kpl',
  quantity_thousandths: pieces * 1000,
  price_micros: Math.round(euros * 1_000_000),
  vat_class: 'standard',
  vat_rate_bp: 2550,
});
const book = (description: string, euros: number): NewLine => ({
  ...yarn(description, 1, euros),
  vat_class: 'books',
  vat_rate_bp: 1350,
});

type Sale = Readonly<{ email: string; lines: readonly NewLine[]; fields?: DraftFields; isDraft?: boolean }>;

const first: readonly Sale[] = [
  {
    email: 'aino.esimerkki-virtanen@posti.example',
    lines: [yarn('Merinolanka, puolukka, 50 g', 8, 9.9), book('Talven sukat, neuleohjekirja', 24.9)],
  },
  {
    email: 'laskut@neulekahvila-esimerkki.example',
    lines: [yarn('Pellavalanka, 100 g', 40, 7.2), yarn('Bambupuikot 4,5 mm', 12, 6.4)],
    fields: { your_reference: 'Iida Kahvinen / syksy' },
  },
  { email: 'emily.sample@posti.example', lines: [yarn('Merino yarn, heather grey, 50 g', 12, 9.9)] },
  {
    email: 'ebba.exempel@posti.example',
    lines: [yarn('Alpackagarn, naturvitt, 50 g', 6, 12.5), yarn('Strumpgarn, 100 g', 2, 11.9)],
  },
  { email: 'karl.provberg@posti.example', lines: [yarn('Finullsgarn, 100 g', 10, 10.5)] },
  {
    email: 'onni.lankanen@posti.example',
    lines: [yarn('Kehruuvilla, suomenlammas, kg', 6, 38)],
    fields: { term_days: 7 },
  },
  { email: 'matti.mallikas@posti.example', lines: [yarn('Sukkalanka, raidallinen, 100 g', 4, 11.9)] },
  { email: 'eino.yhteinen@posti.example', lines: [yarn('Matonkude, sininen, kg', 5, 8.5)] },
];

const last: readonly Sale[] = [
  { email: 'tuulikki.tiskila@posti.example', lines: [yarn('Suomenlampaan villalanka, 100 g', 5, 10.5)] },
  {
    email: 'kerttu.kaksola@posti.example',
    lines: [yarn('Alpakkalanka, musta, 50 g', 3, 12.5)],
    isDraft: true,
  },
];

const sell = async (demo: Demo, staffId: number, sales: readonly Sale[]): Promise<void> => {
  const declaration = await demo.inForce();
  await atDesk(demo, staffId, 'invoicing', async (tx) => {
    const ids = await customersByEmail(
      tx,
      sales.map(({ email }) => email),
    );
    for (const { email, lines, fields = {}, isDraft } of sales) {
      const customerId = ids.get(email)!;
      const id = await createDraft(tx, customerId, { fields, lines });
      if (!isDraft) await issueInvoice(tx, declaration, { customerId, id });
    }
  });
};

const ofBuyer = (
  demo: Demo,
  staffId: number,
  email: string,
  act: (tx: Tx, place: Place) => Promise<unknown>,
) =>
  atDesk(demo, staffId, 'invoicing', async (tx) => {
    const customerId = (await customersByEmail(tx, [email])).get(email)!;
    await act(tx, await invoiceOfBuyer(tx, customerId));
  });
type Place = Awaited<ReturnType<typeof invoiceOfBuyer>>;

const pay = async (demo: Demo, staffId: number, email: string, share: number, more = 0): Promise<void> => {
  const declaration = await demo.inForce();
  await ofBuyer(demo, staffId, email, (tx, place) =>
    payInvoice(tx, declaration, place, {
      paidOn: today(),
      amountCents: Math.round(place.openCents * share) + more,
      method: 'bank',
    }),
  );
};

/** The owner says where to pay; the first invoices go. */
export const beginInvoicing = async (demo: Demo, staffId: number): Promise<void> => {
  await atDesk(demo, staffId, 'invoicing', (tx) =>
    saveSettings(tx, {
      seller_name: company.company,
      seller_street: company.street,
      seller_postcode: company.postcode,
      seller_town: company.town,
      seller_phone: company.phone,
      seller_email: 'laskutus@villa-esimerkki.example',
      seller_web: 'villa-esimerkki.example',
      business_id: company.business_id,
      vat_number: 'FI23456780',
      iban: companyIban,
      bic: 'NDEAFIHH',
      has_yearly_series: false,
      first_serial: 1001,
      terms: 'Huomautusaika 8 päivää.',
      terms_sv: 'Anmärkningstid 8 dagar.',
      terms_en: 'Please tell us of any faults within 8 days.',
    }),
  );
  await sell(demo, staffId, first);
};

const toPay = async (demo: Demo, staffId: number, email: string): Promise<Place> => {
  let found: Place | undefined;
  await ofBuyer(demo, staffId, email, async (_tx, place) => {
    found = place;
  });
  return found!;
};

/** Aino and Matti pay, Matti ten euros too much and in the shop; Emily pays a half. */
export const receivePayments = async (demo: Demo, staffId: number): Promise<void> => {
  const aino = await toPay(demo, staffId, 'aino.esimerkki-virtanen@posti.example');
  const emily = await toPay(demo, staffId, 'emily.sample@posti.example');
  await bringStatement(demo, staffId, '210/2026', [
    { cents: aino.openCents, payer: 'ESIMERKKI-VIRTANEN AINO', reference: aino.reference },
    { cents: Math.round(emily.openCents / 2), payer: 'SAMPLE EMILY', reference: emily.reference },
  ]);
  await pay(demo, staffId, 'matti.mallikas@posti.example', 1, 1000);
};

/** Eino writes the number of his invoice and not its reference, and somebody whom nobody knows pays something: a person must look. */
export const receiveDoubtful = async (demo: Demo, staffId: number): Promise<void> => {
  const eino = await toPay(demo, staffId, 'eino.yhteinen@posti.example');
  await bringStatement(demo, staffId, '228/2026', [
    { cents: eino.openCents, payer: 'YHTEINEN EINO', message: `Matonkude, lasku ${eino.number}` },
    { cents: 1_990, payer: 'TUNTEMATON TILAAJA', message: 'kiitos langoista' },
  ]);
};

/** Ebba sends two skeins back and pays the rest; Karl disputes; Onni is reminded. */
export const hearFromBuyers = async (demo: Demo, staffId: number): Promise<void> => {
  const declaration = await demo.inForce();
  await ofBuyer(demo, staffId, 'ebba.exempel@posti.example', (tx, place) =>
    creditInvoice(tx, declaration, place, {
      lines: [{ line: 2, quantityThousandths: 2000 }],
      notes: 'Retur av två nystan',
    }),
  );
  await pay(demo, staffId, 'ebba.exempel@posti.example', 1);
  await ofBuyer(demo, staffId, 'karl.provberg@posti.example', (tx, place) =>
    disputeInvoice(tx, place, 'Sanoo saaneensa vain puolet langoista. Toimitus selvitettävä.'),
  );
  await remind(demo, staffId, 'onni.lankanen@posti.example', 'post');
};

const remind = (demo: Demo, staffId: number, email: string, channel: 'email' | 'post'): Promise<void> =>
  ofBuyer(demo, staffId, email, async (tx, place) => {
    await proposeReminders(tx, today());
    const reminder = await waitingReminderOf(tx, place);
    await sendReminder(tx, reminder, channel);
    if (channel === 'email') await askMailing(tx, { invoice: place, reminderId: reminder.id });
  });

/** The café is reminded by mail. */
export const remindCafe = (demo: Demo, staffId: number): Promise<void> =>
  remind(demo, staffId, 'laskut@neulekahvila-esimerkki.example', 'email');

/** Onni has not paid: to collection. Two more sales, one still a draft; a payment of the café's that names no invoice. */
export const endOfStory = async (demo: Demo, staffId: number): Promise<void> => {
  const declaration = await demo.inForce();
  const onni = 'onni.lankanen@posti.example';
  await atDesk(demo, staffId, 'collection', async (tx) => {
    const customerId = (await customersByEmail(tx, [onni])).get(onni)!;
    await handToCollection(tx, declaration, await invoiceOfBuyer(tx, customerId));
  });
  await sell(demo, staffId, last);
  await ofBuyer(demo, staffId, 'laskut@neulekahvila-esimerkki.example', async (tx, place) => {
    const payment = {
      customerId: place.customerId,
      paidOn: today(),
      amountCents: 10_000,
      method: 'bank' as const,
    };
    const paymentId = await recordPayment(tx, declaration, {
      ...payment,
      payerName: 'Neulekahvila Esimerkki Oy',
    });
    await allocatePayment(tx, {
      customerId: place.customerId,
      paymentId,
      invoiceId: place.id,
      amountCents: 6000,
    });
  });
};
