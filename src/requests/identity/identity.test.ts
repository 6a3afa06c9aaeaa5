/** Who asks is made sure of with the least data: by a link, by what they know of their orders, by a code in a letter. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { askingOf } from '../../../test/asking.ts';
import { testDatabase } from '../../../test/database.ts';
import { testDeclaration } from '../../../test/test-declaration.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { prepareQueue } from '../../jobs/prepare-queue.ts';
import { mailServer } from '../../mail/fixtures/mail-server.ts';
import { openTransport } from '../../mail/transport.ts';
import { tables } from '../../personal-data.ts';
import { loadInForce } from '../../policy/in-force.ts';
import { advanceRequest } from '../advance-request.ts';
import { deadlineOf } from '../deadline.ts';
import { isIdentified, mayGoTo } from '../letters/addressee.ts';
import { deliverLetters } from '../letters/deliver-letters.ts';
import { letterByKey } from '../letters/queries.ts';
import { linkRequest } from '../link-request.ts';
import { requestById } from '../queries.ts';
import { receiveRequest } from '../receive-request.ts';
import { stateOf } from '../request.ts';
import { askByCode, askByLink } from './ask-identity.ts';
import { checkByOrders } from './check-by-orders.ts';
import { orderQuestions } from './order-questions.ts';
import { printCode } from './print-code.ts';
import { answerCheck, checksOf, newSecretFor } from './queries.ts';

const { gate, owner, openOwner, installation } = await testDatabase();
const policy = await loadInForce(installation, tables);
await prepareQueue(openOwner.config);
const server = await mailServer();
after(() => server.close());
const writing = { declaration: testDeclaration(), baseUrl: 'https://rekisteri.example' };
const today = helsinkiDate(new Date());
const clerk = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('rights_requests', { kind: 'staff', id: 1 }, act);
const anybody = (secret: string, isTheirs = true) =>
  gate.open('publication', { kind: 'nobody' }, (tx) => answerCheck(tx, secret, isTheirs));

const { rows } = await owner.query(
  `insert into customers (kind, family_name, given_names, source, declaration_version)
   values ('person', 'Esimerkki', 'Aino', 'webshop', 0) returning id`,
);
const customer_id = rows[0].id as number;
const { rows: others } = await owner.query(
  `insert into customers (kind, family_name, given_names, source, declaration_version)
   values ('person', 'Toinen', 'Aila', 'webshop', 0) returning id`,
);
const other = others[0].id as number;
await owner.query(
  `insert into emails (customer_id, address, normalised, source, recorded_at)
   values ($1, 'aino@posti.example', 'aino@posti.example', 'webshop', now() - interval '1 year'),
     ($1, 'uusi@posti.example', 'uusi@posti.example', 'webshop', now())`,
  [customer_id],
);
await owner.query(
  `insert into addresses (customer_id, street, postcode, town, source, recorded_at)
   values ($1, 'Kuja 1', '00100', 'Helsinki', 'webshop', now() - interval '1 year')`,
  [customer_id],
);
const receive = (): Promise<number> =>
  clerk((tx) =>
    receiveRequest(tx, writing, {
      kind: 'access',
      channel: 'email',
      received_on: today,
      customer_id,
      requester: 'Aino Esimerkki',
      contact: '',
      language: 'fi',
      words: '',
    }),
  );
const request = async (id: number) => (await clerk((tx) => requestById(tx, id)))!;
const reason = 'Pyyntö tuli oudosta osoitteesta.';
const link = (id: number, email = 'aino@posti.example') =>
  clerk((tx) => askByLink(tx, writing, id, { email, reason }));
const deliver = async (): Promise<string> => {
  const transport = openTransport(server.settings);
  const from = { name: 'Kauppa Oy', address: 'palvelu@kauppa.example' };
  await deliverLetters({ gate, transport, from, isStopping: () => false });
  transport.close();
  // Quoted-printable: soft line ends are taken out, and the sign of a value is written as itself.
  return server.received
    .at(-1)!
    .source.replace(/=\r?\n/g, '')
    .replace(/=3D/g, '=');
};
const tokenIn = (source: string): string => /identity\?token=([\w-]{43})/.exec(source)![1]!;

test('a link goes to an address that was known before the request; one that came later proves nothing', async () => {
  const id = await receive();
  await assert.rejects(link(id, 'uusi@posti.example'), /identity_contact_not_known/);
  await link(id);
  const asked = await request(id);
  assert.equal(stateOf(asked.events), 'waiting');
  assert.ok(deadlineOf(asked.received_on, asked.events, today).isPaused);
});

test('the secret of the link stands nowhere in plain text, works once, and lets the clock run on', async () => {
  const id = await receive();
  const number = await link(id);
  const token = tokenIn(await deliver());
  const { body } = (await clerk((tx) => letterByKey(tx, { requestId: id, number })))!;
  assert.doesNotMatch(body, new RegExp(token));
  const { rows: kept } = await owner.query('select secret_hash from identity_checks where request_id = $1', [
    id,
  ]);
  assert.notEqual(kept[0].secret_hash, token);
  assert.equal(await anybody('x'.repeat(43)), undefined);
  assert.deepEqual(await anybody(token), { request_id: id, outcome: 'confirmed' });
  const again = await anybody(token, false);
  assert.deepEqual(again, { request_id: id, outcome: 'confirmed' });
  const confirmed = await request(id);
  assert.equal(stateOf(confirmed.events), 'open');
  assert.equal(confirmed.events.filter(({ kind }) => kind === 'identity_confirmed').length, 1);
  assert.ok(mayGoTo(confirmed, 'answer', 'mika.tahansa@posti.example', []));
});

test('whoever did not ask says so, and nothing is confirmed afterwards', async () => {
  const id = await receive();
  await link(id);
  const token = tokenIn(await deliver());
  assert.equal((await anybody(token, false))!.outcome, 'denied');
  assert.equal((await anybody(token))!.outcome, 'denied');
  const denied = await request(id);
  assert.equal(stateOf(denied.events), 'waiting');
  assert.equal(mayGoTo(denied, 'answer', 'muu@posti.example', []), false);
});

test('an answer that changes nothing any more is no line of the log', async () => {
  const id = await receive();
  await link(id);
  const token = tokenIn(await deliver());
  await anybody(token, false);
  const { ask } = askingOf({ gate, policy: () => policy });
  const page = await ask('/identity', {
    method: 'POST',
    body: new URLSearchParams({ code: token, answer: 'mine' }),
  });
  assert.match(await page.text(), /vanhentunut/);
  const { rows: lines } = await owner.query(
    `select act from audit_log where act = 'request-confirm-identity' and about = $1`,
    [`request:${id}`],
  );
  assert.deepEqual(lines, []);
});

test('a link that is too old confirms nothing', async () => {
  const id = await receive();
  await link(id);
  const token = tokenIn(await deliver());
  await owner.query(
    `update identity_checks set expires_at = now() - interval '1 second' where request_id = $1`,
    [id],
  );
  assert.equal((await anybody(token))!.outcome, 'expired');
  assert.equal(stateOf((await request(id)).events), 'waiting');
});

test('a code by letter goes to the registered address; each print has its own, typed as one likes', async () => {
  const id = await receive();
  const number = await clerk((tx) => askByCode(tx, writing, id, { reason }));
  const at = { requestId: id, number };
  const { pdf } = await clerk((tx) => printCode(tx, at));
  assert.ok(pdf.length > 10_000);
  const code = (await clerk((tx) => newSecretFor(tx, at, 'code')))!;
  assert.equal((await anybody(` ${code.toLowerCase().replaceAll('-', '')} `))!.outcome, 'confirmed');
  await assert.rejects(
    clerk((tx) => printCode(tx, at)),
    /letter_not_found/,
  );
});

test('of questions about orders the result alone is kept: two right and one wrong are enough, one and one are not', async () => {
  const id = await receive();
  assert.deepEqual(await clerk(async (tx) => orderQuestions(tx, (await requestById(tx, id))!, 'fi')), []);
  await owner.query(
    `with o as (insert into orders (customer_id, ordered_on, channel, prices_include_vat, source, net_cents, vat_cents, gross_cents)
      values ($1, '2026-03-02', 'web_shop', true, 'webshop', 1000, 255, 1255) returning id)
    insert into order_lines (customer_id, order_id, position, name, quantity_thousandths, unit_price_cents, vat_class,
      vat_basis_points, net_cents, vat_cents, gross_cents) select $1, id, 1, 'Merinolanka', 1000, 1255, 'standard', 2550, 1000, 255, 1255 from o`,
    [customer_id],
  );
  const questions = await clerk(async (tx) => orderQuestions(tx, (await requestById(tx, id))!, 'fi'));
  assert.deepEqual(
    questions.map(({ answer }) => answer.replace(/\s/g, ' ')),
    ['Merinolanka', 'maaliskuu 2026', '12,55 €'],
  );
  await assert.rejects(
    clerk((tx) => checkByOrders(tx, id, { asked: 1, right: 1 })),
    /identity_too_few_answers/,
  );
  assert.equal(await clerk((tx) => checkByOrders(tx, id, { asked: 2, right: 1 })), false);
  assert.equal(await clerk((tx) => checkByOrders(tx, id, { asked: 3, right: 2 })), true);
  const [last, first] = await clerk((tx) => checksOf(tx, id));
  assert.deepEqual([first!.outcome, last!.outcome], ['failed', 'confirmed']);
});

test('an answer that comes after the decision is kept and opens nothing again', async () => {
  const id = await receive();
  await link(id);
  const token = tokenIn(await deliver());
  await clerk((tx) => advanceRequest(tx, writing, id, 'refuse', { reason }));
  await anybody(token);
  const { events } = await request(id);
  assert.equal(events.at(-1)!.kind, 'identity_confirmed');
  assert.equal(stateOf(events), 'refused');
});

test('who was identified as one customer is not identified as another to whom the request is linked', async () => {
  const id = await receive();
  await link(id);
  const token = tokenIn(await deliver());
  await clerk((tx) => checkByOrders(tx, id, { asked: 2, right: 2 }));
  assert.ok(isIdentified(await request(id)));
  await clerk((tx) => linkRequest(tx, writing, id, other));
  assert.equal(isIdentified(await request(id)), false);
  assert.notEqual((await anybody(token))?.outcome, 'confirmed');
  assert.equal(isIdentified(await request(id)), false);
  await clerk((tx) => checkByOrders(tx, id, { asked: 2, right: 2 }));
  assert.ok(isIdentified(await request(id)));
});
