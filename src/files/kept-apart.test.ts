/** A stored file belongs to the purpose that stored it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { eraseFile } from './erase-file.ts';
import type { InTransaction } from './in-transaction.ts';
import { readFile } from './read-file.ts';
import { keepFile, storeFile } from './store-file.ts';

const { gate } = await testDatabase();
const master = Buffer.alloc(32, 7);
const as =
  (purpose: string): InTransaction =>
  (act) =>
    gate.open(purpose, { kind: 'staff', id: 1 }, act);

async function* bytes(text: string) {
  yield Buffer.from(text);
}
const stored = async (purpose: string, text: string): Promise<number> => {
  const file = await storeFile(as(purpose), bytes(text), { master, bytesMax: 1000 });
  await as(purpose)((tx) => keepFile(tx, file));
  return file.id;
};
const read = async (purpose: string, id: number): Promise<string> => {
  let text = '';
  for await (const piece of readFile(as(purpose), id, master)) text += piece.toString();
  return text;
};

test('a purpose reads the files that it stored, and upkeep and requests read all', async () => {
  const id = await stored('invoicing', 'Lasku 12');
  assert.equal(await read('invoicing', id), 'Lasku 12');
  for (const purpose of ['register_upkeep', 'rights_requests'])
    assert.equal(await read(purpose, id), 'Lasku 12');
  for (const purpose of ['customer_service', 'orders'])
    await assert.rejects(read(purpose, id), { message: 'file_erased' }, purpose);
  await assert.rejects(read('marketing_email', id), { message: 'not_for_this_purpose' });
});

test('nobody erases or overwrites another purpose’s file', async () => {
  const id = await stored('orders', 'Tilaus 7');
  await as('customer_service')(async (tx) => {
    await eraseFile(tx, id);
    await keepFile(tx, { id, bytes: 1, sha256: 'x' });
  });
  assert.equal(await read('orders', id), 'Tilaus 7');
  await as('orders')((tx) => eraseFile(tx, id));
  await assert.rejects(read('orders', id), { message: 'file_erased' });
});
