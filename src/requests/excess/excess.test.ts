/** A manifestly unfounded or excessive request, over HTTP: decided by a person, with its proof, its letter and the way onward. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { addDays, helsinkiDate } from '../../ground/calendar.ts';
import { languages } from '../../ground/language.ts';
import { createApp } from '../../http/app.ts';
import { tables } from '../../personal-data.ts';
import { loadInForce } from '../../policy/in-force.ts';
import { requestsRoutes } from '../routes.ts';

const { owner, gate, installation } = await testDatabase();
await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
const policy = await loadInForce(installation, tables);
const site = 'http://localhost';
let purposes = ['rights_requests'];
const app = createApp({
  routes: requestsRoutes({ tables }),
  gate,
  policy: () => policy,
  identify: async () => ({
    kind: 'staff',
    id: 1,
    name: 'Otto',
    sessionId: 1,
    purposes,
    desk: undefined,
    hasSigned: true,
  }),
  baseUrl: site,
});
const ask = async (path: string, fields?: Record<string, string>): Promise<Response> =>
  app.request(
    new Request(`${site}${path}`, {
      headers: { accept: 'text/html', 'accept-language': 'fi', origin: site },
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
    }),
  );
const page = async (path: string): Promise<string> => (await ask(path)).text();
const { rows: made } = await owner.query(
  `insert into customers (kind, family_name, source, declaration_version, customer_number)
    values ('person', 'Esimerkki', 'webshop', 0, 'A7') returning id`,
);
const customer = made[0].id as number;
await owner.query(
  `insert into requests (kind, channel, received_on, customer_id, requester) values ('access', 'email', '2026-03-01', $1, 'Aino')`,
  [customer],
);
const record = async (language = 'fi'): Promise<string> =>
  (
    await ask('/requests', {
      kind: 'access',
      channel: 'email',
      received_on: helsinkiDate(new Date()),
      requester: 'Aino Esimerkki',
      language,
      customer_number: 'A7',
    })
  ).headers.get('location')!;

const fee = {
  ground: 'excessive',
  answer: 'fee',
  count: '6',
  times: '1.3.2026, 2.3.2026',
  why: 'Mikään ei ole muuttunut välillä.',
  fee: '25',
  pay_by: addDays(helsinkiDate(new Date()), 14),
  how: 'Tilille FI21 1234 5600 0007 85, viestiksi Pyyntö 7',
};
const refusal = { ...fee, answer: 'refuse', ground: 'unfounded' };
const letterAfter = async (at: string, fields: Record<string, string>): Promise<string> => {
  const answer = await ask(`${at}/excess`, fields);
  assert.equal(answer.status, 303);
  const shown = await page(answer.headers.get('location')!);
  return /<article[\s\S]*<\/article>/.exec(shown)![0];
};

test('the proof begins with what the register knows: how many of the same kind, and when', async () => {
  const form = await page(`${await record()}/excess`);
  assert.match(form, /name="count"[^>]*value="2"|value="2"[^>]*name="count"/);
  assert.match(form, /1\.3\.2026, /);
});

test('nothing is decided without the proof, the reason and, of a fee, its amount', async () => {
  const at = await record();
  for (const gap of ['count', 'times', 'why', 'ground', 'answer'] as const)
    assert.equal((await ask(`${at}/excess`, { ...fee, [gap]: '' })).status, 422, gap);
  for (const amount of ['', '0', '-5', 'paljon'])
    assert.match(await (await ask(`${at}/excess`, { ...fee, fee: amount })).text(), /Kirjoita maksu euroina/);
  assert.doesNotMatch(await page(at), /Ilmoitettu kohtuullisesta maksusta/);
});

const courts = { fi: /käräjäoikeudessa/, sv: /tingsrätten/, en: /district court/ };

test('a fee is told beforehand with its amount and the way to the ombudsman, once, and the request stays to be answered', async () => {
  for (const language of languages) {
    const letter = await letterAfter(await record(language), fee);
    assert.match(letter, /25,00\u00a0€/);
    assert.match(letter, courts[language]);
    assert.match(letter, /tietosuoja@om\.fi/);
    assert.doesNotMatch(letter, /\{\w+\}/);
  }
  const at = await record();
  await letterAfter(at, fee);
  assert.match(await (await ask(`${at}/excess`, fee)).text(), /Maksusta on jo ilmoitettu/);
  assert.match(await page(at), /Maksu: 25,00/);
  assert.equal((await ask(`${at}/steps`, { act: 'grant' })).status, 303);
  assert.match(await (await ask(`${at}/excess`, refusal)).text(), /kun pyynnön tila on ”hyväksytty”/);
});

const dayGoes = (at: string) =>
  owner.query(`update request_fees set pay_by = today() - 1 where request_id = $1`, [at.split('/').at(-1)]);
const settle = (at: string, as: string) => ask(`${at}/fee`, { as });

test('a fee is to be paid by a day on which there is still time to answer, and the letter says how and what follows', async () => {
  const at = await record();
  for (const gap of [{ pay_by: '' }, { how: '' }, { how: 'Tilille …' }])
    assert.equal((await ask(`${at}/excess`, { ...fee, ...gap })).status, 422);
  const late = addDays(helsinkiDate(new Date()), 60);
  assert.match(await (await ask(`${at}/excess`, { ...fee, pay_by: late })).text(), /ei pysäytä määräaikaa/);
  const letter = await letterAfter(at, fee);
  assert.match(letter, /FI21 1234/);
  assert.match(letter, /kieltäydymme siitä/);
  assert.match(await page('/requests'), /maksu \d+\.\d+\.\d{4}/);
});

test('a fee that came or was waived is told, and the request is answered as any other', async () => {
  for (const [as, words] of [
    ['paid', /25,00.*on tullut perille/],
    ['waived', /sinun ei tarvitse maksaa mitään/],
  ] as const) {
    const at = await record();
    await letterAfter(at, fee);
    const answer = await settle(at, as);
    assert.match(await page(answer.headers.get('location')!), words);
    assert.match(await (await settle(at, as)).text(), /ei ole maksua, joka odottaisi/);
    assert.equal((await ask(`${at}/steps`, { act: 'grant' })).status, 303);
  }
});

test('only when its day has gone is a request refused for want of the fee, with the proof that was told', async () => {
  const at = await record();
  await letterAfter(at, fee);
  assert.match(await (await settle(at, 'unpaid')).text(), /Maksupäivä ei ole vielä mennyt/);
  await dayGoes(at);
  assert.match(await page('/requests'), /maksu myöhässä/);
  const certificate = await page((await settle(at, 'unpaid')).headers.get('location')!);
  for (const word of [/Maksua ei ole tullut/, /Pyyntöjä: 6/, /käräjäoikeudessa/])
    assert.match(certificate, word);
});

test('a refusal certificate carries ground, number, days and reason, and both are counted in the queue', async () => {
  for (const language of languages) {
    const letter = await letterAfter(await record(language), refusal);
    for (const word of [/1\.3\.2026, 2\.3\.2026/, /Mikään ei ole muuttunut välillä/, courts[language]])
      assert.match(letter, word);
  }
  assert.match(await page('/requests'), /kohtuuttomina evätty 4, maksullisiksi päätetty 8/);
});

test('the acts of Article 12(5) are not taken by the plain form, which writes down no proof', async () => {
  const at = await record();
  for (const act of ['refuse_excessive', 'ask_fee'])
    assert.equal((await ask(`${at}/steps`, { act, reason: 'Liikaa.' })).status, 422);
});

test('whoever invoices too makes an ordinary invoice of the fee, once; the request’s page tells how it stands', async () => {
  const at = await record();
  await letterAfter(at, fee);
  assert.doesNotMatch(await page(at), /Tee maksusta lasku/);
  assert.equal((await ask(`${at}/fee-invoice`, {})).status, 409);
  purposes = ['rights_requests', 'invoicing'];
  assert.match(await page(at), /Tee maksusta lasku/);
  assert.equal((await ask(`${at}/fee-invoice`, {})).status, 303);
  assert.match(await (await ask(`${at}/fee-invoice`, {})).text(), /on jo lasku/);
  assert.match(await page(at), /Laskuluonnos odottaa/);
  const { rows } = await owner.query(
    `select i.id, i.total_cents::int as total, i.term_days as term, l.description from request_fees f join invoices i on i.id = f.invoice_id
      join invoice_lines l on l.invoice_id = i.id where f.request_id = $1`,
    [at.split('/').at(-1)],
  );
  assert.deepEqual([rows[0].total, rows[0].term], [2_500, 14]);
  assert.match(rows[0].description, /tietosuojapyynnöstä/);
  await owner.query(`delete from invoice_lines where invoice_id = $1`, [rows[0].id]);
  await owner.query(`delete from invoice_vat where invoice_id = $1`, [rows[0].id]);
  await owner.query(`delete from invoices where id = $1`, [rows[0].id]);
  assert.match(await page(at), /Tee maksusta lasku/);
  const { rows: lines } = await owner.query(`select fields from audit_log where act = 'invoice-request-fee'`);
  assert.deepEqual(lines, [{ fields: [`invoice:${rows[0].id}`] }]);
});
