/**
 * The matrix: every purpose × every column × every state of a customer, read as that role, against what the
 * declaration says. The expectation is worked out here from the words of the law, not by the compiler.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import type { TableDeclaration } from '../src/ground/columns.ts';
import { testDatabase } from './database.ts';
import { oneOfEach } from './one-of-each.ts';
import { declarationWithEverything } from './plausible.ts';
import { aboutCustomers, ownRows, readsColumn, seesCustomer, seesRow } from './reader-of-the-law.ts';

const declaration = declarationWithEverything();
const { owner, installation } = await testDatabase({ declaration });
const specimens = await oneOfEach(owner, declaration);

/** Ids of the specimens whose `column` the role reads, or the database's refusal. */
const readAs = async (
  client: pg.Client,
  table: TableDeclaration,
  column: string,
): Promise<ReadonlySet<number> | 'refused'> => {
  const key = ownRows(table);
  try {
    const text = `select ${key}::int as the_row, ${column} from ${table.table} where ${key} = any($1)`;
    const { rows } = await client.query(text, [specimens.map(({ id }) => id)]);
    return new Set((rows as { the_row: number }[]).map((row) => row.the_row));
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return 'refused';
    throw error;
  }
};

/** Tables that a specimen has a row in: after "sees nothing" there must have been something to see. */
const filled = async (table: TableDeclaration): Promise<boolean> =>
  (
    await owner.query(`select from ${table.table} where ${ownRows(table)} = any($1) limit 1`, [
      specimens.map(({ id }) => id),
    ])
  ).rows.length > 0;

const aFew = specimens.length;

for (const purpose of declaration.purposes)
  test(`${purpose.key} reads exactly what the declaration says, of every table, column and state of a customer`, async () => {
    const role = `seloste_${installation.id}_p${purpose.number}`;
    const client = new pg.Client({
      ...installation.loginAs(role),
      options: '-c search_path=seloste,extensions',
    });
    await client.connect();
    try {
      for (const table of aboutCustomers) {
        if (!(await filled(table))) continue;
        for (const [name, column] of Object.entries(table.columns)) {
          const found = await readAs(client, table, name);
          const place = `${purpose.key}: ${table.table}.${name}`;
          if (!readsColumn(purpose, table, column)) assert.equal(found, 'refused', place);
          else {
            assert.notEqual(found, 'refused', place);
            const expected = specimens
              .filter((specimen) => seesRow(purpose, table, specimen))
              .map(({ id }) => id);
            assert.deepEqual([...(found as Set<number>)].sort(), expected.sort(), place);
          }
        }
      }
    } finally {
      await client.end();
    }
  });

test('the matrix has something to see: every purpose sees some and most are kept from some', () => {
  const seen = declaration.purposes.map(
    (purpose) => specimens.filter((specimen) => seesCustomer(purpose, specimen)).length,
  );
  assert.ok(seen.every((count) => count > 0));
  assert.ok(seen.filter((count) => count < aFew).length >= declaration.purposes.length - 4);
});

test('a table about customers that no specimen fills is named here, so that the matrix cannot pass by emptiness', async () => {
  const empty: string[] = [];
  for (const table of aboutCustomers) if (!(await filled(table))) empty.push(table.table);
  assert.deepEqual(empty, []);
});
