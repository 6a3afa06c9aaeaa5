import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { addPerson, clerk, declaration as shipped } from './fixtures/people.ts';
import { setExtraField } from './set-extra-field.ts';

const field = (key: string, kind: 'text' | 'number' | 'date' | 'yes_no' | 'choice', purposes: string[]) => ({
  key,
  title: { fi: key },
  explanation: { fi: key },
  kind,
  choices: kind === 'choice' ? [{ fi: 'Puutarha' }, { fi: 'Keittiö' }] : [],
  purposes,
  retention: shipped.retention[0]!.key,
});
const declaration = {
  ...shipped,
  extra_fields: [
    field('shoe_size', 'number', ['customer_service']),
    field('interest', 'choice', ['customer_service', 'orders']),
    field('door_code', 'text', ['orders']),
    field('greeting', 'text', ['customer_service']),
  ],
};
const { gate, owner } = await testDatabase({ declaration });
const set = (id: number, key: string, value: string, purpose = 'customer_service', was?: string) =>
  gate.open(purpose, clerk, (tx) =>
    setExtraField(
      tx,
      declaration,
      { customerId: id, key },
      {
        typed: { value, ...(was === undefined ? {} : { was_value: was }) },
        source: 'registration',
        confirmed: false,
      },
    ),
  );
const values = async (id: number) =>
  (
    await owner.query(
      'select field, value from customer_field_values where customer_id = $1 order by field',
      [id],
    )
  ).rows;
const codeOf = (code: string) => (error: { kind?: { code: string } }) => error.kind?.code === code;

test('a declared field is set and changed, and what stood there is kept', async () => {
  const id = await addPerson(gate, 'Virtanen');
  await set(id, 'shoe_size', '41,5');
  await set(id, 'shoe_size', '42', 'customer_service', '41.5');
  assert.deepEqual(await values(id), [{ field: 'shoe_size', value: '42' }]);
  const { rows } = await owner.query(
    `select old_value from customer_history where customer_id = $1 and field = 'shoe_size' order by id`,
    [id],
  );
  assert.deepEqual(rows, [{ old_value: null }, { old_value: '41.5' }]);
  await assert.rejects(set(id, 'shoe_size', '43', 'customer_service', '41.5'), codeOf('changed_meanwhile'));
});

test('a field of another purpose, an undeclared one, a value of another kind, an identity code: refused', async () => {
  const id = await addPerson(gate, 'Virtanen');
  await assert.rejects(set(id, 'door_code', '1234'), codeOf('extra_field_not_declared'));
  await assert.rejects(set(id, 'blood_group', 'A'), codeOf('extra_field_not_declared'));
  await assert.rejects(set(id, 'shoe_size', 'iso'), codeOf('field_value_not_valid'));
  await assert.rejects(set(id, 'interest', 'Autotalli'), codeOf('field_value_not_valid'));
  await assert.rejects(set(id, 'greeting', '131052-308T'), codeOf('identity_code_refused'));
  assert.deepEqual(await values(id), []);
});
