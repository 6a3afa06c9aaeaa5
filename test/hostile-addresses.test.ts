/** Nothing that anybody asks for makes the program fail: every parameter and query field, with what nobody should send. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import type { Schemas } from '../src/http/input.ts';
import { routes } from '../src/routes.ts';
import { hostileAddresses } from './hostile.ts';
import { hostileHouse } from './hostile-house.ts';
import { nameOf } from './refusals-list.ts';

const { pathOf, ask, desksOf, lookAt, noneFailed, sessionFor } = await hostileHouse();

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
      const token = await sessionFor(staffId);
      for (const address of hostileAddresses(route, pathOf)) {
        if (route.method === 'GET') await lookAt(address, ask(address, { token }));
        else await lookAt(`${route.method} ${address}`, ask(address, { method: route.method, token }));
      }
    }
    noneFailed();
  });
