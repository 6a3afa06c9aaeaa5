import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDeclaration } from '../../../test/test-declaration.ts';
import type { HistoryRow } from '../../customers/customer-card.ts';
import { editsOf } from './history.ts';

const declaration = {
  ...testDeclaration(),
  extra_fields: [
    {
      key: 'favourite_yarn',
      title: { fi: 'Suosikkilanka' },
      kind: 'text' as const,
      choices: [],
      purposes: ['customer_service'],
    },
  ],
} as unknown as ReturnType<typeof testDeclaration>;

let id = 0;
const row = (minute: number, change: Partial<HistoryRow>): HistoryRow => {
  id += 1;
  return {
    id,
    place: 'customers',
    field: 'family_name',
    row_id: null,
    old_value: null,
    old_source: 'registration',
    new_source: 'registration',
    changed_at: new Date(Date.UTC(2026, 10, 1, 12, minute)),
    changed_by: 'staff:1',
    purpose: 1,
    ...change,
  };
};
const card = (history: HistoryRow[]) => ({
  customer: { id: 1, kind: 'person', family_name: 'Laine', given_names: 'Aino' },
  details: {},
  fieldValues: [{ field: 'favourite_yarn', value: 'Merino' }],
  history,
});

test('what one person changed at one moment is one entry, each line with what came instead', () => {
  const history = [
    row(5, { field: 'given_names', old_value: 'Anna' }),
    row(5, { old_value: 'Salo' }),
    row(1, { old_value: 'Virta' }),
  ];
  const [newest, oldest, ...others] = editsOf(card(history), declaration, 'fi');
  assert.deepEqual(newest?.changes, [
    { label: 'Sukunimi', before: 'Salo', after: 'Laine' },
    { label: 'Etunimi', before: 'Anna', after: 'Aino' },
  ]);
  assert.deepEqual(oldest?.changes, [{ label: 'Sukunimi', before: 'Virta', after: 'Salo' }]);
  assert.equal(others.length, 0);
});

test('another person at the same moment is another entry', () => {
  const history = [row(5, { old_value: 'Salo' }), row(5, { field: 'given_names', changed_by: 'staff:2' })];
  assert.equal(editsOf(card(history), declaration, 'fi').length, 2);
});

test('a field of the company is called by its title, not by its key', () => {
  const history = [row(5, { place: 'customer_field_values', field: 'favourite_yarn' })];
  assert.deepEqual(editsOf(card(history), declaration, 'fi')[0]?.changes, [
    { label: 'Suosikkilanka', before: '', after: 'Merino' },
  ]);
});

test('where the purpose does not read what stands now, nothing is said of it', () => {
  const history = [row(5, { place: 'phones', field: 'e164', row_id: 9, old_value: '+358401234567' })];
  assert.deepEqual(editsOf(card(history), declaration, 'fi')[0]?.changes, [
    { label: 'Puhelinnumero', before: '040 123 4567', after: undefined },
  ]);
});
