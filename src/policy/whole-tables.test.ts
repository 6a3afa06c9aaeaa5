import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact, Grant } from './facts.ts';
import { wholeTables } from './whole-tables.ts';

const declared = ['address', 'source'].map(
  (column): Fact => ({ kind: 'declared_column', table: 'emails', column }),
);
const column = (role: string, name: string, privilege: Grant): Fact => ({
  kind: 'column',
  role,
  table: 'emails',
  column: name,
  privilege,
});

test('who reads every column of a table is given the table, who lacks one is given columns', () => {
  const some = [column('p2', 'address', 'select')];
  const all = ['address', 'source'].map((name) => column('p1', name, 'select'));
  assert.deepEqual(wholeTables([...declared, ...all, ...some]), [
    ...declared,
    ...some,
    { kind: 'table', role: 'p1', table: 'emails', privilege: 'select' },
  ]);
});

test('what is written stays a right to columns', () => {
  const written = ['address', 'source'].map((name) => column('p1', name, 'update'));
  assert.deepEqual(wholeTables([...declared, ...written]), [...declared, ...written]);
});
