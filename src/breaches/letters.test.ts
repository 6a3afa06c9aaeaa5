/** People are told: in their language, by mail or post, with proof, and nobody twice. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createApp } from '../http/app.ts';
import { testMails } from '../mail/fixtures/mails.ts';
import { tables } from '../personal-data.ts';
import { loadInForce } from '../policy/in-force.ts';
import { breachesRoutes } from './routes.ts';
import { writeLetters } from './write-letters.ts';

const { gate, owner, installation, rows, addCustomer, deliver, server } = await testMails();
after(() => server.close());
await owner.query(`select set_config('app.actor', 'staff:1', false), set_config('app.purpose', '18', false)`);
const policy = await loadInForce(installation, tables);
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
const send = (path: string, fields: Record<string, string> = {}): Promise<Response> =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields) });
const page = async (path: string): Promise<string> => (await ask(path)).text();

const [aino = 0, sven = 0, paper = 0, nobody = 0, dead = 0, unread = 0] = await Promise.all(
  ['Aino', 'Sven', 'Paperi', 'Osoitteeton', 'Vainaja', 'Palautuva'].map(addCustomer),
);
const mailTo = (id: number, address: string) =>
  rows(`insert into emails (customer_id, address, normalised, source) values ($1, $2, $2, 'store')`, [
    id,
    address,
  ]);
await mailTo(aino, 'aino@posti.example');
await mailTo(sven, 'sven@posti.example');
await mailTo(dead, 'vainaja@posti.example');
await mailTo(unread, 'poissa@posti.example');
await rows(`update customers set language = 'sv' where id = $1`, [sven]);
for (const id of [paper, unread])
  await rows(
    `insert into addresses (customer_id, street, postcode, town, source) values ($1, 'Kuja 1', '06100', 'Porvoo', 'store')`,
    [id],
  );
await rows(
  `insert into choices (customer_id, kind, channel, happened_at, source) values ($1, 'death', 'phone', now(), 'customer_notice')`,
  [dead],
);
const [breach] = await rows<{ id: number }>(
  `with b as (insert into breaches (title, found_at, aware_at) values ('Vuoto', now(), now()) returning id),
    a as (insert into breach_accounts (breach_id, number, natures, happened, categories, registers, people_are, effects, actions)
      select id, 1, '{}', 'Tiedosto lähti väärälle.', '{name,email}', '{customers}', 'unknown', '', '' from b),
    s as (insert into breach_assessments (breach_id, number, risk, reasons) select id, 1, 'high', 'Syy' from b),
    p as (insert into breach_customers (customer_id, breach_id, scope) select c, b.id, 1 from b, unnest($1::bigint[]) c)
  select id from b`,
  [[aino, sven, paper, nobody, dead, unread]],
);
const at = `/breaches/${breach!.id}`;
const work = { gate, declaration: policy.declaration, isStopping: () => false };
const ways = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      await rows<{ name: string; way: string }>(
        `select c.family_name as name, l.way from breach_letters l join customers c on c.id = l.customer_id order by 1`,
      )
    ).map(({ name, way }) => [name, way]),
  );
const fi = {
  text: 'fi',
  happened: 'Nimesi ja sähköpostiosoitteesi lähtivät väärälle yritykselle.',
  advice: 'Varo huijausviestejä.',
};

test('nothing is approved before it is written in Finnish and seen with its numbers', async () => {
  assert.match(await page(`${at}/message`), /Tiedosto lähti väärälle/);
  assert.equal((await send(`${at}/letters`, { seen: '6' })).status, 422);
  assert.equal((await send(`${at}/message`, { ...fi, happened: 'Tunnus 131052-308T' })).status, 422);
  await send(`${at}/message`, fi);
  await send(`${at}/message`, { text: 'sv', happened: 'Ditt namn gick till fel företag.' });
  const seen = await page(`${at}/message`);
  assert.match(seen, /sähköposti: <strong>3<\/strong>/);
  assert.match(seen, /kirje: <strong>1<\/strong>/);
  assert.match(seen, /kuollut: <strong>1<\/strong>/);
  assert.equal((await send(`${at}/letters`, { seen: '5' })).status, 409);
  assert.deepEqual(await ways(), {});
});

test('each gets one letter in their language, and a second round writes none', async () => {
  assert.equal((await send(`${at}/letters`, { seen: '6' })).status, 303);
  assert.ok(await writeLetters(work, breach!.id));
  assert.ok(await writeLetters(work, breach!.id));
  assert.deepEqual(await ways(), {
    Aino: 'mail',
    Osoitteeton: 'none',
    Palautuva: 'mail',
    Paperi: 'post',
    Sven: 'mail',
    Vainaja: 'deceased',
  });
  assert.equal(await deliver(), 3);
  assert.deepEqual(server.received.flatMap(({ to }) => to).sort(), [
    'aino@posti.example',
    'poissa@posti.example',
    'sven@posti.example',
  ]);
  const bodies = (
    await rows<{ body: string }>(`select body from mails where about = 'breach:' || $1`, [breach!.id])
  ).map(({ body }) => body);
  assert.equal(bodies.length, 3);
  assert.equal(bodies.filter((body) => /Varo huijausviestejä/.test(body)).length, 2);
  assert.equal(bodies.filter((body) => /Ditt namn gick till fel företag/.test(body)).length, 1);
  for (const body of bodies) assert.doesNotMatch(body, /\{\w+\}/);
});

test('what did not arrive goes by post, and what was posted has its proof', async () => {
  await rows(
    `insert into mail_steps (customer_id, mail_id, purpose, step) select customer_id, id, 18, 'bounced' from mails where customer_id = $1`,
    [unread],
  );
  assert.match(await page(`${at}/letters`), /palautui/);
  await send(`${at}/letters/by-post`);
  assert.equal((await ways())['Palautuva'], 'post');
  const pdf = await ask(`${at}/letters/file`);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.match(Buffer.from(await pdf.arrayBuffer()).toString('latin1'), /^%PDF/);
  const last = Math.max(paper, unread);
  await send(`${at}/letters/posting`, { up_to: String(last), proof: 'Kuitti 77' });
  assert.match(await page(`${at}/letters?way=post`), /Kuitti 77/);
  assert.equal((await ask(`${at}/letters/file`)).status, 404);
});

test('who is found later gets a letter of the next approval', async () => {
  const late = await addCustomer('Myöhäinen');
  await mailTo(late, 'myohainen@posti.example');
  await rows('insert into breach_customers (customer_id, breach_id, scope) values ($1, $2, 1)', [
    late,
    breach!.id,
  ]);
  assert.match(await page(`${at}/message`), /sähköposti: <strong>1<\/strong>/);
  await send(`${at}/letters`, { seen: '7' });
  assert.ok(await writeLetters(work, breach!.id));
  assert.equal(await deliver(), 1);
  assert.match(await page(at), /Kirjeet hyväksytty/);
});
