/** What the supervisor is told: every item of Article 33(3), the reasons of a delay, and in phases. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { languages } from '../ground/language.ts';
import { createApp } from '../http/app.ts';
import { tables } from '../personal-data.ts';
import { loadInForce } from '../policy/in-force.ts';
import { letterText } from '../requests/letters/to-text.ts';
import { breachNow } from './breach-now.ts';
import { notificationText } from './notification-text.ts';
import { breachReport } from './report.ts';
import { breachesRoutes } from './routes.ts';
import { typedClock } from './typed-moment.ts';

const { owner, gate, installation } = await testDatabase();
await owner.query(`select set_config('app.actor', 'staff:1', false), set_config('app.purpose', '18', false)`);
const policy = await loadInForce(installation, tables);
const { declaration } = policy;
const site = 'http://localhost';
const app = createApp({
  routes: breachesRoutes,
  gate,
  policy: () => policy,
  identify: async () => ({
    kind: 'staff',
    id: 1,
    name: 'Helmi',
    sessionId: 1,
    purposes: ['rights_requests'],
    desk: undefined,
    hasSigned: true,
  }),
  baseUrl: site,
});
const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
  app.request(
    new Request(`${site}${path}`, {
      ...init,
      headers: { accept: 'text/html', 'accept-language': 'fi', origin: site },
    }),
  );
const send = (path: string, fields: Record<string, string>): Promise<Response> =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields) });

/** Known since so many hours. */
const breachOf = async (hours: number): Promise<number> => {
  const { rows } = await owner.query(
    `with b as (insert into breaches (title, found_at, found_by, aware_at)
      values ('Lasku väärään osoitteeseen', now() - make_interval(hours => $1), 'asiakaspalvelu', now() - make_interval(hours => $1))
      returning id),
    a as (insert into breach_accounts (breach_id, number, natures, happened, categories, registers, people_count, people_are,
      effects, actions, processor) select id, 1, '{confidentiality}', 'Kaksi kirjettä meni ristiin.', '{name,invoices}', '{customers}',
      2, 'counted', 'Nimi ja lasku näkyivät toiselle.', 'Kirjeet haettiin takaisin.', 'mailing_house' from b)
    insert into breach_assessments (breach_id, number, risk, reasons) select id, 1, 'risk', 'Lasku paljastaa ostoksen.' from b
    returning breach_id as id`,
    [hours],
  );
  return rows[0].id;
};
const now = new Date();
const sentNow = {
  language: 'fi',
  way: 'web_form',
  sent_on: helsinkiDate(now),
  sent_time: typedClock(new Date(now.getTime() - 60_000)),
  reference: 'TSV/123/2026',
};
const open = (id: number) =>
  gate.open('rights_requests', { kind: 'staff', id: 1 }, (tx) => breachNow(tx, id, 1_000));

test('the text has each item of Article 33(3) in three languages', async () => {
  const breach = await open(await breachOf(3));
  const items: Readonly<Record<(typeof languages)[number], RegExp[]>> = {
    fi: [
      /Luottamuksellisuus/,
      /2 \(laskettu\)/,
      /Yhteyspiste/,
      /Nimi ja lasku/,
      /Kirjeet haettiin/,
      /voi aiheutua riski, mutta ei korkeaa\. Lasku/,
    ],
    sv: [
      /Konfidentialitet/,
      /2 \(räknat\)/,
      /Kontaktpunkt/,
      /Nimi ja lasku/,
      /Kirjeet haettiin/,
      /inte en hög\. Lasku/,
    ],
    en: [
      /Confidentiality/,
      /2 \(counted\)/,
      /Contact point/,
      /Nimi ja lasku/,
      /Kirjeet haettiin/,
      /not in a high one\. Lasku/,
    ],
  };
  for (const language of languages) {
    const said = letterText(notificationText(breach, { declaration, language, now, lateReasons: '' }));
    for (const item of items[language]) assert.match(said, item);
    assert.doesNotMatch(said, /\{\w+\}/);
    assert.doesNotMatch(letterText(breachReport(breach, { declaration, language, at: now })), /\{\w+\}/);
  }
});

test('it is recorded word for word with its reference, and what is added later says so', async () => {
  const id = await breachOf(3);
  assert.match(await (await ask(`/breaches/${id}/notification`)).text(), /Ilmoitus henkilötietojen/);
  const first = await send(`/breaches/${id}/notifications`, sentNow);
  assert.equal(first.headers.get('location'), `/breaches/${id}/notifications/1`);
  await owner.query(
    `insert into breach_assessments (breach_id, number, risk, reasons) values ($1, 2, 'high', 'Myös tilinumero.')`,
    [id],
  );
  const kept = await (await ask(`/breaches/${id}/notifications/1`)).text();
  assert.match(kept, /TSV\/123\/2026/);
  assert.doesNotMatch(kept, /Myös tilinumero/);
  await send(`/breaches/${id}/notifications`, { ...sentNow, reference: '' });
  const added = await (await ask(`/breaches/${id}/notifications/2`)).text();
  assert.match(added, /Täydennämme ilmoitusta, jonka teimme .*\(TSV\/123\/2026\)/);
  assert.match(added, /Myös tilinumero/);
  assert.match(await (await ask(`/breaches/${id}`)).text(), /ilmoitettu ajoissa/);
});

test('a late notification says why, or is not recorded', async () => {
  const id = await breachOf(80);
  assert.match(await (await ask(`/breaches/${id}/notification`)).text(), /8 h \d+ min myöhässä|myöhässä 8 h/);
  const without = await send(`/breaches/${id}/notifications`, sentNow);
  assert.equal(without.status, 422);
  assert.match(await without.text(), /Ilmoitus on myöhässä: kirjoita, miksi/);
  const late_reasons = 'Selvitys kumppanin luona kesti.';
  assert.equal((await send(`/breaches/${id}/notifications`, { ...sentNow, late_reasons })).status, 303);
  const kept = await (await ask(`/breaches/${id}/notifications/1`)).text();
  assert.match(kept, /yli 72 tunnin kuluttua/);
  assert.match(kept, /Selvitys kumppanin luona kesti/);
});

test('it goes as a PDF, and so does the report', async () => {
  const id = await breachOf(3);
  for (const path of ['notification/file?text=sv', 'report']) {
    const pdf = await ask(`/breaches/${id}/${path}`);
    assert.match(Buffer.from(await pdf.arrayBuffer()).toString('latin1'), /^%PDF/);
  }
});
