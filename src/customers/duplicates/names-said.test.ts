import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declarationWithEverything } from '../../../test/plausible.ts';
import { namesSaid } from './names-said.ts';

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
