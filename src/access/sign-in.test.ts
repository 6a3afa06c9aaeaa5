import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { changePassword } from './change-password.ts';
import { endEmployment } from './end-employment.ts';
import { endSessions } from './end-sessions.ts';
import { enter, goodPassword, hire, home, nobody, terminal, tokenOf, whoIs } from './fixtures/people.ts';
import { makePasswordLink } from './make-password-link.ts';
import { resetByUserName } from './reset-by-user-name.ts';
import { setPassword } from './set-password.ts';
import { signIn } from './sign-in.ts';

const { gate, owner } = await testDatabase();
const declaration = testDeclaration();
const elsewhere = '198.51.100.7';
const cafe = '203.0.113.80';

test('the right password opens a session whose token only the browser has', async () => {
  const id = await hire(gate, declaration, { userName: 'aino' });
  const token = await tokenOf(gate, ' Aino ');
  const { rows } = await owner.query('select * from sessions where staff_id = $1', [id]);
  assert.equal(rows.length, 1);
  assert.ok(!JSON.stringify(rows).includes(token));
  const caller = await whoIs(gate, token);
  assert.equal(caller.kind === 'staff' && caller.id, id);
});

test('a wrong name, a wrong password and an ended employment get the same answer', async () => {
  const id = await hire(gate, declaration, { userName: 'entinen' });
  await gate.open('administration', terminal, (tx) => endEmployment(tx, id));
  const answers = await Promise.all([
    enter(gate, 'tuntematon'),
    enter(gate, 'aino', { password: 'väärä salasana tässä' }),
    enter(gate, 'entinen'),
  ]);
  assert.deepEqual(answers, [{ is: 'wrong' }, { is: 'wrong' }, { is: 'wrong' }]);
});

test('five failures at an account make the next one wait, also with the right password, and known or unknown alike', async () => {
  await hire(gate, declaration, { userName: 'bertta' });
  for (const userName of ['bertta', 'ei-ketaan']) {
    for (let attempt = 0; attempt < 5; attempt += 1)
      assert.deepEqual(await enter(gate, userName, { password: 'arvaus', clientAddress: elsewhere }), {
        is: 'wrong',
      });
    const next = await enter(gate, userName, { clientAddress: elsewhere });
    assert.equal(next.is, 'waiting');
  }
});

test('attempts at the same moment count as many', async () => {
  await hire(gate, declaration, { userName: 'cecilia' });
  const tries = Array.from({ length: 8 }, () =>
    enter(gate, 'cecilia', { password: 'arvaus', clientAddress: cafe }),
  );
  const answers = (await Promise.all(tries)).map(({ is }) => is);
  assert.equal(answers.filter((is) => is === 'wrong').length, 5, answers.join());
  assert.equal(answers.filter((is) => is === 'waiting').length, 3);
});

test('an owner who has signed in from an address gets in from there whatever others try elsewhere', async () => {
  await hire(gate, declaration, { userName: 'omistaja' });
  await tokenOf(gate, 'omistaja', home);
  for (let attempt = 0; attempt < 25; attempt += 1)
    await enter(gate, 'omistaja', { password: 'arvaus', clientAddress: `198.51.100.${100 + attempt}` });
  assert.equal((await enter(gate, 'omistaja', { clientAddress: '192.0.2.200' })).is, 'waiting');
  assert.equal((await enter(gate, 'omistaja', { clientAddress: home })).is, 'in');
});

test('a session that was ended is nobody with the next request; the others stay', async () => {
  const id = await hire(gate, declaration, { userName: 'daavid' });
  const [one, two] = [await tokenOf(gate, 'daavid'), await tokenOf(gate, 'daavid')];
  const caller = await whoIs(gate, one);
  assert.ok(caller.kind === 'staff');
  await gate.open('sign_in', { kind: 'staff', id }, (tx) => endSessions(tx, id, { only: caller.sessionId }));
  assert.equal((await whoIs(gate, one)).kind, 'nobody');
  assert.equal((await whoIs(gate, two)).kind, 'staff');
});

test('nobody ends a session of another', async () => {
  const mine = await hire(gate, declaration, { userName: 'eeva' });
  await hire(gate, declaration, { userName: 'frans' });
  const theirs = await tokenOf(gate, 'frans');
  const caller = await whoIs(gate, theirs);
  assert.ok(caller.kind === 'staff');
  await gate.open('sign_in', { kind: 'staff', id: mine }, (tx) =>
    endSessions(tx, mine, { only: caller.sessionId }),
  );
  assert.equal((await whoIs(gate, theirs)).kind, 'staff');
});

test('idle and old sessions are nobody', async () => {
  await hire(gate, declaration, { userName: 'gunnar' });
  for (const change of ["last_seen_at = now() - interval '3 hours'", 'expires_at = now()']) {
    const token = await tokenOf(gate, 'gunnar');
    assert.equal((await whoIs(gate, token)).kind, 'staff');
    await owner.query(`update sessions set ${change} where ended_at is null`);
    assert.equal((await whoIs(gate, token)).kind, 'nobody');
    await owner.query('delete from sessions');
  }
});

test('last seen is written once a minute, not with each request', async () => {
  const id = await hire(gate, declaration, { userName: 'heta' });
  const token = await tokenOf(gate, 'heta');
  const seen = async () =>
    (await owner.query('select last_seen_at from sessions where staff_id = $1', [id])).rows[0].last_seen_at;
  const before = await seen();
  await whoIs(gate, token);
  assert.deepEqual(await seen(), before);
  await owner.query(`update sessions set last_seen_at = now() - interval '2 minutes' where staff_id = $1`, [
    id,
  ]);
  await whoIs(gate, token);
  assert.ok((await seen()) >= before);
});

test('a link sets a password once, ends every session and opens the way for one who had to wait', async () => {
  const id = await hire(gate, declaration, { userName: 'iida' });
  const session = await tokenOf(gate, 'iida');
  for (let attempt = 0; attempt < 6; attempt += 1)
    await enter(gate, 'iida', { password: 'arvaus', clientAddress: elsewhere });
  const token = await gate.open('administration', terminal, (tx) => makePasswordLink(tx, id));
  const password = 'neljä vihreää polkupyörää sateessa';
  const use = () =>
    gate.open('sign_in', nobody, (tx) => setPassword(tx, token, { password, again: password }));
  const [first, second] = await Promise.allSettled([use(), use()]);
  assert.deepEqual([first.status, second.status].sort(), ['fulfilled', 'rejected']);
  assert.equal((await whoIs(gate, session)).kind, 'nobody');
  assert.equal((await enter(gate, 'iida', { password, clientAddress: elsewhere })).is, 'in');
  assert.equal((await enter(gate, 'iida', { password: goodPassword })).is, 'wrong');
});

test('a link that was replaced by a newer one no longer works', async () => {
  const id = await hire(gate, declaration, { userName: 'jaana' });
  const [old] = await gate.open('administration', terminal, async (tx) => [
    await makePasswordLink(tx, id),
    await makePasswordLink(tx, id),
  ]);
  await assert.rejects(
    gate.open('sign_in', nobody, (tx) =>
      setPassword(tx, old!, { password: goodPassword, again: goodPassword }),
    ),
    { message: 'password_link_used' },
  );
});

test('one’s own password is changed with the current one, and guessing at that one is slowed down as well', async () => {
  const id = await hire(gate, declaration, { userName: 'kaisa' });
  const [here, other] = [await tokenOf(gate, 'kaisa'), await tokenOf(gate, 'kaisa')];
  const caller = await whoIs(gate, here);
  assert.ok(caller.kind === 'staff');
  const password = 'kuusi keltaista lapiota hiekassa';
  const change = (current: string) =>
    gate.open('sign_in', { kind: 'staff', id }, (tx) =>
      changePassword(tx, {
        staff: caller,
        sessionId: caller.sessionId,
        current,
        password,
        again: password,
        clientAddress: home,
      }),
    );
  assert.equal((await change('väärä'))?.field, 'current');
  assert.equal(await change(goodPassword), undefined);
  assert.equal((await whoIs(gate, here)).kind, 'staff');
  assert.equal((await whoIs(gate, other)).kind, 'nobody');
  const answers = [];
  for (let attempt = 0; attempt < 6; attempt += 1) answers.push((await change('väärä'))?.text.fi);
  assert.match(answers.at(-1)!, /Odota/);
});

test('a password in older parameters is hashed anew at sign-in', async () => {
  const id = await hire(gate, declaration, { userName: 'lauri' });
  const old = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  await owner.query('update staff_passwords set hash = $2 where staff_id = $1', [id, old]);
  assert.equal((await enter(gate, 'lauri', { password: 'password' })).is, 'in');
  const { rows } = await owner.query('select hash from staff_passwords where staff_id = $1', [id]);
  assert.match(rows[0].hash, /m=19456/);
  assert.equal((await enter(gate, 'lauri', { password: 'password' })).is, 'in');
});

test('someone whose employer is not let in is told so only with the right password', async () => {
  await hire(gate, declaration, { userName: 'maija' });
  const enterRefused = (password: string) =>
    gate.open('sign_in', nobody, (tx) =>
      signIn(tx, { userName: 'maija', password, clientAddress: home }, () => false),
    );
  assert.deepEqual(await enterRefused('väärä'), { is: 'wrong' });
  assert.deepEqual(await enterRefused(goodPassword), { is: 'not_let_in' });
});

test('from the terminal an owner who must wait gets back in at once', async () => {
  await hire(gate, declaration, { userName: 'niilo' });
  for (let attempt = 0; attempt < 6; attempt += 1)
    await enter(gate, 'niilo', { password: 'arvaus', clientAddress: elsewhere });
  assert.equal((await enter(gate, 'niilo', { clientAddress: elsewhere })).is, 'waiting');
  const token = await gate.open('administration', terminal, (tx) => resetByUserName(tx, ' Niilo '));
  assert.equal((await enter(gate, 'niilo', { clientAddress: elsewhere })).is, 'in');
  await gate.open('sign_in', nobody, (tx) =>
    setPassword(tx, token, { password: goodPassword, again: goodPassword }),
  );
  await assert.rejects(
    gate.open('administration', terminal, (tx) => resetByUserName(tx, 'ei.ketaan')),
    { message: 'staff_user_unknown' },
  );
});
