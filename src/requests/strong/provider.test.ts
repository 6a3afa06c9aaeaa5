/** The provider of strong identification: its answers, true and forged, our keys, and when it is away. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { JWK } from 'jose';
import type { Forgery } from './fixtures/forged-tokens.ts';
import {
  ainoProven,
  browser,
  code,
  keyFile,
  network,
  owner,
  signIn,
  site,
  visits,
} from './fixtures/strong-house.ts';
import { readKeys, rotateKeys, signingKey } from './key-file.ts';

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
  [
    'a subject that is the same for all',
    /./,
    async (claims, { signed, encrypted }) => encrypted(await signed({ ...claims, sub: ' ' })),
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

test('whoever leaves the page while they identify themselves ties nothing to it', async () => {
  const { at } = await signIn(ainoProven);
  const links = async () => (await owner.query('select count(*)::int as n from strong_links')).rows[0].n;
  const before = await links();
  network.sits(ainoProven);
  for (const name of at.jar.keys()) if (name.startsWith('_session')) at.jar.delete(name);
  const address = await at.answerOf(await at.go(`${site}/own/strong`));
  await owner.query('update own_page_sessions set ended_at = now()');
  assert.match(await (await at.go(address)).text(), /kesti liian kauan/);
  assert.equal(await links(), before);
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
