/** A breach in a real browser: recorded in the first hour, its people found, assessed, the Ombudsman notified, people written to. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breachesRoutes } from '../../src/breaches/routes.ts';
import { evidenceRoutes } from '../../src/evidence/routes.ts';
import { prepareBreaches } from '../../src/informing/prepare-breaches.ts';
import { mailingRoutes } from '../../src/informing/routes.ts';
import { tables } from '../../src/personal-data.ts';
import { loadInForce } from '../../src/policy/in-force.ts';
import { testDatabase } from '../database.ts';
import { atDesk, served } from './served.ts';

const { owner, gate, installation } = await testDatabase();
const policy = await loadInForce(installation, tables);
await owner.query(
  `insert into customers (kind, family_name, given_names, source, declaration_version, customer_number)
   values ('person', 'Esimerkki', 'Aino', 'registration', 0, 'A7')`,
);
const { visit, lookAt } = await served({
  routes: [...breachesRoutes, ...mailingRoutes, ...evidenceRoutes],
  gate,
  policy: () => policy,
  identify: atDesk('rights_requests'),
});

test('a breach goes from the first hour to the letters', () =>
  visit('/breaches/new', {}, async (page) => {
    await page.getByLabel('Lyhyt nimi').fill('Luettelo väärälle kumppanille');
    await page.getByRole('button', { name: 'Kirjaa', exact: true }).click();
    await page.waitForURL(/\/breaches\/1$/);
    await page.getByRole('link', { name: 'Täydennä tietoja' }).click();
    await page.waitForURL(/\/account$/);
    await page.getByLabel('Mitä tapahtui').fill('Tiedosto lähti väärään osoitteeseen.');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.waitForURL(/\/breaches\/1$/);
    await page.getByRole('radio', { name: /^korkea riski/ }).check();
    await page.getByLabel('Perustelut').fill('Tiedostossa oli tilinumeroita.');
    await page.getByRole('button', { name: 'Kirjaa arvio' }).click();
    await page.getByText('ilman aiheetonta viivytystä').waitFor();
    await page.getByRole('link', { name: 'Valitse asiakkaat' }).click();
    await page.waitForURL(/\/people$/);
    await page.getByLabel('Asiakasnumerot').fill('A7');
    await page.getByRole('button', { name: 'Lisää nämä asiakkaat' }).click();
    await page.getByRole('link', { name: /Esimerkki/ }).waitFor();
    await page.goto(new URL('/breaches/1/notification', page.url()).href);
    await page.getByRole('button', { name: 'Kirjaa lähetetyksi' }).click();
    await page.waitForURL(/\/notifications\/1$/);
    await page.goto(new URL('/breaches/1/message', page.url()).href);
    await page.getByLabel('Mitä siitä voi seurata').fill('Joku voi kirjoittaa sinulle nimissämme.');
    await page.getByLabel('Mitä olemme tehneet').fill('Estimme pääsyn.');
    await page.getByRole('button', { name: 'Tallenna teksti' }).click();
    await page.getByText('Kirjeitä valmistellaan').waitFor();
    await gate.open('rights_requests', { kind: 'job', name: 'prepare_breach_letters' }, prepareBreaches);
    await page.getByRole('link', { name: 'Katso, ovatko ne valmiit' }).click();
    await page.getByRole('link', { name: 'Katso ja hyväksy' }).click();
    await page.waitForURL(/\/informing\/1$/);
    await page.getByRole('button', { name: 'Hyväksy ja lähetä' }).click();
    await page.getByRole('button', { name: 'Keskeytä' }).waitFor();
    await page.goto(new URL('/breaches/1', page.url()).href);
    assert.ok(await page.getByText('Kirjeet hyväksytty').first().isVisible());
  }));

test('no page of breaches and evidence hinders anybody', () =>
  lookAt(['/breaches/1', '/breaches/1/people', '/breaches/1/message', '/informing/1', '/evidence']));
