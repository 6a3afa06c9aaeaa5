/** Nothing that anybody fills in makes the program fail: every form of every page, and what of it was stored. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '../src/routes.ts';
import { formsOf, hostileForms, script } from './hostile.ts';
import { hostileHouse, said } from './hostile-house.ts';

const { pathOf, ask, faults, desksOf, lookAt, noneFailed, sessionFor } = await hostileHouse();

const pages = routes.filter(({ method }) => method === 'GET');
const isPage = (response: Response) => response.headers.get('content-type')?.startsWith('text/html') ?? false;

test('every form of every page takes anything in any field', async () => {
  const seen = new Set<string>();
  for (const route of pages)
    for (const staffId of desksOf(route)) {
      const token = await sessionFor(staffId);
      const response = await ask(pathOf(route.path), { token });
      if (response.status !== 200 || !isPage(response)) continue;
      for (const form of formsOf(await response.text())) {
        const names = [...form.fields.keys()].join();
        // Each button of the same kind is the same form.
        const kind = `${form.action.replaceAll(/\d+/g, '1')} ${names}`;
        if (seen.has(kind) || form.action.startsWith('/sign-out')) continue;
        seen.add(kind);
        const used = await sessionFor(staffId);
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
      const token = await sessionFor(staffId);
      const response = await ask(pathOf(route.path), { token });
      assert.ok(response.status < 500, `${route.path}: ${faults.at(-1)}`);
      if (!isPage(response)) continue;
      const text = await response.text();
      assert.ok(!text.includes(script), route.path);
      if (text.includes('&lt;script&gt;hostile')) stored += 1;
    }
  assert.ok(stored > 0, 'something of it was stored, so that there was something to show');
});
