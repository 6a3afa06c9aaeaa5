import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkImport } from './check-import.ts';
import { declaration as shipped, testImports } from './fixtures/imports.ts';
import { mendRows } from './mend-rows.ts';

const field = (key: string, title: string, kind: 'text' | 'number' | 'date' | 'yes_no' | 'choice') => ({
  key,
  title: { fi: title, sv: `${title} (sv)` },
  explanation: { fi: title },
  kind,
  choices: kind === 'choice' ? [{ fi: 'Puutarha', sv: 'Trädgård' }, { fi: 'Keittiö' }] : [],
  purposes: ['customer_service'],
  retention: shipped.retention[0]!.key,
});
const declaration = {
  ...shipped,
  extra_fields: [
    field('shoe_size', 'Kengännumero', 'number'),
    field('born', 'Merkkipäivä', 'date'),
    field('catalogue', 'Haluaa luettelon', 'yes_no'),
    field('interest', 'Kiinnostus', 'choice'),
    field('greeting', 'Tervehdys', 'text'),
  ],
};
const { bring, check, run, importOf, rows, upkeep, work } = await testImports(declaration);
const header = 'Asiakasnumero;Sukunimi;Kengännumero;Merkkipäivä;Haluaa luettelon;Kiinnostus (sv);Tervehdys\n';
const valuesOf = async (number: string) =>
  Object.fromEntries(
    (
      await rows<{ field: string; value: string }>(
        `select v.field, v.value from customer_field_values v join customers c on c.id = v.customer_id
         where c.customer_number = $1 order by v.field`,
        [number],
      )
    ).map((row) => [row.field, row.value]),
  );
const problemsOf = (id: number) =>
  rows<{ line: number; problems: string[] }>(
    'select line, problems from import_rows where import_id = $1 and problems is not null order by line',
    [id],
  );

test('a column named like one of the company’s own fields goes there, and its values are of the field’s kind', async () => {
  const id = await bring(`${header}9001;Kunnossa;1 241,5;1.5.2024;kyllä;trädgård;Terve\n`);
  assert.deepEqual((await importOf(id)).mapping.slice(2), [
    'extra:shoe_size',
    'extra:born',
    'extra:catalogue',
    'extra:interest',
    'extra:greeting',
  ]);
  assert.deepEqual(await problemsOf(id), []);
  assert.deepEqual(await valuesOf('9001'), {
    born: '2024-05-01',
    catalogue: 'yes',
    greeting: 'Terve',
    interest: 'Puutarha',
    shoe_size: '1241.5',
  });
});

test('a value of another kind is told by row, column and reason, and the rest of the row comes in', async () => {
  const id = await bring(`${header}9002;Väärin;iso;31.2.2024;ehkä;Autotalli;Terve\n`);
  assert.deepEqual(await problemsOf(id), [
    { line: 2, problems: ['number_invalid:2', 'date_invalid:3', 'yes_no_unknown:4', 'choice_unknown:5'] },
  ]);
  assert.deepEqual(await valuesOf('9002'), { greeting: 'Terve' });
});

test('a cell mended in place is checked by the same kind', async () => {
  const id = await check(`${header}9003;Mendattu;iso;;;;\n`);
  await upkeep((tx) => mendRows(tx, id, [{ line: 2, column: 2, value: '42' }]));
  assert.deepEqual(await problemsOf(id), []);
  await checkImport(work, id);
  await run(id);
  assert.deepEqual(await valuesOf('9003'), { shoe_size: '42' });
});
