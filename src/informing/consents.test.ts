/** Consents that are asked anew: yes and no with equal ease, without signing in; silence is no (GDPR 4(11), 7). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askingOf } from '../../test/asking.ts';
import type { DeclarationInForce } from '../policy/in-force.ts';
import { mailingsAnswered } from './consent-queries.ts';
import { consentSecret, secretFor } from './consent-secret.ts';
import { master, testInforming } from './fixtures/informing.ts';
import { lettersToPrint, printLetters } from './print-letters.ts';
import { countMailing } from './queries.ts';

const house = await testInforming();
const {
  rows,
  asClerk,
  addPerson,
  choose,
  prepare,
  deliver,
  mailingAbout,
  approve,
  states,
  server,
  policy,
  gate,
} = house;
const email = 12;
const { ask, faults } = askingOf({ gate, policy: () => policy as DeclarationInForce });
const own = { source: 'webshop' } as const;
const claimer = async (name: string, more: object = {}) => {
  const id = await addPerson(name, { ...own, ...more });
  await choose(id, 'claimed_consent', email);
  return id;
};
const aino = await claimer('Aino');
const onni = await claimer('Onni');
const kielto = await claimer('Kielto');
await choose(kielto, 'objection');
const perui = await claimer('Perui');
await choose(perui, 'withdrawal', email);
const paperi = await claimer('Paperi', { email: undefined, street: 'Kuja 1' });
const loppuu = await addPerson('Loppuu', own);
await rows(
  `insert into choices (customer_id, kind, purpose, channel, happened_at, valid_until, source)
   values ($1, 'consent', $2, 'form', now() - interval '1 year', today() + 20, 'webshop')`,
  [loppuu, email],
);
const standing = async (id: number): Promise<boolean> =>
  (
    await rows<{ has: boolean }>(
      'select consents & (1::bigint << $2) <> 0 as has from customers where id = $1',
      [id, email],
    )
  )[0]!.has;
const answer = async (code: string, said: string) => {
  const done = await ask('/consent', { method: 'POST', body: new URLSearchParams({ code, answer: said }) });
  assert.equal(done.status, 303);
  return ask(done.headers.get('location')!);
};

test('whoever claimed without proof is asked, and whose consent runs out; who objected or withdrew is not', async () => {
  await prepare();
  const open = await rows<{ id: number; cause: string }>('select id, cause from mailings order by cause');
  assert.deepEqual(
    open.map(({ cause }) => cause),
    ['expiring', 'unproven'],
  );
  assert.deepEqual(await states(open[0]!.id), ['Loppuu waiting']);
  assert.deepEqual(await states(open[1]!.id), ['Aino waiting', 'Onni waiting', 'Paperi waiting']);
});

test('the link of the letter answers without signing in; a look answers nothing, and the newest answer counts', async () => {
  const [{ id } = { id: 0 }] = await rows<{ id: number }>(`select id from mailings where cause = 'unproven'`);
  await approve(id);
  await deliver();
  const code = consentSecret(master, { mailing_id: id, customer_id: aino });
  const mail = server.received.find(({ to }) => to[0] === 'aino@posti.example')!;
  assert.match(
    mail.source.replaceAll('=\r\n', '').replaceAll('=3D', '='),
    new RegExp(`/consent\\?code=${code}`),
  );
  const page = await (await ask(`/consent?code=${code}`)).text();
  const buttons = [...page.matchAll(/<button[^>]*class="([^"]*)"[^>]*>(?:<[^>]*>)*(Suostun|En suostu)/g)];
  assert.deepEqual(
    buttons.map(([, , label]) => label),
    ['Suostun', 'En suostu'],
  );
  assert.equal(buttons[0]![1], buttons[1]![1], 'neither is easier to press');
  assert.equal(await standing(aino), false);
  assert.match(
    await (await answer(code.toLowerCase().replaceAll('-', ' '), 'yes')).text(),
    /Suostumuksesi on kirjattu/,
  );
  assert.equal(await standing(aino), true);
  const [choice] = await rows(
    `select kind, channel, evidence, text_shown <> '' as has_words from choices where customer_id = $1 order by id desc limit 1`,
    [aino],
  );
  assert.deepEqual(choice, { kind: 'consent', channel: 'email', evidence: `mailing:${id}`, has_words: true });
  assert.match(await (await answer(code, 'no')).text(), /Emme käytä tietojasi tähän/);
  assert.equal(await standing(aino), false);
  const theirs = consentSecret(master, { mailing_id: id, customer_id: onni });
  await answer(theirs, 'no');
  assert.equal(await standing(onni), false);
  assert.match(await (await answer('AAAA-BBBB-CCCC-DDDD', 'yes')).text(), /Koodia ei tunnistettu/);
  await asClerk(async (tx) => {
    assert.deepEqual(await mailingsAnswered(tx), [id], 'also of a mailing that is finished');
    await countMailing(tx, id);
    assert.deepEqual(await mailingsAnswered(tx), []);
  });
  assert.deepEqual(await rows(`select counts->'no' as no from mailings where id = $1`, [id]), [{ no: 2 }]);
  assert.deepEqual(faults, []);
});

test('a no by the letter counts whatever said yes, and an old letter undoes no refusal that was said since', async () => {
  const [{ id } = { id: 0 }] = await rows<{ id: number }>(`select id from mailings where cause = 'unproven'`);
  const code = consentSecret(master, { mailing_id: id, customer_id: onni });
  await choose(onni, 'consent', email);
  assert.match(await (await answer(code, 'no')).text(), /Emme käytä tietojasi tähän/);
  assert.equal(await standing(onni), false, 'the letter had been answered no before');
  await answer(code, 'yes');
  assert.equal(await standing(onni), true);
  for (const refusal of ['withdrawal', 'objection'] as const) {
    await choose(onni, refusal, email);
    const page = await (await answer(code, 'yes')).text();
    assert.match(page, /kieltänyt tämän tai perunut/);
    assert.doesNotMatch(page, /<button[^>]*>(?:<[^>]*>)*Suostun/);
    assert.equal(await standing(onni), false, refusal);
  }
  const [last] = await rows(`select kind from choices where customer_id = $1 order by id desc limit 1`, [
    onni,
  ]);
  assert.deepEqual(last, { kind: 'objection' });
});

test('a letter on paper carries the same code at each print, and its answer is a letter’s', async () => {
  const { id } = await mailingAbout('marketing_email').then(
    async () => (await rows<{ id: number }>(`select id from mailings where cause = 'unproven'`))[0]!,
  );
  const number = await asClerk((tx) => printLetters(tx, id));
  const given = { declaration: house.declaration, secretFor: secretFor(master) };
  const print = () => asClerk((tx) => lettersToPrint(tx, { id, number }, given));
  const [first, again] = [await print(), await print()];
  const codeOf = (letters: typeof first) => letters[0]!.blocks.find(({ kind }) => kind === 'code');
  assert.deepEqual(codeOf(first), codeOf(again));
  await answer(consentSecret(master, { mailing_id: id, customer_id: paperi }), 'yes');
  assert.equal(await standing(paperi), true);
});

test('whoever chose by themselves before the letter went is not asked, and nobody is asked twice', async () => {
  const [{ id } = { id: 0 }] = await rows<{ id: number }>(`select id from mailings where cause = 'expiring'`);
  await approve(id);
  await choose(loppuu, 'withdrawal', email);
  server.received.length = 0;
  await deliver();
  assert.equal(server.received.length, 0);
  assert.deepEqual(await states(id), ['Loppuu closed not_concerned']);
  await prepare();
  assert.equal((await rows('select from mailings')).length, 2);
});
