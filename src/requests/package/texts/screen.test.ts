/** What stands about a person in somebody’s words waits for a reader; what is plainly a value, or theirs, comes at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDeclaration } from '../../../../test/test-declaration.ts';
import { tables } from '../../../personal-data.ts';
import type { Part, Row } from '../package.ts';
import { digestOf, NotGiven } from './not-given.ts';
import { countTexts, screened, type TextDecision, waitingTexts } from './screen.ts';

const declaration = testDeclaration();
const partOf = (name: string, row: Row): Part => {
  const table = tables.find((one) => one.table === name)!;
  return { table, shown: Object.keys(row).filter((column) => column in table.columns), rows: [row] };
};
const customer = partOf('customers', { family_name: 'Esimerkki', given_names: 'Aino' });
const seen = (name: string, row: Row, decisions: readonly TextDecision[] = []): Row => {
  const { parts } = screened([customer, partOf(name, row)], decisions, { tables, declaration });
  return parts[1]!.rows[0]!;
};
const waits = (name: string, row: Row, column: string): boolean =>
  seen(name, row)[column] instanceof NotGiven;

test('words about the person wait, whichever column they stand in', () => {
  assert.equal(waits('notes', { kind: 'call', body: 'Pekka soitti' }, 'body'), true);
  assert.equal(waits('notes', { kind: 'call', body: 'Pekka soitti' }, 'kind'), false);
  assert.equal(waits('merge_rows', { place: 'notes', body: { body: 'Pekka soitti' } }, 'body'), true);
  assert.equal(waits('merge_rows', { place: 'emails', body: { address: 'a@x.example' } }, 'body'), false);
  assert.equal(
    waits('customer_history', { place: 'emails', field: 'address', old_value: 'Ei' }, 'old_value'),
    false,
  );
  assert.equal(
    waits('customer_history', { place: 'notes', field: 'body', old_value: 'Ei' }, 'old_value'),
    true,
  );
  assert.equal(
    waits('import_rows', { cells: ['Aino Esimerkki', '12', '', 'paid', 'EUR', 'HELMI-50'] }, 'cells'),
    false,
  );
  assert.equal(waits('import_rows', { cells: ['Aino Esimerkki', 'naapuri Pekka'] }, 'cells'), true);
});

test('what the person wrote or was sent comes as it stands', () => {
  const row = { subject: 'Tilaus', body: 'Hei Aino, terveisin Pekka' };
  assert.equal(waits('mails', row, 'body'), true);
  assert.equal(waits('mails', { ...row, 'known to them': true }, 'body'), false);
});

test('a column that a module adds and says nothing of waits', () => {
  const notes = tables.find((one) => one.table === 'notes')!;
  const table = { ...notes, columns: { ...notes.columns, added: { ...notes.columns['body']! } } };
  const part: Part = { table, shown: ['added'], rows: [{ added: 'Pekka' }] };
  const { parts } = screened([part], [], { tables: [table], declaration });
  assert.deepEqual(waitingTexts(parts), [{ place: 'notes', field: 'added', text: 'Pekka' }]);
});

test('a decision is of the text: read once, given with its words covered; changed, it waits again', () => {
  const body = 'Pekka ja Pekkala soittivat PEKALLE, Pekka.';
  const of = { place: 'notes', field: 'body', digest: digestOf(body) };
  const given: TextDecision = { ...of, decision: 'given', covered: ['Pekka', 'Pekalle'] };
  assert.equal(seen('notes', { body }, [given])['body'], '█████ ja Pekkala soittivat █████, █████.');
  assert.ok(seen('notes', { body: `${body} Uusi.` }, [given])['body'] instanceof NotGiven);
  const { parts } = screened([partOf('notes', { body })], [{ ...given, decision: 'secrets' }], {
    tables,
    declaration,
  });
  assert.deepEqual(countTexts(parts), { waiting: 0, leftOut: 1 });
  assert.equal(JSON.stringify(parts[0]!.rows), '[{"body":{"not_given":"secrets"}}]');
});
