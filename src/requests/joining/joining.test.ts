/** The same asked twice: proposed, joined by a person, answered once, parted where it was wrong, and never lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { testDeclaration } from '../../../test/test-declaration.ts';
import type { Tx } from '../../db/tx.ts';
import { addDays, helsinkiDate } from '../../ground/calendar.ts';
import { advanceRequest } from '../advance-request.ts';
import { deliverLetter } from '../letters/send-letter.ts';
import { joinedTo, openRequests, requestById } from '../queries.ts';
import { receiveRequest } from '../receive-request.ts';
import { type RequestAct, type RequestKind, stateOf } from '../request.ts';
import { earlierSameOf, joinRequest } from './join-request.ts';

const { gate, owner } = await testDatabase();
await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
const writing = { declaration: testDeclaration(), baseUrl: 'https://rekisteri.example' };
const clerk = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('rights_requests', { kind: 'staff', id: 1 }, act);
const today = helsinkiDate(new Date());

const customer = async (): Promise<number> =>
  Number(
    (
      await owner.query(
        `insert into customers (kind, family_name, source, declaration_version)
          values ('person', 'Esimerkki', 'webshop', 0) returning id`,
      )
    ).rows[0].id,
  );
const receive = (customer_id: number | null, kind: RequestKind = 'access', daysAgo = 0): Promise<number> =>
  clerk((tx) =>
    receiveRequest(tx, writing, {
      kind,
      channel: 'email',
      received_on: addDays(today, -daysAgo),
      customer_id,
      requester: 'Aino Esimerkki',
      contact: 'aino@posti.example',
      language: 'fi',
      words: 'Mitä tietoja?',
    }),
  );
const nobody = (more: { requester?: string; contact?: string }, daysAgo = 0): Promise<number> =>
  clerk((tx) =>
    receiveRequest(tx, writing, {
      kind: 'portability',
      channel: 'email',
      received_on: addDays(today, -daysAgo),
      customer_id: null,
      requester: 'Eero Muu',
      contact: 'eero@posti.example',
      language: 'sv',
      words: '',
      ...more,
    }),
  );
const joiningLetters = async (id: number) =>
  (
    await owner.query(
      `select l.title, l.to_email, s.step from request_letters l left join lateral (select step from request_letter_steps s
        where s.request_id = l.request_id and s.letter_number = l.number order by s.number desc limit 1) s on true
        where l.request_id = $1 and l.kind = 'joining' order by l.number`,
      [id],
    )
  ).rows;
const step = (id: number, act: RequestAct, reason = '') =>
  clerk((tx) => advanceRequest(tx, writing, id, act, { reason }));
const join = (id: number, earlier: number) => clerk((tx) => joinRequest(tx, writing, id, earlier));
const stateNow = async (id: number) => stateOf((await clerk((tx) => requestById(tx, id)))!.events);
const proposed = (id: number) =>
  clerk(async (tx) => (await earlierSameOf(tx, (await requestById(tx, id))!))?.id);
const inQueue = async (): Promise<number[]> => (await clerk(openRequests)).map(({ id }) => id);
/** The letter of decision goes first: what waits unsent is no answer. */
const answer = async (id: number): Promise<void> => {
  const number = await step(id, 'grant');
  await step(id, 'carry_out');
  await assert.rejects(step(id, 'answer'), /request_answer_waits/);
  await clerk((tx) => deliverLetter(tx, { requestId: id, number: number! }, { way: 'posted', proof: '' }));
};
const twice = async (): Promise<{ first: number; second: number; whose: number }> => {
  const whose = await customer();
  return { whose, first: await receive(whose, 'access', 9), second: await receive(whose) };
};

test('the same kind of the same customer is proposed to the earlier one; nothing is joined by itself', async () => {
  const { first, second, whose } = await twice();
  const other = await receive(whose, 'rectification');
  assert.equal(await proposed(second), first);
  assert.equal(await proposed(first), undefined);
  assert.equal(await proposed(other), undefined);
  assert.equal(await proposed(await receive(null)), undefined);
  assert.equal(await stateNow(second), 'open');
});

test('joined to nothing but an earlier unanswered one of the same person and kind', async () => {
  const { first, second, whose } = await twice();
  const others = [
    second,
    await receive(await customer(), 'access', 12),
    await receive(whose, 'erasure', 12),
    4_000_000,
  ];
  for (const other of others) await assert.rejects(join(second, other), /request_not_the_same/);
  await assert.rejects(join(first, second), /request_not_the_same/);
  await step(first, 'refuse', 'Ei.');
  await assert.rejects(join(second, first), /request_not_the_same/);
});

test('a joined one is in the row of the earlier one, keeps its receipt, and is answered and closed with it', async () => {
  const { first, second } = await twice();
  await join(second, first);
  assert.equal(await stateNow(second), 'joined');
  assert.ok(!(await inQueue()).includes(second));
  assert.deepEqual(await clerk((tx) => joinedTo(tx, [first])), [{ id: second, earlier: first }]);
  for (const act of ['grant', 'answer', 'refuse'] as const)
    await assert.rejects(step(second, act, 'x'), /request_cannot/);
  await answer(first);
  assert.equal(await stateNow(second), 'answered');
  const { rows } = await owner.query(
    `select request_id::int as id, array_agg(kind order by number) as letters from request_letters
      where request_id = any($1) and kind <> 'decision' group by request_id order by request_id`,
    [[first, second]],
  );
  assert.deepEqual(rows, [
    { id: first, letters: ['receipt'] },
    { id: second, letters: ['receipt'] },
  ]);
});

test('a joining can be undone until the answer has gone', async () => {
  const { first, second } = await twice();
  await join(second, first);
  await step(second, 'part');
  assert.equal(await stateNow(second), 'open');
  assert.ok((await inQueue()).includes(second));
  assert.deepEqual(await clerk((tx) => joinedTo(tx, [first])), []);
  await join(second, first);
  await answer(first);
  await assert.rejects(step(second, 'part'), /request_cannot/);
});

test('an earlier one that is taken back leaves the joined one open: no request is lost', async () => {
  const { first, second } = await twice();
  await join(second, first);
  await step(first, 'withdraw');
  assert.equal(await stateNow(second), 'open');
});

test('what was joined to one that is joined itself follows to the earliest', async () => {
  const { first, second, whose } = await twice();
  const third = await receive(whose);
  await join(third, second);
  await join(second, first);
  assert.deepEqual(await clerk((tx) => joinedTo(tx, [first])), [
    { id: second, earlier: first },
    { id: third, earlier: first },
  ]);
});

test('whoever asked is told at once, in their language and at an address that was known before, and told again when it is undone', async () => {
  const { first, second, whose } = await twice();
  await join(second, first);
  assert.deepEqual(await joiningLetters(second), [], 'the address in the request proves nothing');
  await step(second, 'part');
  await owner.query(
    `insert into emails (customer_id, address, normalised, source, recorded_at)
      values ($1, 'tuttu@posti.example', 'tuttu@posti.example', 'webshop', now() - interval '1 year')`,
    [whose],
  );
  await join(second, first);
  await step(first, 'withdraw');
  const to = { to_email: 'tuttu@posti.example', step: 'queued' };
  assert.deepEqual(await joiningLetters(second), [
    { title: 'Vastaamme kahteen pyyntöösi kerralla', ...to },
    { title: 'Vastaamme pyyntöösi erikseen', ...to },
  ]);
});

test('of two whom nobody has linked the same address is certain, the same name a reason to look, and neither is one who is linked', async () => {
  const first = await nobody({}, 5);
  const again = await nobody({ requester: 'E. Muu', contact: 'Eero@Posti.example' });
  assert.equal(await proposed(again), first);
  await join(again, first);
  assert.deepEqual(await joiningLetters(again), [
    {
      title: 'Vi besvarar två av dina begäranden på en gång',
      to_email: 'Eero@posti.example',
      step: 'queued',
    },
  ]);
  const namesake = await nobody({ requester: 'muu  EERO', contact: 'toinen@posti.example' });
  assert.equal(await proposed(namesake), first);
  await join(namesake, first);
  assert.equal((await joiningLetters(namesake))[0].step, null, 'a clerk looks at it first');
  const linked = await receive(await customer(), 'portability', 9);
  assert.notEqual(
    await proposed(await nobody({ requester: 'Aino Esimerkki', contact: 'aino@posti.example' })),
    linked,
  );
});
