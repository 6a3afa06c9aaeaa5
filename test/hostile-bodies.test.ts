/** Nothing that anybody sends makes the program fail: every body, with what nobody should send. */
import { test } from 'node:test';
import { routes } from '../src/routes.ts';
import { hostileBodies } from './hostile.ts';
import { hostileHouse, said } from './hostile-house.ts';
import { nameOf } from './refusals-list.ts';

const { pathOf, askingAs, desksOf, lookAt, noneFailed } = await hostileHouse();

for (const route of routes.filter(({ method }) => method !== 'GET'))
  test(`${nameOf(route)} takes any body`, async () => {
    const { method } = route;
    const address = pathOf(route.path);
    // A body is read before rights are asked: one desk is enough; forms are sent from all of them.
    for (const staffId of desksOf(route).slice(0, 1)) {
      const ask = askingAs(staffId);
      for (const sent of hostileBodies(route))
        await lookAt(`${address} ${said(sent.body)}`, ask(address, { method, ...sent }));
    }
    noneFailed();
  });
