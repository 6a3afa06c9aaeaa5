/** Duplicates in a real browser: found, compared, merged field by field, taken back; by a rule too, without JavaScript. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDetail } from '../../src/customers/add-detail.ts';
import { createCustomer } from '../../src/customers/create-customer.ts';
import { detailOf } from '../../src/customers/details/index.ts';
import { runBulkMerge } from '../../src/customers/duplicates/bulk/run-bulk-merge.ts';
import { askSearch, findDuplicates } from '../../src/customers/duplicates/find-duplicates.ts';
import type { Work } from '../../src/customers/duplicates/lanes.ts';
import { asUpkeep, declaration, person } from '../../src/customers/fixtures/people.ts';
import { customersRoutes } from '../../src/customers/routes.ts';
import { deskRoutes } from '../../src/desk/routes.ts';
import { tables } from '../../src/personal-data.ts';
import { loadInForce } from '../../src/policy/in-force.ts';
import { testDatabase } from '../database.ts';
import { atDesk, served } from './served.ts';

const { gate, installation } = await testDatabase();
const policy = await loadInForce(installation, tables);
const work: Work = { inTransaction: (act) => asUpkeep(gate, act), isStopping: () => false };

const add = (family: string, given: string, email: string): Promise<number> =>
  asUpkeep(gate, async (tx) => {
    const id = await createCustomer(tx, declaration, person(family, given));
    const typed = { address: email, kind: 'private', is_primary: 'no' };
    await addDetail(tx, declaration, detailOf('emails'), id, {
      typed,
      source: 'registration',
      confirmed: false,
    });
    return id;
  });
const [older, newer] = [
  await add('Jääskeläinen', 'Aino', 'aino@posti.example'),
  await add('Jaaskelainen', 'Aino Maria', 'aino@posti.example'),
];
for (const name of ['Koski', 'Salmi'])
  for (const given of ['Eero', 'Eero']) await add(name, given, `eero.${name.toLowerCase()}@posti.example`);
await findDuplicates(work, (await asUpkeep(gate, (tx) => askSearch(tx, 'all')))!);

const { visit, lookAt } = await served({
  routes: [...customersRoutes, ...deskRoutes],
  gate,
  policy: () => policy,
  identify: atDesk('register_upkeep'),
});

test('no page of duplicates hinders anybody', () =>
  lookAt([
    '/duplicates',
    `/duplicates/pairs/${older}/${newer}`,
    `/customers/${older}`,
    '/bulk-merges/new?confidence=80',
  ]));

test('two who are one are compared and merged with the longer name; the merge is taken back', async () => {
  await visit('/duplicates', {}, async (page) => {
    await page.getByRole('link', { name: /Jääskeläinen/ }).click();
    await page.getByRole('radio', { name: /Etunimi Aino Maria/ }).check();
    await page.getByRole('button', { name: 'Yhdistä', exact: true }).click();
    await page.getByText('Asiakkaat on yhdistetty').waitFor();
    await page.getByText('Yhdistetyltä otettiin').waitFor();
    await page.getByRole('link', { name: 'Avaa asiakas' }).click();
    await page.getByRole('heading', { level: 1, name: 'Aino Maria Jääskeläinen' }).waitFor();
    await page.getByText('Aiemmat asiakasnumerot').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Peru yhdistäminen' }).click();
    await page.getByText('Yhdistäminen on peruttu').waitFor();
  });
});

test('a rule says what it will do, does it, and shows what was done, without JavaScript', async () => {
  await visit('/bulk-merges/new', { javaScriptEnabled: false }, async (page) => {
    await page.getByLabel('Vähintään näin varmat').selectOption('80');
    await page.getByRole('button', { name: 'Näytä, mitä tapahtuu' }).click();
    await page.getByRole('button', { name: 'Yhdistä 2 paria' }).click();
    await page.getByText('Pareja yhdistetään').first().waitFor();
    const bulkId = Number(new URL(page.url()).pathname.split('/').at(-1));
    await runBulkMerge(work, bulkId);
    await page.goto(page.url());
    assert.equal(await page.getByRole('row', { name: /Koski/ }).count(), 1);
    await page.getByRole('link', { name: 'Peru kaikki' }).click();
    await page.getByRole('heading', { name: 'Perutaanko 2 yhdistämistä?' }).waitFor();
  });
});
