/** What comes from elsewhere, in a real browser: a bank statement whose doubtful payments a person decides, and old invoices. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { declaration } from '../../src/customers/fixtures/people.ts';
import { masterKey } from '../../src/files/master-key.ts';
import { readConfig } from '../../src/ground/config.ts';
import { paid, testBank } from '../../src/invoices/bank/fixtures/bank.ts';
import { camtFile, companyIban } from '../../src/invoices/bank/fixtures/camt-file.ts';
import { matchBankFile } from '../../src/invoices/bank/match-bank-file.ts';
import { readBankFile } from '../../src/invoices/bank/read-bank-file.ts';
import { bankRoutes } from '../../src/invoices/bank/routes.ts';
import { runUndo } from '../../src/invoices/bank/undo-bank-file.ts';
import { addCompany, addConsumer, invoiceOf } from '../../src/invoices/fixtures/invoices.ts';
import { invoicesRoutes } from '../../src/invoices/routes.ts';
import { tables } from '../../src/personal-data.ts';
import { loadInForce } from '../../src/policy/in-force.ts';
import { checkImport } from '../../src/sources/check-import.ts';
import { finvoiceOf } from '../../src/sources/fixtures/finvoice.ts';
import { readImport } from '../../src/sources/read-import.ts';
import { sourcesRoutes } from '../../src/sources/routes.ts';
import { runImport } from '../../src/sources/run-import.ts';
import { hindrances } from './look.ts';
import { atDesk, served } from './served.ts';

const folder = mkdtempSync(join(tmpdir(), 'seloste-bank-'));
process.env.SELOSTE_DATA = folder;
const { gate, installation, work, invoice } = await testBank();
const policy = { ...(await loadInForce(installation, tables)), version: 1 };
const jobs = { ...work, master: masterKey(readConfig()) };
const works = async (id: number): Promise<void> => {
  await readBankFile(jobs, id);
  await matchBankFile(jobs, declaration, id);
};

const { browser, origin } = await served({
  routes: [...bankRoutes, ...sourcesRoutes, ...invoicesRoutes],
  gate,
  policy: () => policy,
  identify: atDesk('invoicing', ['invoicing', 'register_upkeep']),
});
after(() => rmSync(folder, { recursive: true }));

const lookAt = async (page: Page): Promise<void> => assert.deepEqual(await hindrances(page), []);

const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent();

test('a statement is brought in, payments find their invoices, and a person decides about the rest', async () => {
  const [aino, kutomo] = [await addConsumer(gate, 'Lehtola'), await addCompany(gate)];
  const places = [await invoiceOf(gate, aino), await invoiceOf(gate, aino), await invoiceOf(gate, kutomo)];
  const [sure, named, sought] = await Promise.all(places.map(invoice));
  const text = camtFile({
    account: companyIban,
    entries: [
      paid('25.10', { reference: sure!.reference!, payer: 'LEHTOLA AINO' }, { bankReference: 'X1' }),
      paid(
        '25.10',
        { lines: [`Lasku ${named!.number}`, 'kiitos'], payer: 'LEHTOLA AINO' },
        { bankReference: 'X2' },
      ),
      paid('20.00', { payer: 'Tuntematon Oy', lines: ['loppuosa'] }, { bankReference: 'X3' }),
      paid('0.42', { payer: 'Pankki Oyj', lines: ['Hyvityskorko'] }, { bankReference: 'X4' }),
      { ...paid('900.00', { payer: 'Vuokranantaja Oy' }), direction: 'DBIT' },
    ],
  });
  writeFileSync(join(folder, 'tiliote.xml'), text);
  const context = await browser.newContext({ locale: 'fi-FI' });
  const page = await context.newPage();

  await page.goto(`${origin}/bank-statements`);
  await lookAt(page);
  await page.getByRole('link', { name: 'Tuo tiliote' }).first().click();
  await page.locator('input[type=file]').setInputFiles(join(folder, 'tiliote.xml'));
  await lookAt(page);
  await page.getByRole('button', { name: 'Lue ja kohdista' }).click();
  await page.waitForURL(/bank-statements\/\d+$/);
  const id = Number(page.url().split('/').at(-1));
  await lookAt(page);

  await works(id);
  await page.reload();
  assert.equal(await heading(page), 'tiliote.xml');
  await page.getByRole('link', { name: /Kohdistettu laskulle 1/ }).waitFor();
  await lookAt(page);
  await page.goto(`${origin}/unmatched-payments`);
  await lookAt(page);

  await page.getByRole('link', { name: 'LEHTOLA AINO' }).click();
  await page.getByRole('checkbox', { name: new RegExp(named!.number!) }).waitFor();
  await lookAt(page);
  await page.getByRole('button', { name: 'Kohdista valituille' }).click();
  await page.getByText('Kohdistettu käsin').waitFor();
  await lookAt(page);
  assert.equal((await invoice(places[1]!)).state, 'paid');

  await page.goto(`${origin}/bank-statements/${id}/payments/3/1`);
  await page.getByRole('searchbox').last().fill(sought!.number!);
  await page.getByRole('button', { name: 'Hae', exact: true }).last().click();
  await page.getByRole('checkbox', { name: /Kutomo Oy/ }).check();
  await page.getByRole('button', { name: 'Kohdista valituille' }).click();
  await page.getByText('Kohdistettu käsin').waitFor();
  assert.equal((await invoice(places[2]!)).open_cents, 510);

  await page.goto(`${origin}/bank-statements/${id}/payments/4/1`);
  await page.getByRole('button', { name: 'Ei asiakkaan maksu' }).click();
  await page.getByRole('button', { name: 'Ei asiakkaan maksu' }).waitFor({ state: 'detached' });
  await page.goto(`${origin}/unmatched-payments`);
  await page.getByText('Kaikki maksut on käsitelty').waitFor();

  await page.goto(`${origin}/bank-statements/${id}/undoing`);
  await lookAt(page);
  await page.getByRole('button', { name: 'Ota tiliote takaisin' }).click();
  await page.waitForURL(/bank-statements\/\d+$/);
  await runUndo(jobs, id);
  await page.reload();
  await page.getByRole('link', { name: /Otettu takaisin/ }).waitFor();
  await lookAt(page);
  for (const place of places) assert.equal((await invoice(place)).open_cents, 2510);
  await context.close();
});

test('invoices of another program are looked through before they come in, and stand in the list under their own numbers', async () => {
  const file = join(folder, 'laskut.xml');
  writeFileSync(
    file,
    `${finvoiceOf({ number: 'V-77' })}${finvoiceOf({ number: 'V-78', seller: '1234567-1' })}`,
  );
  const upkeep: typeof work.inTransaction = (act) =>
    gate.open('register_upkeep', { kind: 'job', name: 'import' }, act);
  const importing = { ...jobs, inTransaction: upkeep };
  const context = await browser.newContext({ locale: 'fi-FI' });
  const page = await context.newPage();

  await page.goto(`${origin}/invoices`);
  await page.getByRole('link', { name: 'Tuo laskuja' }).click();
  await page.getByLabel('Mistä tiedot ovat').selectOption('earlier_register');
  await page.getByLabel('Mihin niitä käytetään').selectOption('invoicing');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Lue tiedosto' }).click();
  await page.waitForURL(/imports\/\d+$/);
  const id = Number(page.url().split('/').at(-1));
  await page.locator('form:has(input[name=paid_before]) button[type=submit]').click();
  await page.locator('input[name=paid_before]').waitFor({ state: 'detached' });
  await readImport(importing, id);
  await checkImport(importing, id);
  await page.goto(`${origin}/imports/${id}/problems`);
  await page
    .getByText(/Myyjä on toinen yritys/)
    .first()
    .waitFor();
  await page.goto(`${origin}/imports/${id}`);
  await page.getByRole('button', { name: 'Tuo rekisteriin' }).click();
  await page.getByRole('button', { name: 'Tuo rekisteriin' }).waitFor({ state: 'detached' });
  await runImport(importing, id);
  await page.reload();
  await page
    .getByText(/Tuotuja laskuja/)
    .first()
    .waitFor();
  await lookAt(page);
  await page.goto(`${origin}/invoices?q=V-77`);
  await page.getByRole('link', { name: 'V-77' }).click();
  await page.getByRole('heading', { level: 1, name: /V-77/ }).waitFor();
  await lookAt(page);
  await context.close();
});
