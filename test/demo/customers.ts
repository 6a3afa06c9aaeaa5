/** Of the demo: who stands in the register, where they came from and what has happened to them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addDays } from '../../src/ground/calendar.ts';
import { checkout } from '../../src/ground/config.ts';
import { at, idOf, lines, number, rows, today } from './told.ts';

test('three of them stand in the register twice, and the night has found them', async () => {
  const pairs = await rows<{ name: string; confidence: number }>(
    `select c.given_names || ' ' || c.family_name as name, p.confidence from duplicate_pairs p join customers c on c.id = p.customer_id
     where c.source = 'store' order by 1`,
  );
  const names = pairs.map(({ name }) => name);
  for (const name of ['Aino Maria Rantala', 'Aino Salonen', 'Väinö Suominnen'])
    assert.ok(names.includes(name), name);
});

test('about two thousand customers of every kind and language are there', async () => {
  const kinds = await rows<{ kind: string; n: number }>(
    'select kind, count(*)::int as n from customers group by kind order by kind',
  );
  assert.deepEqual(kinds, [
    { kind: 'organisation', n: 220 },
    { kind: 'person', n: 1709 },
    { kind: 'sole_trader', n: 35 },
  ]);
  for (const [language, most] of Object.entries({ fi: 1600, sv: 400, en: 80 })) {
    const speaking = await number('customers where language = $1', [language]);
    assert.ok(speaking > 30 && speaking < most, `${language} ${speaking}`);
  }
  assert.equal(await number('representations'), 118);
  assert.equal(await number('memberships'), 404);
  assert.equal(lines.length, 13);
});

test('everybody of the story is there, and the two who are not are in a file', async () => {
  const story = readFileSync(join(checkout, 'db/seeds/story.md'), 'utf8');
  const named = new Set(story.match(/[\w.-]+@[\w.-]+\.example/g));
  assert.equal(named.size, 15);
  for (const email of named) assert.ok(await idOf(email), email);
  for (const family of ['Palautus', 'Paus']) {
    assert.equal(await number('customers where family_name = $1', [family]), 0);
    assert.equal(await number('import_rows where family_name = $1', [family]), 1);
  }
});

test('imports: six are in, one is undone, one is paused', async () => {
  const imports = await rows<{ file_name: string; step: string; made: number }>(
    `select i.file_name, s.step, (select count(*)::int from customers c where c.import_id = i.id) as made
     from imports i join lateral (select step from import_steps where import_id = i.id order by number desc limit 1) s on true
     order by i.id`,
  );
  assert.deepEqual(
    imports.map(({ file_name, step, made }) => [file_name, step, made]),
    [
      ['verkkokauppa.csv', 'finished', 1350],
      ['laskutus.csv', 'finished', 285],
      ['asiakasomistajat.csv', 'finished', 207],
      ['yhteyshenkilot.vcf', 'finished', 118],
      ['messut.csv', 'undone', 0],
      ['verkkokaupan-tilaukset.csv', 'finished', 0],
      ['jalleenmyyjat.csv', 'finished', 0],
      ['joulukortit.csv', 'paused', 0],
    ],
  );
});

test('duplicates: Kerttu is one customer at her new address, Elli’s row is left unclear', async () => {
  assert.equal(await number(`customers where family_name = 'Kaksola'`), 1);
  const addresses = await rows(`select a.street from addresses a where a.customer_id = $1`, [
    await idOf(at('kerttu.kaksola')),
  ]);
  assert.deepEqual(addresses, [{ street: 'Myssyläntie 12' }]);
  const decided = await rows(
    `select d.decision, d.reason, d.proposals from import_decisions d join import_rows r on (r.import_id, r.line) = (d.import_id, d.line)
     where r.family_name in ('Kaksola', 'Yhteinen') and d.decision <> 'new' order by d.import_id, d.line`,
  );
  assert.deepEqual(decided, [
    { decision: 'twin', reason: 'email', proposals: null },
    { decision: 'update', reason: 'email', proposals: ['addresses.postal'] },
    { decision: 'unclear', reason: 'email_of_another', proposals: null },
  ]);
});

test('Aino’s old street is in her history, written by Otto two weeks ago', async () => {
  const history = await rows(
    `select field, old_value, old_source, new_source, changed_by, (changed_at at time zone 'Europe/Helsinki')::date as changed_on
     from customer_history where customer_id = $1 and field = 'street'`,
    [await idOf(at('aino.esimerkki-virtanen'))],
  );
  assert.deepEqual(history, [
    {
      field: 'street',
      old_value: 'Lankakerätie 3 B 14',
      old_source: 'webshop',
      new_source: 'registration',
      changed_by: 'staff:2',
      changed_on: addDays(today, -14),
    },
  ]);
});

test('Aino has a history: calls, visits, a mail that has gone, a task that was done', async () => {
  const id = await idOf(at('aino.esimerkki-virtanen'));
  assert.equal(await number('notes where customer_id = $1', [id]), 2);
  assert.equal(await number('tasks where customer_id = $1 and done_at is not null', [id]), 1);
  assert.equal(await number(`mail_steps where customer_id = $1 and step = 'sent'`, [id]), 1);
});

test('Otto has two templates to begin mails from, and a day with a task that is late', async () => {
  assert.equal(await number('mail_templates'), 2);
  const tasks = await rows<{ n: number }>(
    'select due_on::date - $1::date as n from tasks where done_at is null order by 1',
    [today],
  );
  assert.deepEqual(
    tasks.map(({ n }) => n),
    [-1, 0, 4],
  );
});
