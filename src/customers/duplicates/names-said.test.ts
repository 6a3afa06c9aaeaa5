import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declarationWithEverything } from '../../../test/plausible.ts';
import { standingOf } from '../choice.ts';
import { namesSaid } from './names-said.ts';
import { standingSaid } from './standing-said.ts';

test('what an undoing left is said in the words of the card, never by the names of tables', () => {
  const left = [
    'customers.family_name',
    'emails.is_primary',
    'emails',
    'choices',
    'bulk_edit_rows',
    'mail_events',
  ];
  const declaration = declarationWithEverything();
  assert.equal(namesSaid(left, declaration, 'fi'), 'Sukunimi, Sähköpostiosoitteet, Valinnat, Muut tiedot');
  const extra = namesSaid(['customer_field_values.matrix_field'], declaration, 'fi');
  assert.ok(extra !== 'Muut tiedot' && !extra.includes('matrix_field'), extra);
});

test('an objection to all direct marketing is said as that, once, beside what else is forbidden', () => {
  const declaration = declarationWithEverything();
  const numberOf = (wanted: string) => declaration.purposes.find(({ key }) => key === wanted)!.number;
  const objection = (id: number, purpose: number | null) =>
    ({ id, kind: 'objection', purpose, happened_at: new Date(0), valid_until: null }) as const;
  const choices = [
    objection(1, null),
    objection(2, numberOf('marketing_email')),
    objection(3, numberOf('market_research')),
  ];
  const said = standingSaid(standingOf(choices, '2026-11-26'), declaration, 'fi').map(
    (line) => line.split(': ')[1],
  );
  assert.deepEqual(said, ['Kaikki suoramarkkinointi', 'Markkina- ja mielipidetutkimus']);
});
