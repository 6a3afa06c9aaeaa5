/** What one asks on one's own page is confirmed by mail, to an address that was theirs before, over a real mail server. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { addressOf } from '../../ground/config.ts';
import { formatDate } from '../../ground/format-date.ts';
import { header, mailServer } from '../../mail/fixtures/mail-server.ts';
import { openTransport } from '../../mail/transport.ts';
import { confirmOwnRequest } from '../letters/confirm-own-request.ts';
import { deliverLetters } from '../letters/deliver-letters.ts';
import { lettersOf } from '../letters/queries.ts';
import { testOwnPages } from './fixtures/own-pages.ts';

const { owner, gate, policy, aino, ask, post, jobs, enter } = await testOwnPages();
const server = await mailServer();
after(() => server.close());
const cookie = await enter('aino@posti.example');
const writing = {
  declaration: policy.declaration,
  baseUrl: addressOf({ host: 'localhost', port: 8600, baseUrl: undefined }),
};

/** As `work` does, and once more, as after a crash. */
const workOn = async (): Promise<number> => {
  const handed = (await jobs('confirm_own_request')) as { requestId: number }[];
  for (const { requestId } of [...handed, ...handed]) await confirmOwnRequest(gate, writing, requestId);
  const transport = openTransport(server.settings);
  const from = { name: 'Kauppa Oy', address: 'palvelu@kauppa.example' };
  try {
    return await deliverLetters({ gate, transport, from, isStopping: () => false });
  } finally {
    transport.close();
  }
};
const askFor = async (body: Record<string, string>): Promise<string> =>
  (await post('/own/requests', body, cookie)).headers.get('location')!;
/** The mail's own words, without its PDF, as they were written. */
const wordsOf = (source: string): string =>
  Buffer.from(
    source
      .slice(source.indexOf('text/plain'))
      .split('--')[0]!
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

test('a request is confirmed once: what, when, its number, until when and how to follow it; neither whose nor its words', async () => {
  // Made the preferred one today, by whoever sits at the page.
  await owner.query('update emails set is_primary = false where customer_id = $1', [aino]);
  await owner.query(
    `insert into emails (customer_id, address, normalised, source, is_primary)
     values ($1, 'uusi@posti.example', 'uusi@posti.example', 'webshop', true)`,
    [aino],
  );
  const path = await askFor({ kind: 'erasure', words: 'Salainen syy.' });
  const id = Number(path.split('/').at(-1));
  assert.equal(await workOn(), 1);
  const [mail] = server.received;
  assert.deepEqual(mail!.to, ['aino@posti.example']);
  assert.equal(header(mail!, 'Auto-Submitted'), 'auto-replied');
  const words = wordsOf(mail!.source);
  const { rows } = await owner.query(`select received_on::text as day from requests where id = $1`, [id]);
  const day = formatDate(rows[0].day, 'fi');
  for (const said of [
    `Saimme henkilötietojasi koskevan pyyntösi ${day}`,
    'Pyyntö: Poistopyyntö',
    `Pyynnön numero: ${id}`,
    /Vastaamme viimeistään: \d+\.\d+\.\d{4}/,
    'http://localhost:8600/own/sign-in',
  ])
    assert.match(words, typeof said === 'string' ? new RegExp(said.replaceAll('.', '\\.')) : said);
  assert.doesNotMatch(words, /Aino|Salainen|aino@/);
  const [letter] = await gate.open('rights_requests', { kind: 'staff', id: 1 }, (tx) => lettersOf(tx, id));
  assert.deepEqual([letter!.kind, letter!.state], ['receipt', 'sent']);
  assert.match(letter!.proof, /250/);
  assert.match(await (await ask(path, { cookie })).text(), /Olemme saaneet pyyntösi/);
  assert.match(await (await ask(`${path}/letters/1`, { cookie })).text(), /Pyynnön numero/);
});

test('what is in force at once or put together at once is not confirmed, nor what was taken back meanwhile', async () => {
  const before = (await jobs('confirm_own_request')).length;
  assert.match(await askFor({ kind: 'direct_marketing' }), /done=choice/);
  await post('/own/packages', { kind: 'access' }, cookie);
  assert.equal((await jobs('confirm_own_request')).length, before);
  await post(`${await askFor({ kind: 'restriction' })}/withdrawal`, {}, cookie);
  assert.equal((await jobs('confirm_own_request')).length, before + 1);
  assert.equal(await workOn(), 0);
});

test('without an address that was theirs before, the page alone confirms it', async () => {
  await askFor({ kind: 'objection', words: 'En halua.' });
  await owner.query(
    `update emails set ended_on = today() where customer_id = $1 and address = 'aino@posti.example'`,
    [aino],
  );
  assert.equal(await workOn(), 0);
});
