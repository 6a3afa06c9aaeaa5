/** The main job, whole: from an empty installation to a marketer who sees everyone but the one who said no. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import type { Browser } from '../../src/access/fixtures/browser.ts';
import { goodPassword } from '../../src/access/fixtures/people.ts';
import { sentForm } from '../../src/editor/fixtures/sent-form.ts';
import { newProgram } from './program.ts';

const program = await newProgram();
after(program.end);
const { newBrowser, runJobs, findings, owner } = program;
const helmi = newBrowser();
const maija = newBrowser();

const page = async (browser: Browser, path: string): Promise<string> => {
  const response = await browser.get(path);
  assert.equal(response.status, 200, `${path} → ${response.headers.get('location')}`);
  return response.text();
};
/** Sends the form of a page as it stands, with what was typed into it; where it leads. */
const fill = async (
  browser: Browser,
  at: string,
  action: string,
  typed: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const form = sentForm(await page(browser, at), action);
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  const response = await browser.post(action, form);
  assert.equal(response.status, 303, `${action}: ${response.status}`);
  return response.headers.get('location')!;
};
const toDesk = (browser: Browser, purpose: string) => browser.post('/desk', { purpose, back: '/' });
const idOf = async (family: string): Promise<number> => {
  const { rows } = await owner.query('select id::int from customers where family_name = $1', [family]);
  assert.equal(rows.length, 1, family);
  return (rows[0] as { id: number }).id;
};

const company = {
  company: 'Villa Esimerkki Oy',
  business_id: '2345678-0',
  street: 'Esimerkkikatu 4',
  postcode: '00100',
  town: 'Helsinki',
  phone: '09 123 4567',
  email: 'asiakaspalvelu@villa-esimerkki.example',
  contact: 'Helmi Esimerkki',
  name: 'Helmi Esimerkki',
  user_name: 'helmi',
  password: goodPassword,
  again: goodPassword,
};

test('the owner opens the installation and signs the undertaking', async () => {
  const token = await program.firstRunToken();
  assert.equal(await fill(helmi, `/first-run?token=${token}`, '/first-run', company), '/undertaking');
  await fill(helmi, '/undertaking', '/undertaking', { name: 'Helmi Esimerkki' });
  assert.match(await page(helmi, '/'), /Alkuun/);
});

for (const [file, source] of [
  ['shopify-customers.csv', 'webshop'],
  ['netvisor.csv', 'earlier_register'],
] as const)
  test(`${file} comes into the register`, async () => {
    const bytes = readFileSync(new URL(`../../src/sources/files/fixtures/${file}`, import.meta.url));
    const body = new FormData();
    for (const [name, value] of sentForm(await page(helmi, '/imports/new'), '/imports'))
      if (name !== 'file') body.set(name, value);
    body.set('source', source);
    body.set('purpose', 'customer_service');
    body.set('file', new File([bytes], file, { type: 'text/csv' }));
    const sent = await helmi.post('/imports', body);
    assert.equal(sent.status, 303);
    const at = sent.headers.get('location')!;
    await fill(helmi, at, `${at}/mapping`);
    await runJobs();
    await fill(helmi, at, `${at}/run`);
    await runJobs();
    assert.match(await page(helmi, at), /Luotuja asiakkaita/);
  });

test('a customer is found with a typing error and corrected', async () => {
  const hits = await page(helmi, '/search?q=Lehtolla');
  const at = /href="(\/customers\/\d+)"/.exec(hits)![1]!;
  assert.equal(at, `/customers/${await idOf('Lehtola')}`);
  await fill(helmi, `${at}/details`, `${at}/details`, { family_name: 'Lehtola-Koski' });
  assert.match(await page(helmi, at), /Lehtola-Koski/);
});

test('another has forbidden direct marketing, before any notice names it', async () => {
  const at = `/customers/${await idOf('Mäkelä')}/choices`;
  const done = await fill(helmi, `${at}/new?kind=objection`, at, {
    channel: 'phone',
    evidence: 'Puhelu 22.11.',
  });
  assert.match(await page(helmi, done), /Kaikki suoramarkkinointi/);
});

test('the notice is published, everybody can read it, and check finds nothing', async () => {
  await toDesk(helmi, 'administration');
  const at = await fill(helmi, '/declaration/publish', '/declaration/publications');
  await runJobs();
  assert.match(await page(helmi, at), /Versio 1 on voimassa/);
  const notice = await page(newBrowser(), '/notice/fi');
  assert.match(notice, /Villa Esimerkki Oy/);
  assert.match(notice, /Suoramarkkinointi postitse/);
  assert.deepEqual(await findings(), []);
  assert.match(await page(helmi, '/declaration/check'), /Seloste pitää paikkansa/);
});

test('a marketer by post sees everyone but the one who said no', async () => {
  const added = await helmi.post('/staff', {
    name: 'Maija Esimerkki',
    user_name: 'maija',
    employer: '-',
    purposes: ['marketing_post'],
  });
  assert.equal(added.status, 201);
  const token = /new-password\?token=([\w-]{43})/.exec(await added.text())![1]!;
  await maija.post('/new-password', { token, password: goodPassword, again: goodPassword });
  await maija.post('/sign-in', { user_name: 'maija', password: goodPassword, back: '/' });
  await fill(maija, '/undertaking', '/undertaking', { name: 'Maija Esimerkki' });
  const list = await page(maija, '/customers');
  for (const name of ['Lehtola-Koski', 'Virtanen', 'Esimerkki Oy']) assert.match(list, new RegExp(name));
  assert.doesNotMatch(list, /Mäkelä/);
  assert.equal((await maija.get(`/customers/${await idOf('Mäkelä')}`)).status, 404);
  assert.doesNotMatch(await page(maija, '/search?q=Mäkelä'), /href="\/customers\/\d/);
  await toDesk(helmi, 'customer_service');
  assert.match(await page(helmi, '/customers'), /Mäkelä/);
});

test('each look and each deed has its line in the log, for its purpose', async () => {
  const { rows } = await owner.query(
    `select act, purpose from audit_log where customer_id = $1 and kind = 'wrote' order by id`,
    [await idOf('Mäkelä')],
  );
  assert.deepEqual([...new Set(rows.map(({ act }: { act: string }) => act))], ['import', 'record-choice']);
  const looked = await owner.query(
    `select from audit_log where kind = 'looked' and customer_id = $1 and purpose = $2`,
    [await idOf('Mäkelä'), 10],
  );
  assert.equal(looked.rows.length, 0, 'the marketer’s look found nobody');
});

test('a right that was given by hand is named by check', async () => {
  const role = `seloste_${program.installation.id}_p10`;
  await owner.query(`grant select (address) on emails to ${role}`);
  const [found, ...others] = await findings();
  assert.match(found!, /emails.*marketing_post|marketing_post.*emails/s);
  assert.deepEqual(others, []);
  await toDesk(helmi, 'administration');
  assert.doesNotMatch(await page(helmi, '/declaration/check'), /Seloste pitää paikkansa/);
});
