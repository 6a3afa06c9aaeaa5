/** The strictest choice wins: what holds for either before a merge holds after it. GDPR 7(3), 18, 21(3). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { testDatabase } from '../../../test/database.ts';
import { twiceIn } from './fixtures/twice.ts';

const { gate, owner } = await testDatabase();
const { pair, say, merge, undo, masks } = twiceIn(owner, gate);
const email = 12;
const emailBit = 2 ** email;
const merged = async (kept: number, gone: number) =>
  masks((await merge({ keptId: kept, goneId: gone, taken: [] })) && kept);

test('an objection of either survives, even where the other later took one back or consented', async () => {
  const [kept, gone] = await pair();
  await say(gone, { kind: 'objection', purpose: email, on: '2020-05-01' });
  await say(kept, { kind: 'objection_ended', purpose: email, on: '2024-05-01' });
  await say(kept, { kind: 'consent', purpose: email, on: '2024-05-01' });
  assert.equal((await masks(kept)).objections, 0);
  assert.equal((await merged(kept, gone)).objections, emailBit);
  const { rows } = await owner.query('select kind from choices where customer_id = $1 order by id', [kept]);
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['objection', 'objection_ended', 'consent', 'objection'],
  );
});

test('a consent survives only where the other has not withdrawn later', async () => {
  for (const [withdrawn, consents] of [
    ['2025-01-01', 0],
    ['2023-01-01', emailBit],
  ] as const) {
    const [kept, gone] = await pair();
    await say(gone, { kind: 'consent', purpose: email, on: '2024-05-01' });
    await say(kept, { kind: 'withdrawal', purpose: email, on: withdrawn });
    assert.equal((await merged(kept, gone)).consents, consents, withdrawn);
  }
});

test('restriction, protection and death hold for the one that is kept, and protect their addresses too', async () => {
  const [kept, gone] = await pair();
  await owner.query(`insert into addresses (customer_id, street, source) values ($1, 'Kuja 1', 'store')`, [
    kept,
  ]);
  for (const kind of ['restriction', 'protection', 'death']) await say(gone, { kind, on: '2020-05-01' });
  for (const kind of ['restriction_ended', 'protection_ended', 'death_ended'])
    await say(kept, { kind, on: '2024-05-01' });
  assert.equal((await merged(kept, gone)).state, 1 | 4);
  const { rows } = await owner.query('select is_protected from addresses where customer_id = $1', [kept]);
  assert.deepEqual(rows, [{ is_protected: true }]);
});

test('taken back, each has what held for them; what was objected to in between holds for both', async () => {
  const [kept, gone] = await pair();
  await say(kept, { kind: 'consent', purpose: email, on: '2024-05-01' });
  await say(gone, { kind: 'restriction', on: '2024-05-01' });
  const [before, other] = [await masks(kept), await masks(gone)];
  const first = await merge({ keptId: kept, goneId: gone, taken: [] });
  assert.deepEqual(await undo(first), []);
  assert.deepEqual([await masks(kept), await masks(gone)], [before, other]);
  const second = await merge({ keptId: kept, goneId: gone, taken: [] });
  await say(kept, { kind: 'objection', purpose: email, on: '2025-01-01' });
  assert.deepEqual(await undo(second), ['choices']);
  assert.deepEqual([(await masks(kept)).objections, (await masks(gone)).objections], [emailBit, emailBit]);
});

const kinds = [
  'objection',
  'objection_ended',
  'restriction',
  'restriction_ended',
  'death',
  'death_ended',
  'consent',
  'withdrawal',
];
const saying = fc.record({ kind: fc.constantFrom(...kinds), year: fc.integer({ min: 2001, max: 2024 }) });

test('whatever the two have said: nothing that bound either is lost, and no consent is won', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(saying, { maxLength: 5 }),
      fc.array(saying, { maxLength: 5 }),
      async (one, other) => {
        const [kept, gone] = await pair();
        for (const [id, said] of [
          [kept, one],
          [gone, other],
        ] as const)
          for (const { kind, year } of said) {
            const purpose = /objection|consent|withdrawal/.test(kind) ? email : null;
            await say(id, { kind, purpose, on: `${year}-06-01` });
          }
        const [a, b] = [await masks(kept), await masks(gone)];
        const after = await merged(kept, gone);
        assert.equal(after.objections, a.objections | b.objections);
        assert.equal(after.state, a.state | b.state);
        assert.equal(after.consents & ~(a.consents | b.consents), 0);
      },
    ),
    { numRuns: 25 },
  );
});
