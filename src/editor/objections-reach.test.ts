/** What was said of all marketing holds for what a later notice calls marketing. GDPR 21(3). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { allMarketing, type ChoiceKind } from '../customers/choice.ts';
import { addPerson, asUpkeep } from '../customers/fixtures/people.ts';
import { recordChoice } from '../customers/record-choice.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Declaration } from '../policy/declaration.ts';
import { minimumDeclaration } from '../policy/minimum.ts';
import { compilationOf } from '../prepare-database.ts';
import { putInForce } from './put-in-force.ts';

const today = helsinkiDate(new Date());
const { gate, owner, installation } = await testDatabase({ declaration: minimumDeclaration(today) });
let inForce: Declaration = minimumDeclaration(today);

const say = (id: number, kind: ChoiceKind, purpose: string) =>
  asUpkeep(gate, (tx) =>
    recordChoice(tx, inForce, id, {
      kind,
      purpose,
      channel: 'phone',
      evidence: 'Puhelu',
      textShown: '',
      on: today,
      time: '',
      validUntil: '',
      source: 'registration',
      confirmed: false,
    }),
  );
const publish = async (declaration: Declaration): Promise<void> => {
  await putInForce(owner, declaration, {
    compilationOf: (one) => compilationOf(installation, one),
    roles: installation,
    by: 'terminal',
    today,
  });
  inForce = declaration;
};
const seenBy = (purpose: string): Promise<number[]> =>
  gate.open(purpose, { kind: 'staff', id: 1 }, async (tx) =>
    (await tx.db.selectFrom('customers').select('id').orderBy('id').execute()).map(({ id }) => id),
  );

const whole = testDeclaration();
const post = whole.purposes.find(({ key }) => key === 'marketing_post')!;
const catalogue = { ...post, key: 'marketing_catalogue', number: 40, title: { fi: 'Kuvasto postitse' } };
const refuser = await addPerson(gate, 'Kieltäjä');
const repenter = await addPerson(gate, 'Peruja');
const chooser = await addPerson(gate, 'Valitsija');
const silent = await addPerson(gate, 'Hiljainen');

test('an objection to all marketing can be recorded before any notice names marketing', async () => {
  for (const id of [refuser, repenter, chooser]) await say(id, 'objection', allMarketing);
  await say(repenter, 'objection_ended', allMarketing);
  await publish(whole);
  assert.deepEqual(await seenBy('marketing_post'), [repenter, silent]);
  assert.ok((await seenBy('customer_service')).includes(refuser));
});

test('who takes it back for one purpose has taken it back for that one, now and at the next notice', async () => {
  await say(chooser, 'objection_ended', 'marketing_post');
  await publish({ ...whole, purposes: [...whole.purposes, catalogue] });
  assert.deepEqual(await seenBy('marketing_post'), [repenter, chooser, silent]);
  assert.deepEqual(await seenBy('marketing_catalogue'), [repenter, silent]);
});

test('publishing again adds nothing, and each row that was added has its line in the log', async () => {
  const count = async () => (await owner.query('select count(*)::int as n from choices')).rows[0].n;
  const before = await count();
  await publish(inForce);
  assert.equal(await count(), before);
  const { rows } = await owner.query(
    `select count(*)::int as n from choices c where purpose = 40
       and exists (select from audit_log a where a.about = 'choice:' || c.id and a.customer_id = c.customer_id)`,
  );
  assert.equal(rows[0].n, 2);
});
