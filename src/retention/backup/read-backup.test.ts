import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zstdCompressSync } from 'node:zlib';
import { recordsOf } from './read-backup.ts';
import { jsonRecord } from './records.ts';

const whole = zstdCompressSync(Buffer.concat([...jsonRecord('head', {}), ...jsonRecord('end', {})]));
const plain = async function* () {
  yield whole;
};

test('whoever reads the head and leaves the rest ends the reading without an error that nobody catches', async () => {
  for (let time = 0; time < 200; time += 1)
    for await (const { kind } of recordsOf({ plain })) {
      assert.equal(kind, 'head');
      break;
    }
});

test('a fault in the middle is told to whoever reads', async () => {
  const broken = async function* () {
    yield whole.subarray(0, 10);
    throw new Error('damaged');
  };
  await assert.rejects(Array.fromAsync(recordsOf({ plain: broken })), { message: 'damaged' });
});
