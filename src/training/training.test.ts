/** The staff is instructed: topics, who was trained, who has read; what is due is asked, what has long gone is swept. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { addMonths, helsinkiDate } from '../ground/calendar.ts';
import { createApp } from '../http/app.ts';
import { tables } from '../personal-data.ts';
import { loadInForce } from '../policy/in-force.ts';
import { instructionsToRead, trainingsDue } from './due.ts';
import { sweepTrainings } from './queries.ts';
import { trainingRoutes } from './routes.ts';
import { trainingState } from './training.ts';

const { owner, gate, installation } = await testDatabase();
await owner.query(`select set_config('app.actor', 'staff:1', false)`);
const policy = await loadInForce(installation, tables);
const { rows: hired } = await owner.query(`insert into staff (name) values ('Otto'), ('Helmi') returning id`);
const [otto, helmi] = hired.map(({ id }) => id as number) as [number, number];
const site = 'http://localhost';
const appOf = (id: number) =>
  createApp({
    routes: trainingRoutes,
    gate,
    policy: () => policy,
    identify: async () => ({
      kind: 'staff',
      id,
      name: 'Otto',
      sessionId: 1,
      purposes: ['administration'],
      desk: undefined,
      hasSigned: true,
    }),
    baseUrl: site,
  });
const ask = async (path: string, fields?: Record<string, string>): Promise<Response> =>
  appOf(otto).request(
    new Request(`${site}${path}`, {
      headers: { accept: 'text/html', 'accept-language': 'fi', origin: site },
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    }),
  );
const today = helsinkiDate(new Date());
const admin = <T>(act: Parameters<typeof gate.open<T>>[2]) =>
  gate.open('administration', { kind: 'job', name: 'test' }, act);
const due = () => admin(trainingsDue);

test('the ready topics are added once, and everyone has all to do', async () => {
  assert.deepEqual(await due(), { count: 0, late: 0 });
  assert.equal((await ask('/training/presets', {})).status, 303);
  assert.equal((await ask('/training/presets', {})).status, 303);
  assert.deepEqual(await due(), { count: 8, late: 0 });
  assert.match(await (await ask('/training')).text(), /Henkilötietojen käsittely[\s\S]*0\/2/);
});

test('a training is recorded for those who were there, not for a day to come and not for nobody', async () => {
  const tomorrow = await ask('/training/1/trainings', { staff: String(otto), done_on: '2999-01-01' });
  assert.equal(tomorrow.status, 422);
  assert.match(await tomorrow.text(), /vielä edessä/);
  assert.equal((await ask('/training/1/trainings', { done_on: today })).status, 422);
  const past = addMonths(today, -13);
  assert.equal((await ask('/training/1/trainings', { staff: String(helmi), done_on: past })).status, 303);
  assert.deepEqual(await due(), { count: 8, late: 1 });
  assert.match(await (await ask('/training/1')).text(), /Uusittava/);
});

test('whoever reads an instruction acknowledges the version that they saw', async () => {
  const mine = () => admin((tx) => instructionsToRead(tx, otto));
  assert.equal(await mine(), 4);
  assert.equal((await ask('/instructions/1/acknowledgement', { version: '1' })).status, 303);
  assert.equal(await mine(), 3);
  const changed = { title: 'Henkilötietojen käsittely', instructions: 'Uusi ohje', every_months: '' };
  assert.equal((await ask('/training/1', changed)).status, 303);
  assert.equal(await mine(), 4);
  assert.equal((await ask('/instructions/1/acknowledgement', { version: '1' })).status, 422);
  assert.equal((await ask('/instructions/1/acknowledgement', { version: '2' })).status, 303);
  assert.doesNotMatch(await (await ask('/instructions')).text(), /Uusi ohje[\s\S]*name="version" value="2"/);
  const { rows } = await owner.query(`select about from audit_log where act = 'acknowledge-instruction'`);
  assert.deepEqual(rows, [{ about: `staff:${otto}` }, { about: `staff:${otto}` }]);
});

test('a topic that has ended is asked of nobody, and is not there to be changed', async () => {
  assert.equal((await ask('/training/2/ending', {})).status, 303);
  assert.equal((await ask('/training/2')).status, 404);
  assert.doesNotMatch(await (await ask('/instructions')).text(), /Asiakkaan pyynnöt/);
});

test('what somebody was trained in goes three years after their work has ended', async () => {
  await owner.query(
    `insert into staff_endings (staff_id, ended_at, ended_by) values ($1, now() - interval '1090 days', 'x')`,
    [helmi],
  );
  assert.equal(await admin(sweepTrainings), 0);
  await owner.query(`update staff_endings set ended_at = now() - interval '1100 days'`);
  assert.equal(await admin(sweepTrainings), 1);
});

test('it is due again when its months are over, soon before that', () => {
  const state = (done_on: string | null, every_months: number | null = 12, is_current = true) =>
    trainingState({ done_on, every_months, is_current }, '2026-11-26');
  assert.deepEqual(
    [
      state(null),
      state('2026-01-01', 12, false),
      state('2025-11-25'),
      state('2025-12-20'),
      state('2026-06-01'),
    ],
    ['missing', 'missing', 'late', 'soon', 'done'],
  );
  assert.equal(state('2001-01-01', null), 'done');
});
