/** The clerk's work over HTTP: settings, a draft, its number, its PDF, payments, a credit, a reminder, collection. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { createApp } from '../http/app.ts';
import type { Caller } from '../http/route.ts';
import { prepareQueue } from '../jobs/prepare-queue.ts';
import { asOrders, place as placeOrder } from '../orders/fixtures/orders.ts';
import { addProduct } from '../orders/save-product.ts';
import { tables } from '../personal-data.ts';
import { loadInForce, policyOf } from '../policy/in-force.ts';
import { addCompany, addConsumer, asInvoicing } from './fixtures/invoices.ts';
import { proposeReminders } from './propose-reminders.ts';
import { invoicesRoutes } from './routes.ts';

const { gate, installation, owner, openOwner } = await testDatabase();
await prepareQueue(openOwner.config);
const loaded = await loadInForce(installation, tables);
const recipients = loaded.declaration.recipients.map((recipient) =>
  recipient.key === 'collection_agency' ? { ...recipient, name: 'Malliperintä Oy' } : recipient,
);
const policy = policyOf(loaded.version, { ...loaded.declaration, recipients }, tables);
const site = 'http://localhost';
const caller: Caller = {
  kind: 'staff',
  id: 1,
  name: 'Helmi',
  sessionId: 1,
  purposes: ['invoicing', 'collection'],
  desk: undefined,
  hasSigned: true,
};
const app = createApp({
  routes: invoicesRoutes,
  gate,
  policy: () => policy,
  identify: async () => caller,
  baseUrl: site,
});
const ask = async (path: string, init: RequestInit = {}, accept = 'text/html'): Promise<Response> =>
  app.request(
    new Request(`${site}${path}`, { ...init, headers: { accept, 'accept-language': 'fi', origin: site } }),
  );
const page = async (path: string): Promise<string> => {
  const response = await ask(path);
  assert.equal(response.status, 200, path);
  return (await response.text()).replaceAll('\u00a0', ' ');
};
const send = async (path: string, fields: Record<string, string> = {}): Promise<string> => {
  const response = await ask(path, { method: 'POST', body: new URLSearchParams(fields) });
  assert.equal(response.status, 303, `${path}: ${response.status} ${await response.text()}`);
  return response.headers.get('location')!;
};
const refused = async (path: string, fields: Record<string, string>): Promise<string> => {
  const response = await ask(path, { method: 'POST', body: new URLSearchParams(fields) });
  assert.equal(response.status, 422);
  return response.text();
};
const json = async (path: string) => (await ask(path, {}, 'application/json')).json();
const idIn = (path: string): number => Number(path.split('/').at(-1));

/** Each part of each line under a name of its own, as `price_0`; the empty line that a script copies is none of them. */
const linesIn = (html: string): Record<string, string> => {
  const seen = new Map<string, number>();
  const inputs = html.split('<template>')[0]!.matchAll(/<input[^>]*value="([^"]*)"[^>]*name="line_(\w+)"/g);
  return Object.fromEntries(
    [...inputs].map(([, value, part]) => {
      const at = seen.get(part!) ?? 0;
      seen.set(part!, at + 1);
      return [`${part}_${at}`, value!];
    }),
  );
};

/** The fields of a form as the page shows them. */
const formOf = (html: string): Record<string, string> => {
  const decoded = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const inputs = [...html.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"[^>]*>/g)];
  const lists = [...html.matchAll(/<select[^>]*name="([^"]+)"[^>]*>.*?<option value="([^"]*)" selected/gs)];
  const own = Object.fromEntries(
    [
      ...inputs.filter(([tag]) => !/type="(checkbox|radio)"/.test(tag) || tag.includes(' checked')),
      ...lists,
    ].map(([, name, value]) => [name!, decoded(value!)]),
  );
  return { ...own, ...linesIn(html) };
};

test('the settings say where to pay; a wrong account and a fee above the law’s are named at their fields', async () => {
  const typed = formOf(await page('/invoicing-settings'));
  assert.equal(typed['seller_name'], 'Villa Esimerkki Oy');
  const wrong = await refused('/invoicing-settings', {
    ...typed,
    iban: 'FI00',
    bic: 'NDEAFIHH',
    fee_consumer: '9,00',
  });
  assert.match(wrong, /Tilinumero ei täsmää/);
  assert.match(wrong, /enintään 5,00 €/);
  await send('/invoicing-settings', { ...typed, iban: 'FI21 1234 5600 0007 85', bic: 'NDEAFIHH' });
  assert.match(await page('/invoicing-settings?saved=yes'), /Asetukset on tallennettu/);
});

test('from the customer’s card to a paid invoice', async () => {
  const customer = await addConsumer(gate);
  const form = formOf(await page(`/customers/${customer}/invoices/new`));
  assert.equal(form['buyer_street'], 'Lankakuja 2');
  const lines = {
    description_0: 'Villalanka',
    quantity_0: '2,5',
    unit_0: 'kpl',
    price_0: '9,90',
    discount_0: '10',
  };
  const wrong = await refused(`/customers/${customer}/invoices`, {
    ...form,
    ...lines,
    price_0: 'kymppi',
    description_1: 'Hetu 131052-308T',
    price_1: '1',
  });
  assert.match(wrong, /enintään 6 desimaalia/);
  assert.match(wrong, /on henkilötunnus/);
  const draft = await send(`/customers/${customer}/invoices`, { ...form, ...lines });
  assert.match(await page(draft), /22,27 €/);
  const again = formOf(await page(`${draft}/draft`));
  assert.equal(again['quantity_0'], '2,5');
  await send(`${draft}/draft`, { ...again, notes: 'Kiitos!' });
  const issuing = formOf(await page(`${draft}/issuing`));
  await send(`${draft}/issuing`, issuing);
  const issued = await page(draft);
  assert.match(issued, /Avoin/);
  assert.match(issued, /Kirjanpito säilyttää tositteen 31\.12\.\d{4} asti/);
  const pdf = await ask(`${draft}/pdf`);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.match(pdf.headers.get('content-disposition')!, /^inline; filename="lasku-20\d{6}\.pdf"$/);
  assert.equal((await ask(`${draft}/draft`)).status, 409);
  const payment = formOf(await page(`${draft}/payment`));
  assert.equal(payment['amount'], '22,27');
  await send(`${draft}/payment`, payment);
  const { invoice } = (await json(draft)) as { invoice: { state: string; open_cents: number } };
  assert.deepEqual([invoice.state, invoice.open_cents], ['paid', 0]);
});

const issue = async (customer: number): Promise<string> => {
  const form = formOf(await page(`/customers/${customer}/invoices/new`));
  const fields = { ...form, description_0: 'Lanka', quantity_0: '4', price_0: '12,50' };
  const path = await send(`/customers/${customer}/invoices`, fields);
  await send(`${path}/issuing`, {});
  return path;
};

test('an order is invoiced to its own cent, once', async () => {
  const customer = await addConsumer(gate);
  const { id } = await placeOrder(gate, customer, { discountCents: 333 });
  const path = await send(`/orders/${id}/invoice`);
  const { rows } = await owner.query('select gross_cents, vat_cents from orders where id = $1', [id]);
  const { invoice } = (await json(path)) as {
    invoice: { total_cents: number; vat_cents: number; delivery: { street: string } };
  };
  assert.deepEqual(
    [invoice.total_cents, invoice.vat_cents],
    [rows[0].gross_cents, rows[0].vat_cents].map(Number),
  );
  assert.equal(invoice.delivery.street, 'Kuja 1');
  assert.equal(await send(`/orders/${id}/invoice`), path);
  await send(`${path}/draft`, { ...formOf(await page(`${path}/draft`)), notes: 'Kiitos!' });
  const saved = (await json(path)) as { invoice: { total_cents: number } };
  assert.equal(
    saved.invoice.total_cents,
    invoice.total_cents,
    'a draft that is saved again keeps its discounts',
  );
});

test('a line that is a code alone is what the product list says, without VAT for a company', async () => {
  await asOrders(gate, (tx) =>
    addProduct(tx, { code: 'LANKA-1', name_fi: 'Villalanka 50 g', price: '12,55', vat_class: 'standard' }),
  );
  const path = `/customers/${await addCompany(gate)}/invoices`;
  const { product_0: _, ...form } = formOf(await page(`${path}/new`));
  const more = await ask(path, { method: 'POST', body: new URLSearchParams({ ...form, more: 'yes' }) });
  assert.equal(linesIn(await more.text())['product_7'], '');
  const draft = await send(path, { ...form, product_0: 'LANKA-1', quantity_0: '2' });
  assert.match(await page(draft), /Villalanka 50 g.*10,00.*25,10 €/s);
});

test('a part is credited; the list finds by number and by reference', async () => {
  const path = await issue(await addCompany(gate));
  const form = formOf(await page(`${path}/credit`));
  assert.equal(form['quantity_1'], '4');
  assert.match(
    await refused(`${path}/credit`, { ...form, quantity_1: '5' }),
    /suurempi kuin laskusta on hyvittämättä/,
  );
  assert.match(await refused(`${path}/credit`, {}), /vähintään yhdelle riville/);
  const note = await send(`${path}/credit`, { ...form, quantity_1: '1', notes: 'Palautus' });
  assert.match(await page(note), /Hyvityslasku 20\d+/);
  const { invoice } = (await json(path)) as { invoice: { number: string; reference: string } };
  for (const q of [invoice.number, invoice.number.slice(0, -1), invoice.reference]) {
    const { rows } = (await json(`/invoices?q=${q}`)) as { rows: { number: string }[] };
    assert.ok(
      rows.some(({ number }) => number === invoice.number),
      q,
    );
  }
  const { rows: none } = (await json('/invoices?q=999')) as { rows: unknown[] };
  assert.deepEqual(none, []);
});

test('a payment typed in by its reference goes to its invoice; by a customer number it waits to be used', async () => {
  const customer = await addConsumer(gate);
  const path = await issue(customer);
  const { invoice } = (await json(path)) as { invoice: { reference: string } };
  const form = { ...formOf(await page('/payments/new')), amount: '20,00' };
  assert.match(await refused('/payments', { ...form, payer: '000' }), /Maksajaa ei löytynyt/);
  await send('/payments', { ...form, payer: invoice.reference });
  const { rows } = await owner.query('select customer_number from customers where id = $1', [customer]);
  const waiting = await send('/payments', { ...form, payer: rows[0].customer_number });
  assert.match(await page('/payments?view=unallocated'), new RegExp(`/payments/${idIn(waiting)}"`));
  await send(`${waiting}/allocations`, { invoice: String(idIn(path)) });
  assert.match(await page(path), /10,00 €/);
  await send(`${waiting}/taking-back`, { invoice: String(idIn(path)) });
  const refund = await send(`${waiting}/refund`, { kind: 'refund' });
  assert.match(await page(refund), /−20,00 €/);
});

test('an unpaid invoice is reminded of, printed, handed to collection by name, and found among the open ones by its age', async () => {
  const path = await issue(await addConsumer(gate, 'Myöhä'));
  await owner.query('update invoices set issued_on = issued_on - 90, due_on = today() - 40 where id = $1', [
    idIn(path),
  ]);
  await asInvoicing(gate, (tx) => proposeReminders(tx, helsinkiDate(new Date())));
  const { waiting } = (await json('/reminders')) as { waiting: { id: number; invoice_id: number }[] };
  const reminder = waiting.find(({ invoice_id }) => invoice_id === idIn(path))!;
  const sent = await send('/reminders/sending', { reminder: String(reminder.id), paper: 'yes' });
  assert.match(await page(sent), /kirjeitä tulostettavaksi 1/);
  assert.equal(
    (await ask(`/reminders/${reminder.id}/letter`)).headers.get('content-type'),
    'application/pdf',
  );
  assert.match(await page('/open-invoices'), /31–60 päivää/);
  const { buckets } = (await json('/open-invoices')) as { buckets: { bucket: string; count: number }[] };
  assert.equal(buckets.find(({ bucket }) => bucket === '31_60')!.count, 1);
  assert.match(await page(`${path}/collection`), /Malliperintä Oy/);
  await send(`${path}/collection`);
  const shown = await page(path);
  assert.match(shown, /Perinnässä/);
  assert.match(shown, /Malliperintä Oy/);
});

test('a dispute is written down with what the customer says', async () => {
  const path = await issue(await addConsumer(gate));
  assert.match(await refused(`${path}/dispute`, { note: '' }), /Täytä/);
  await send(`${path}/dispute`, { note: 'Väärää lankaa' });
  const shown = await page(path);
  assert.match(shown, /Kiistetty/);
  assert.match(shown, /Väärää lankaa/);
});

test('in Swedish and in English the pages are whole too', async () => {
  const path = await issue(await addConsumer(gate));
  for (const [language, word] of [
    ['sv', 'Faktura'],
    ['en', 'Invoice'],
  ] as const)
    for (const address of [
      path,
      `${path}/credit`,
      '/open-invoices',
      '/reminders',
      '/payments',
      '/invoicing-settings',
    ]) {
      const response = await ask(`${address}?lang=${language}`);
      assert.equal(response.status, 200, address);
      assert.match(await response.text(), new RegExp(address === path ? word : `lang="${language}"`));
    }
});
