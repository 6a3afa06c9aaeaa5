import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { appendToJournal, readJournal } from './journal.ts';

const made = mkdtempSync(join(tmpdir(), 'seloste-journal-'));
after(() => rmSync(made, { recursive: true }));
const erased = (customer_id: number) => ({
  number: customer_id,
  customer_id,
  at: '2026-11-26T00:00:00.000Z',
  hash: String(customer_id),
  suppressed: [],
  receipt: null,
  about: null,
});

test('a line that was cut off by a loss of power does not take the next one with it', async () => {
  const folder = join(made, 'not', 'there yet');
  await appendToJournal(folder, [erased(1)]);
  appendFileSync(join(folder, 'erasures.jsonl'), '{"number":2,"customer_id":2,"at"');
  await appendToJournal(folder, [erased(3)]);
  assert.deepEqual(
    readJournal(folder).map(({ customer_id }) => customer_id),
    [1, 3],
  );
});
