/** The paper archive in a real browser: a paper from its registration to its loan, and two who destroy. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asArchivist, hireHandler, paperOf, someFolder } from '../../src/archive/fixtures/papers.ts';
import { archiveRoutes } from '../../src/archive/routes.ts';
import { addPerson } from '../../src/customers/fixtures/people.ts';
import { tables } from '../../src/personal-data.ts';
import { loadInForce } from '../../src/policy/in-force.ts';
import { testDatabase } from '../database.ts';
import { atDesk, served } from './served.ts';

const { gate, installation, owner } = await testDatabase();
const policy = await loadInForce(installation, tables);
const helmi = await hireHandler(owner, 'Helmi Esimerkki');
const otto = await hireHandler(owner, 'Otto Esimerkki');
const asHelmi = asArchivist(gate, helmi);
const customer = await addPerson(gate, 'Jääskeläinen', 'Aino');
const folder = await asHelmi((tx) => someFolder(tx, 'Mappi 14'));
const old = await asHelmi((tx) =>
  paperOf(tx, customer, {
    ...{ kind: 'order', received_on: '2019-01-02', ended_on: '2019-02-01', folder: String(folder) },
  }),
);
let who = helmi;
const { visit, lookAt } = await served({
  routes: archiveRoutes,
  gate,
  policy: () => policy,
  identify: async () => ({
    ...(await atDesk('paper_archive')()),
    id: who,
    name: who === helmi ? 'Helmi Esimerkki' : 'Otto Esimerkki',
  }),
});

test('no page of the archive hinders anybody', () =>
  lookAt([
    '/archive?standing=due',
    `/archive/documents/${old}`,
    `/archive/documents/new?customer=${customer}`,
    '/archive/places/new',
    '/archive/destructions',
  ]));

test('a paper is registered to its folder, lent and given back', async () => {
  await visit('/archive/documents/new?outside=yes', {}, async (page) => {
    await page.getByLabel('Nimi (ei asiakas)').fill('Tellervo Tuntematon');
    await page.getByLabel('Laji').selectOption({ label: 'Reklamaatio' });
    await page.getByLabel('Kansio').selectOption(String(folder));
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByRole('heading', { level: 1, name: /^P-\d{6} Reklamaatio/ }).waitFor();
    await page.getByRole('link', { name: 'Lainaa' }).click();
    await page.getByLabel('Kenelle').selectOption({ label: 'Otto Esimerkki' });
    await page.getByLabel('Mitä varten').fill('Selvitys');
    await page.getByRole('button', { name: 'Lainaa' }).click();
    await page.getByRole('button', { name: 'Kirjaa palautetuksi' }).click();
    await page.getByText(/palautettu \d/).waitFor();
  });
});

test('one destroys, another confirms, and the certificate stays', async () => {
  await visit('/archive/destructions', {}, async (page) => {
    await page.getByRole('button', { name: 'Kokoa hävityslista' }).click();
    await page.getByLabel(/Silputtu itse/).check();
    await page.getByRole('button', { name: 'Paperit on hävitetty' }).click();
    await page.getByText('Hävitit paperit itse').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Vahvistan hävittämisen' }).count(), 0);
    who = otto;
    await page.reload();
    await page.getByRole('button', { name: 'Vahvistan hävittämisen' }).click();
    const certificate = page.getByRole('link', { name: 'Hävittämistodistus' });
    await certificate.waitFor();
    const pdf = await page.request.get(new URL((await certificate.getAttribute('href'))!, page.url()).href);
    assert.equal(pdf.headers()['content-type'], 'application/pdf');
  });
});
