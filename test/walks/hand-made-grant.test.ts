/** A right given by hand beside the notice: check names it, nobody is let in, and check mends it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newPlace, run } from '../started.ts';
import { installedIn } from './installed.ts';

const place = await newPlace();

test('the program serves while notice and database agree', async () => {
  const started = run(place, ['start', '--no-open']);
  await started.firstPage();
  const check = run(place, ['check', '--json']);
  assert.equal(await check.exit, 0, check.output());
  assert.deepEqual(JSON.parse(check.output()), { findings: [] });
  const { client, installation, end } = await installedIn(place);
  await client.query(`grant select (evidence) on choices to seloste_${installation.id}_p1`);
  await client.query(`grant select (street) on addresses to seloste_${installation.id}_p102`);
  await end();
  assert.equal(await started.stop(), 0);
});

test('check names the column and the purpose, with what mends it', async () => {
  const check = run(place, ['check']);
  assert.equal(await check.exit, 3, check.output());
  assert.match(check.output(), /administration/);
  assert.match(check.output(), /street/);
  assert.match(check.output(), /--mend/);
});

test('serve lets nobody in', async () => {
  const serve = run(place, ['serve']);
  assert.equal(await serve.exit, 3, serve.output());
  assert.match(serve.output(), /street/);
});

test('mended, it agrees again', async () => {
  assert.equal(await run(place, ['check', '--mend']).exit, 0);
  const check = run(place, ['check']);
  assert.equal(await check.exit, 0, check.output());
});
