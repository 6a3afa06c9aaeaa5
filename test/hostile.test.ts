/** Nothing that anybody sends makes the program fail: every parameter, query field, body and form, with what nobody should send. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import type { Schemas } from '../src/http/input.ts';
import type { Route } from '../src/http/route.ts';
import { tables } from '../src/personal-data.ts';
import { loadInForce } from '../src/policy/in-force.ts';
import { routes } from '../src/routes.ts';
import { askingOf } from './asking.ts';
import { everyPurpose, hirer, sessionOf } from './callers.ts';
import { testDatabase } from './database.ts';
import { formsOf, hostileAddresses, hostileBodies, hostileForms, script } from './hostile.ts';
import { oneOfEach } from './one-of-each.ts';
import { declarationWithEverything, plausibleIn } from './plausible.ts';
import { nameOf } from './refusals-list.ts';

const declaration = declarationWithEverything();
const { gate, installation, owner, publish } = await testDatabase({ declaration });
await publish(declaration);
const policy = await loadInForce(installation, tables);
const specimens = await oneOfEach(owner, declaration);
const pathOf = await plausibleIn({ owner, gate, declaration }, specimens);
const { ask, faults } = askingOf({ gate, policy: () => policy });
const hire = hirer(owner, declaration);
const staffFor = new Map<string, number>();
for (const purpose of everyPurpose(declaration)) staffFor.set(purpose, await hire({ purposes: [purpose] }));
const allPurposes = await hire({ purposes: everyPurpose(declaration) });

/** Purposes whose rights differ most: those with wide pages are asked for a few of their desks. */
const few = ['register_upkeep', 'marketing_post'];
const desksOf = ({ who, purposes }: Route): number[] => {
  if (who !== 'purpose') return [allPurposes];
  const asked = purposes.length > few.length ? purposes.filter((purpose) => few.includes(purpose)) : purposes;
  return asked.map((purpose) => staffFor.get(purpose)!);
};

/** What nobody met: a list of what was asked and the fault's own line. */
const failures: string[] = [];
const lookAt = async (what: string, answer: Promise<Response>): Promise<void> => {
  const { status } = await answer;
  if (status >= 500) failures.push(`${status} ${what}: ${faults.at(-1)}`);
};
const noneFailed = () => {
  assert.deepEqual(failures.splice(0), []);
  faults.splice(0);
};
const said = (body: string | URLSearchParams): string => String(body).slice(0, 300);

test('a key in an address is digits alone: a row has one address', () => {
  const coerced = ['1e3', ' 7', '+7', '07', '7.0', '0x7'];
  const taken = routes.flatMap((route) => {
    const { params, query } = route as Schemas;
    const shapes = Object.entries({ ...params?.shape, ...query?.shape });
    const keys = shapes.filter(([, schema]) => (schema as z.ZodType).safeParse('7').data === 7);
    return keys.flatMap(([name, schema]) =>
      coerced
        .filter((text) => (schema as z.ZodType).safeParse(text).success)
        .map((text) => `${nameOf(route)} takes ${name}=${text}`),
    );
  });
  assert.deepEqual(taken, []);
});

for (const route of routes)
  test(`${nameOf(route)} takes any address`, async () => {
    for (const staffId of desksOf(route)) {
      const token = await sessionOf(owner, staffId);
      for (const address of hostileAddresses(route, pathOf)) {
        if (route.method === 'GET') await lookAt(address, ask(address, { token }));
        else await lookAt(`${route.method} ${address}`, ask(address, { method: route.method, token }));
      }
    }
    noneFailed();
  });

for (const route of routes.filter(({ method }) => method !== 'GET'))
  test(`${nameOf(route)} takes any body`, async () => {
    const { method } = route;
    const address = pathOf(route.path);
    for (const staffId of desksOf(route))
      for (const sent of hostileBodies(route)) {
        const token = await sessionOf(owner, staffId);
        await lookAt(`${address} ${said(sent.body)}`, ask(address, { method, token, ...sent }));
      }
    noneFailed();
  });

const pages = routes.filter(({ method }) => method === 'GET');
const isPage = (response: Response) => response.headers.get('content-type')?.startsWith('text/html') ?? false;

test('every form of every page takes anything in any field', async () => {
  const seen = new Set<string>();
  for (const route of pages)
    for (const staffId of desksOf(route)) {
      const token = await sessionOf(owner, staffId);
      const response = await ask(pathOf(route.path), { token });
      if (response.status !== 200 || !isPage(response)) continue;
      for (const form of formsOf(await response.text())) {
        const names = [...form.fields.keys()].join();
        // Each button of the same kind is the same form.
        const kind = `${form.action.replaceAll(/\d+/g, '1')} ${names}`;
        if (seen.has(kind) || form.action.startsWith('/sign-out')) continue;
        seen.add(kind);
        const used = await sessionOf(owner, staffId);
        for (const body of hostileForms(form))
          await lookAt(
            `${form.action} ${said(body)}`,
            ask(form.action, { method: 'POST', token: used, body }),
          );
      }
    }
  noneFailed();
  assert.ok(seen.size > 20, `only ${seen.size} forms were found`);
});

test('what was stored of it is shown as text, everywhere', async () => {
  let stored = 0;
  for (const route of pages)
    for (const staffId of desksOf(route)) {
      const token = await sessionOf(owner, staffId);
      const response = await ask(pathOf(route.path), { token });
      assert.ok(response.status < 500, `${route.path}: ${faults.at(-1)}`);
      if (!isPage(response)) continue;
      const text = await response.text();
      assert.ok(!text.includes(script), route.path);
      if (text.includes('&lt;script&gt;hostile')) stored += 1;
    }
  assert.ok(stored > 0, 'something of it was stored, so that there was something to show');
});
