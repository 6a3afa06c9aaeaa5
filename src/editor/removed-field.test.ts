/** A field that a new version no longer declares: its values go by themselves, everywhere, and the log says so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDeclaration } from '../../test/test-declaration.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { compilationOf } from '../prepare-database.ts';
import { testImports } from '../sources/fixtures/imports.ts';
import { mendRows } from '../sources/mend-rows.ts';
import { removeUndeclaredFields } from '../sources/removed-fields.ts';
import { putInForce } from './put-in-force.ts';

const shipped = testDeclaration();
const field = (key: string) => ({
  key,
  title: { fi: key, sv: key, en: key },
  explanation: { fi: `Mitä varten ${key} on.`, sv: `Vad ${key} är till för.`, en: `What ${key} is for.` },
  kind: 'text' as const,
  choices: [],
  purposes: ['customer_service'],
  retention: 'customer_relationship',
});
const withBoth = { ...shipped, extra_fields: [field('hobby'), field('yarn')] };
const { bring, check, owner, rows, upkeep, work, installation, importOf } = await testImports(withBoth);

const publish = (declaration: typeof withBoth) =>
  putInForce(owner, declaration, {
    compilationOf: (one) => compilationOf(installation, one),
    roles: installation,
    by: 'terminal',
    today: helsinkiDate(new Date()),
  });
const waiting = async () =>
  (
    await owner.query(
      `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'erase_removed_fields'`,
    )
  ).rows[0].n;
const values = () => rows('select field, value from customer_field_values order by customer_id, field');

await publish(withBoth);
const header = 'Asiakasnumero;Sukunimi;hobby;yarn\n';
await bring(`${header}501;Lanka;kalastus;villa\n502;Naru;;puuvilla\n503;Kesken;;\n`);
await bring(`${header}501;Lanka;melonta;villa\n`);
const paused = await check(`${header}503;Kesken;jooga;silkki\n`);
await upkeep((tx) =>
  tx.db
    .insertInto('choices')
    .values({
      customer_id: 1,
      kind: 'restriction',
      channel: 'phone',
      happened_at: new Date(),
      source: 'registration',
    })
    .execute(),
);

test('a publication that keeps every field hands on nothing', async () => {
  await publish({ ...withBoth, extra_fields: [field('yarn'), field('hobby')] });
  assert.equal(await waiting(), 0);
  assert.equal((await values()).length, 3);
});

test('one that takes a field away hands its erasure on, and the values and their history go', async () => {
  const before = await rows(`select old_value from customer_history where field = 'hobby'`);
  assert.deepEqual(before, [{ old_value: 'kalastus' }]);
  await publish({ ...withBoth, extra_fields: [field('yarn')] });
  assert.equal(await waiting(), 1);
  assert.ok(await removeUndeclaredFields(work, 1));
  assert.deepEqual(await values(), [
    { field: 'yarn', value: 'villa' },
    { field: 'yarn', value: 'puuvilla' },
  ]);
  assert.deepEqual(await rows(`select from customer_history where field = 'hobby'`), []);
  const lines = await rows(
    `select customer_id, actor, fields from audit_log where act = 'erase-removed-fields' order by customer_id`,
  );
  assert.deepEqual(lines, [{ customer_id: 1, actor: 'staff:1', fields: ['hobby'] }]);
});

test('an import that was under way brings it back neither by its run, nor by a mended cell, nor by being undone', async () => {
  assert.deepEqual(await rows('select extra from import_rows where import_id = $1', [paused]), [
    { extra: { yarn: 'silkki' } },
  ]);
  assert.deepEqual(Object.keys((await importOf(paused)).options.extra ?? {}), ['yarn']);
  await upkeep((tx) => mendRows(tx, paused, [{ line: 2, column: 2, value: 'tanssi' }]));
  assert.deepEqual(await rows('select extra, problems from import_rows where import_id = $1', [paused]), [
    { extra: { yarn: 'silkki' }, problems: ['field_undeclared:2'] },
  ]);
  assert.deepEqual(await rows(`select from import_undo where field = 'hobby'`), []);
});

test('run once more it finds nothing, and being stopped it says that it is not done', async () => {
  assert.ok(await removeUndeclaredFields(work));
  assert.equal((await rows(`select from audit_log where act = 'erase-removed-fields'`)).length, 1);
  assert.equal(await removeUndeclaredFields({ ...work, isStopping: () => true }), false);
});
