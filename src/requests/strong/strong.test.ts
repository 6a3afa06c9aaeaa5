/** Strong identification against a real OpenID provider of the Finnish profile: who gets in, who does not, and what stays nowhere. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { JWK } from 'jose';
import { testDatabase } from '../../../test/database.ts';
import { testDeclaration } from '../../../test/test-declaration.ts';
import { tokenHash } from '../../access/one-time-token.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { readConfig } from '../../ground/config.ts';
import { createApp } from '../../http/app.ts';
import { listen } from '../../http/listen.ts';
import { tables } from '../../personal-data.ts';
import { declarationSchema } from '../../policy/declaration.ts';
import { loadInForce } from '../../policy/in-force.ts';
import { routes } from '../../routes.ts';
import { deadlineOf } from '../deadline.ts';
import { askStrongly } from '../identity/ask-identity.ts';
import { newSecretFor } from '../identity/queries.ts';
import { isIdentified } from '../letters/addressee.ts';
import { identifyPerson } from '../portal/identify-person.ts';
import { requestById } from '../queries.ts';
import { receiveRequest } from '../receive-request.ts';
import { nameRepresentative } from '../representative/name-representative.ts';
import { stateOf } from '../request.ts';
import type { Forgery } from './fixtures/forged-tokens.ts';
import { type Persona, trustNetwork } from './fixtures/trust-network.ts';
import { keyFileOf, publishedKeys, readKeys, rotateKeys, signingKey } from './key-file.ts';
import { arrivals } from './queries.ts';
import { dismissArrival, linkArrival } from './settle-arrival.ts';

const folder = mkdtempSync(join(tmpdir(), 'seloste-strong-'));
process.env['SELOSTE_FILES_KEY'] = 'cd'.repeat(32);
process.env['SELOSTE_DATA'] = folder;
const shipped = testDeclaration();
const declaration = declarationSchema.parse({
  ...shipped,
  extra_fields: [
    {
      key: 'birth_date',
      title: { fi: 'Syntymäaika' },
      explanation: { fi: 'Kanta-asiakkuutta varten' },
      kind: 'date',
      choices: [],
      purposes: ['customer_service'],
      retention: shipped.retention[0]!.key,
    },
  ],
});
const { owner, gate, installation, publish } = await testDatabase({ declaration });
await publish(declaration);
await owner.query(`select set_config('app.actor', 'staff:1', false), set_config('app.purpose', '19', false)`);
const policy = await loadInForce(installation, tables);
const app = createApp({
  routes,
  gate,
  policy: () => policy,
  identify: async () => ({ kind: 'nobody' }),
  identifyPerson: (request) => identifyPerson(gate, request),
});
const { port, close } = await listen(app, { host: '127.0.0.1', port: 0 });
const site = `http://127.0.0.1:${port}`;
const keyFile = () => keyFileOf(readConfig());
const published = async (): Promise<JWK[]> => publishedKeys(await readKeys(keyFile())).keys;
const client = {
  redirectUri: `${site}/strong-identification`,
  jwksUri: `${site}/strong-identification/jwks.json`,
};
const network = await trustNetwork(client, {
  opening: async () => (await readKeys(keyFile())).find(({ use }) => use === 'enc')! as JWK,
  published,
});
process.env['SELOSTE_OIDC_ISSUER'] = network.issuer;
process.env['SELOSTE_OIDC_CLIENT_ID'] = network.clientId;
process.env['SELOSTE_OIDC_BIRTH_FIELD'] = 'birth_date';
after(async () => {
  await Promise.all([network.close(), close(100)]);
  rmSync(folder, { recursive: true });
});

const customerOf = async (family: string, given: string, born?: string, email?: string): Promise<number> => {
  const { rows } = await owner.query(
    `insert into customers (kind, family_name, given_names, source, declaration_version)
     values ('person', $1, $2, 'webshop', 0) returning id::int`,
    [family, given],
  );
  const { id } = rows[0];
  if (born)
    await owner.query(
      `insert into customer_field_values (customer_id, field, value, source) values ($1, 'birth_date', $2, 'webshop')`,
      [id, born],
    );
  if (email)
    await owner.query(
      `insert into emails (customer_id, address, normalised, source, recorded_at) values ($1, $2, $2, 'webshop', now() - interval '3 days')`,
      [id, email],
    );
  return id;
};
const aino = await customerOf('Mäkelä', 'Aino', '1952-10-13');
await customerOf('Mäkelä', 'Aino', '1990-01-01');
const veikko = await customerOf('Virtanen', 'Veikko', undefined, 'veikko@posti.example');
await customerOf('Korhonen', 'Liisa', '1970-02-03');
await customerOf('Korhonen', 'Liisa', '1970-02-03');

const code = '131052-308T';
const persona = (sub: string, family: string, given: string, born: string, email?: string): Persona => ({
  sub,
  family,
  given,
  born,
  code,
  ...(email ? { email } : {}),
});
const ainoProven = persona('a', 'MÄKELÄ', 'Aino Maria', '1952-10-13');

let browsers = 0;
/** A browser at an address of its own: cookies of both sites, redirects followed by hand. */
const browser = () => {
  const jar = new Map<string, string>();
  browsers += 1;
  const address = `203.0.113.${browsers}`;
  const go = async (to: string, accept = 'text/html'): Promise<Response> => {
    const response = await fetch(to, {
      redirect: 'manual',
      headers: {
        accept,
        'accept-language': 'fi',
        'x-forwarded-for': address,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split('=') as [string, string];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  /** Follows from the provider back to the address that holds the answer. */
  const answerOf = async (first: Response): Promise<string> => {
    let response = first;
    for (let hops = 0; hops < 12; hops += 1) {
      const to = response.headers.get('location');
      assert.ok(to, `${response.status} ${await response.clone().text()}`);
      const next = new URL(to, network.issuer).href;
      if (next.startsWith(`${site}/strong-identification`)) return next;
      response = await go(next);
    }
    throw new Error('too many redirects');
  };
  return { jar, go, answerOf };
};

/** The whole way: from the button to what the page answers. */
const signIn = async (who: Persona | 'cancel', at = browser(), from = '/own/sign-in/strong') => {
  network.sits(who);
  // Each identification stands by itself: nobody stays signed in at a provider of the network.
  for (const name of at.jar.keys()) if (name.startsWith('_session')) at.jar.delete(name);
  const begun = await at.go(`${site}${from}`);
  const address = await at.answerOf(begun);
  const response = await at.go(address);
  return { at, address, response, text: await response.text() };
};
const visits = async (): Promise<number> =>
  (await owner.query('select count(*)::int as n from own_page_sessions')).rows[0].n;

test('the name and the birth date that the register knows open the page of that one person', async () => {
  const { at, response } = await signIn(ainoProven);
  assert.equal(response.headers.get('location'), '/own');
  const page = await (await at.go(`${site}/own`)).text();
  assert.match(page, /Aino Mäkelä/);
  assert.match(page, /Pääset tälle sivulle myös/);
  const { rows } = await owner.query('select customer_id::int as id, proof from strong_links');
  assert.deepEqual(rows, [{ id: aino, proof: 'birth_date' }]);
  const asked = network.asked();
  assert.equal(asked['acr_values'], 'http://ftn.ficora.fi/2017/loa2 http://ftn.ficora.fi/2017/loa3');
  assert.deepEqual([asked['ftn_spname'], asked['ui_locales']], [declaration.controller.name, 'fi']);
});

test('once found, the person is known by the pairwise subject, whatever the register says by then', async () => {
  await owner.query(`update customers set family_name = 'Aalto' where id = $1`, [aino]);
  const { response } = await signIn(ainoProven);
  assert.equal(response.headers.get('location'), '/own');
  await owner.query(`update customers set family_name = 'Mäkelä' where id = $1`, [aino]);
});

test('an address that the provider vouches for and the register knew is a proof beside the name', async () => {
  const { response } = await signIn(
    persona('v', 'Virtanen', 'Veikko Kalle', '1960-05-05', 'Veikko@posti.example'),
  );
  assert.equal(response.headers.get('location'), '/own');
  const { rows } = await owner.query('select proof from strong_links where customer_id = $1', [veikko]);
  assert.deepEqual(rows, [{ proof: 'email' }]);
});

test('whoever is restricted still comes to their own page; of the dead and of those kept for a duty alone there is none', async () => {
  const limited = persona('r', 'Rajala', 'Reino', '1955-05-05');
  const reino = await customerOf('Rajala', 'Reino', '1955-05-05');
  await owner.query(
    `insert into choices (customer_id, kind, channel, happened_at, source) values ($1, 'restriction', 'phone', now(), 'customer_notice')`,
    [reino],
  );
  assert.equal((await signIn(limited)).response.headers.get('location'), '/own');
  await owner.query('update customers set state = state | 2 where id = $1', [reino]);
  assert.match((await signIn(limited)).text, /Emme löytäneet/);
  await owner.query('delete from strong_arrivals');
  await owner.query('delete from customers where id = $1', [reino]);
  const { rows } = await owner.query('select from strong_links where customer_id = $1', [reino]);
  assert.equal(rows.length, 0);
});

test('where none or several fit nothing is shown: a clerk says who it is, and then they come in', async () => {
  const before = await visits();
  const none = await signIn(persona('n', 'Mäkelä', 'Aino', '1971-01-01'));
  assert.match(none.text, /Emme löytäneet tietojasi varmasti/);
  const several = await signIn(persona('k', 'Korhonen', 'Liisa', '1970-02-03'));
  assert.match(several.text, /Emme arvaa/);
  assert.equal(await visits(), before);
  assert.equal((await several.at.go(`${site}/own`)).headers.get('location'), '/own/sign-in');
  const [first, second] = await clerk(arrivals);
  assert.deepEqual([first!.fits, second!.fits], ['none', 'several']);
  await clerk((tx) => linkArrival(tx, first!.id, { customerId: aino, proof: 'phone' }));
  await assert.rejects(
    clerk((tx) => dismissArrival(tx, first!.id)),
    /strong_arrival_gone/,
  );
  await clerk((tx) => dismissArrival(tx, second!.id));
  assert.deepEqual(await clerk(arrivals), []);
  const again = await signIn(persona('n', 'Mäkelä', 'Aino', '1971-01-01'));
  assert.equal(again.response.headers.get('location'), '/own');
});

test('whoever came by a link may take it into use on their own page, but not in another name', async () => {
  const at = browser();
  const token = 'v'.repeat(43);
  await owner.query(
    `insert into own_page_sessions (customer_id, token_hash, expires_at) values ($1, $2, now() + interval '1 hour')`,
    [veikko, tokenHash(token)],
  );
  at.jar.set('seloste_own', token);
  const wrong = await signIn(persona('x', 'Nieminen', 'Veikko', '1960-05-05'), at, '/own/strong');
  assert.match(wrong.text, /ei ole sama kuin rekisterissä/);
  const right = await signIn(persona('v2', 'Virtanen', 'Veikko', '1960-05-05'), at, '/own/strong');
  assert.equal(right.response.headers.get('location'), '/own?done=strong');
  const taken = await signIn(ainoProven, at, '/own/strong');
  assert.match(taken.text, /ei ole sama kuin rekisterissä/);
});

test('cancelling, an answer brought twice, from elsewhere or too late each says so and opens nothing', async () => {
  const before = await visits();
  assert.match((await signIn('cancel')).text, /Tunnistautuminen keskeytyi/);
  const good = await signIn(ainoProven);
  good.at.jar.delete('seloste_own');
  assert.match(await (await good.at.go(good.address)).text(), /jo käytetty tai aloitettu toisessa/);
  network.sits(ainoProven);
  const begun = browser();
  const address = await begun.answerOf(await begun.go(`${site}/own/sign-in/strong`));
  const other = browser();
  assert.match(await (await other.go(address)).text(), /jo käytetty tai aloitettu toisessa/);
  await other.go(`${site}/own/sign-in/strong`);
  assert.match(await (await other.go(address)).text(), /ei kuulu tähän käyntiin/);
  await owner.query(`update strong_attempts set expires_at = now() where used_at is null`);
  assert.match(await (await begun.go(address)).text(), /kesti liian kauan/);
  assert.equal(await visits(), before + 1);
});

const writing = { declaration, baseUrl: site };
const clerk = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('rights_requests', { kind: 'staff', id: 1 }, act);
const askOf = async (customer_id: number): Promise<{ id: number; path: string; token: string }> => {
  const id = await clerk((tx) =>
    receiveRequest(tx, writing, {
      kind: 'access',
      channel: 'email',
      received_on: helsinkiDate(new Date()),
      customer_id,
      requester: 'Aino Mäkelä',
      contact: 'outo@posti.example',
      language: 'fi',
      words: '',
    }),
  );
  const asked = { email: 'outo@posti.example', reason: 'Osoite on outo.' };
  const number = await clerk((tx) => askStrongly(tx, writing, id, asked));
  const token = (await clerk((tx) => newSecretFor(tx, { requestId: id, number }, 'link')))!;
  return { id, token, path: `/identity/strong/start?token=${token}` };
};
const stateNow = async (id: number): Promise<string> =>
  stateOf((await clerk((tx) => requestById(tx, id)))!.events);

test('a question about a request is answered by what the register knows; the name alone is for a clerk to judge', async () => {
  const confirmed = await askOf(aino);
  assert.equal(await stateNow(confirmed.id), 'waiting');
  assert.match(
    await (await browser().go(`${site}/identity/strong?token=${confirmed.token}`)).text(),
    /href="\/identity\/strong\/start/,
  );
  assert.match((await signIn('cancel', browser(), confirmed.path)).text, /Avaa viestissäsi oleva linkki/);
  assert.match(
    (await signIn(persona('q', 'Mäkelä', 'Aino', '1952-10-13'), browser(), confirmed.path)).text,
    /Kiitos/,
  );
  assert.ok(isIdentified((await clerk((tx) => requestById(tx, confirmed.id)))!));
  assert.match(await (await browser().go(`${site}${confirmed.path}`)).text(), /on jo käytetty/);
  const name = await askOf(veikko);
  const judged = await signIn(persona('w', 'Virtanen', 'Veikko', '1960-05-05'), browser(), name.path);
  assert.match(judged.text, /Käsittelijämme arvioi/);
  const request = (await clerk((tx) => requestById(tx, name.id)))!;
  assert.equal(isIdentified(request), false);
  assert.equal(stateOf(request.events), 'open');
  const today = helsinkiDate(new Date());
  assert.equal(deadlineOf(request.received_on, request.events, today).isPaused, false);
  const other = await askOf(aino);
  await signIn(persona('z', 'Mäkelä', 'Aino', '1990-01-01'), browser(), other.path);
  const { rows } = await owner.query('select outcome, proof from identity_checks order by request_id');
  assert.deepEqual(
    rows.map(({ outcome, proof }) => [outcome, proof]),
    [
      ['confirmed', 'birth_date'],
      ['failed', 'name_only'],
      ['failed', 'birth_differs'],
    ],
  );
});

test('whoever asks for another is compared with their own name in the request, and shows no more than who they are', async () => {
  const askFor = async (name: string) => {
    const asked = await askOf(aino);
    await clerk((tx) =>
      nameRepresentative(tx, asked.id, { name, capacity: 'lawyer', email: '', address: '' }),
    );
    return asked;
  };
  const same = await askFor('Lauri Lakimies');
  const other = await askFor('Lasse Lakimies');
  const lauri = persona('l', 'Lakimies', 'Lauri Olavi', '1970-01-01');
  assert.match((await signIn(lauri, browser(), same.path)).text, /Tarkistamme vielä valtuutesi/);
  assert.match((await signIn(lauri, browser(), other.path)).text, /Käsittelijämme arvioi/);
  const { rows } = await owner.query(
    'select outcome, proof from identity_checks where request_id = any($1) order by request_id',
    [[same.id, other.id]],
  );
  assert.deepEqual(
    rows.map(({ outcome, proof }) => [outcome, proof]),
    [
      ['confirmed', 'representative'],
      ['failed', 'representative_differs'],
    ],
  );
  const request = (await clerk((tx) => requestById(tx, same.id)))!;
  assert.equal(isIdentified(request), false, 'the person themselves has not been asked');
  assert.equal(request.representative!.checked_as, null);
  assert.equal(stateOf(request.events), 'open');
});

test('the link of such a question confirms nothing by itself, but whoever did not ask can say so', async () => {
  const { id, token } = await askOf(aino);
  const say = (answer: string) =>
    fetch(`${site}/identity`, {
      method: 'POST',
      headers: { origin: site, 'x-forwarded-for': '203.0.113.250' },
      body: new URLSearchParams({ code: token, answer }),
    });
  await say('mine');
  assert.equal(await stateNow(id), 'waiting');
  assert.equal(isIdentified((await clerk((tx) => requestById(tx, id)))!), false);
  await say('not_mine');
  const { events } = (await clerk((tx) => requestById(tx, id)))!;
  assert.equal(events.at(-1)!.kind, 'identity_denied');
});

const forgeries: readonly (readonly [string, RegExp, Forgery])[] = [
  [
    'another nonce',
    /vastaus toiseen kysymykseen/,
    async (claims, { signed, encrypted }) => encrypted(await signed({ ...claims, nonce: 'x' })),
  ],
  [
    'another audience',
    /tarkoitettu toiselle palvelulle/,
    async (claims, { signed, encrypted }) => encrypted(await signed({ ...claims, aud: 'other' })),
  ],
  [
    'another issuer',
    /tuli toisesta palvelusta/,
    async (claims, { signed, encrypted }) =>
      encrypted(await signed({ ...claims, iss: 'https://other.example' })),
  ],
  [
    'an old token',
    /on vanhentunut/,
    async (claims, { signed, encrypted }) =>
      encrypted(await signed({ ...claims, exp: 1_700_000_000, iat: 1_699_999_000 })),
  ],
  [
    'alg none',
    /allekirjoitus ei pidä|sovittua muotoa/,
    async (claims, { encrypted }) =>
      encrypted(
        `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`,
      ),
  ],
  ['a token that is not encrypted', /ei ollut salattu meille/, (claims, { signed }) => signed(claims)],
  [
    'a signature that was changed',
    /allekirjoitus ei pidä/,
    async (claims, { signed, encrypted }) => {
      const [head, , signature] = (await signed(claims)).split('.');
      const other = Buffer.from(JSON.stringify({ ...claims, 'urn:oid:2.5.4.4': 'Virtanen' })).toString(
        'base64url',
      );
      return encrypted(`${head}.${other}.${signature}`);
    },
  ],
  [
    'a weaker level',
    /riittävän vahva/,
    async (claims, { signed, encrypted }) => encrypted(await signed({ ...claims, acr: 'password' })),
  ],
  [
    'nobody',
    /ei ole nimeä/,
    async (claims, { signed, encrypted }) => encrypted(await signed({ ...claims, 'urn:oid:2.5.4.4': '' })),
  ],
  ['not a token', /./, async () => 'a.b.c'],
];

test('a token that is not for us, not now, not signed or not encrypted opens nothing and says why', async () => {
  const before = await visits();
  for (const [what, says, forgery] of forgeries) {
    network.forge(forgery);
    const { response, text } = await signIn(ainoProven);
    assert.equal(response.status, 422, `${what}: ${response.status} ${text}`);
    assert.match(text, says, what);
    assert.doesNotMatch(text, new RegExp(code), what);
  }
  network.forge(undefined);
  assert.equal(await visits(), before);
});

test('the identity code is in no table, and neither is the subject as the provider says it', async () => {
  const { rows } = await owner.query(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'seloste' and c.relkind = 'r'`,
  );
  for (const { relname } of rows) {
    const { rows: found } = await owner.query(
      `select from seloste."${relname}" t where t::text like '%' || $1 || '%' or t::text like '%seloste-test-a%'`,
      [code],
    );
    assert.equal(found.length, 0, relname);
  }
});

test('new keys are published before they sign, and what was encrypted to the old ones is opened still', async () => {
  const before = await readKeys(keyFile());
  const now = new Date();
  const rotated = await rotateKeys(keyFile());
  assert.equal(rotated.length, 4);
  assert.equal(signingKey(rotated, now).kid, signingKey(before, now).kid);
  assert.notEqual(
    signingKey(rotated, new Date(now.getTime() + 2 * 86_400_000)).kid,
    signingKey(before, now).kid,
  );
  const answer = (await (await fetch(`${site}/strong-identification/jwks.json`)).json()) as { keys: JWK[] };
  assert.deepEqual(answer.keys.map(({ use }) => use).toSorted(), ['enc', 'sig', 'sig']);
  assert.ok(answer.keys.every(({ d, p, q }) => d === undefined && p === undefined && q === undefined));
  assert.match(readFileSync(keyFile(), 'utf8'), /"d"/);
  // The provider still has the keys of before.
  assert.equal((await signIn(ainoProven)).response.headers.get('location'), '/own');
});

test('a provider that is away, and one that is not set, are said; the link by mail is there as ever', async () => {
  const issuer = network.issuer;
  process.env['SELOSTE_OIDC_ISSUER'] = 'http://127.0.0.1:9';
  const away = await browser().go(`${site}/own/sign-in/strong`);
  assert.equal(away.status, 422);
  assert.match(await away.text(), /ei vastaa juuri nyt/);
  delete process.env['SELOSTE_OIDC_ISSUER'];
  const off = await (await browser().go(`${site}/own/sign-in`)).text();
  assert.doesNotMatch(off, /vahvasti/i);
  assert.equal((await browser().go(`${site}/own/sign-in/strong`)).status, 404);
  assert.equal((await fetch(`${site}/strong-identification/jwks.json`)).status, 404);
  process.env['SELOSTE_OIDC_ISSUER'] = issuer;
  assert.match(await (await browser().go(`${site}/own/sign-in`)).text(), /Tunnistaudu vahvasti/);
});
