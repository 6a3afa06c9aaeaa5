/** docs/api.md's worked example is run line by line against the real routes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkout, readConfig } from '../src/ground/config.ts';
import { createApp } from '../src/http/app.ts';
import { identifyKey } from '../src/keys/identify-key.ts';
import { hashOfSecret } from '../src/keys/make-key.ts';
import { tables } from '../src/personal-data.ts';
import { loadInForce } from '../src/policy/in-force.ts';
import { routes } from '../src/routes.ts';
import { testDatabase } from './database.ts';

const { owner, gate, installation } = await testDatabase();
const policy = await loadInForce(installation, tables);
const secret = 'seloste_example';
await owner.query(`select set_config('app.actor', 'test', false)`);
await owner.query(
  `insert into api_keys (name, purposes, secret_hash, hint) values ('Kauppa', $1, $2, 'mple')`,
  [['customer_service', 'register_upkeep', 'orders', 'invoicing'], hashOfSecret(secret)],
);
await owner.query(
  `insert into invoicing_settings (seller_name, seller_street, seller_postcode, seller_town, business_id, vat_number, iban, bic,
     has_yearly_series, first_serial, saved_by)
   values ('Villa Esimerkki Oy', 'Esimerkkikatu 4', '00100', 'Helsinki', '2345678-0', 'FI23456780', 'FI3715903000000776',
     'NDEAFIHH', false, 1001, 'test')`,
);
const site = 'http://localhost';
const app = createApp({
  routes,
  gate,
  policy: () => policy,
  identify: async (request, address) =>
    (await identifyKey(gate, policy.declaration, request, address)) ?? { kind: 'nobody' },
  baseUrl: site,
  config: readConfig({ SELOSTE_FILES_KEY: 'ab'.repeat(32) }),
});

type Example = Readonly<{
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
  status: number;
  answer?: string;
}>;

const exampleOf = (block: string): Example => {
  const lines = block.trim().split('\n');
  const [method = '', path = ''] = lines[0]!.split(' ');
  const [, status, answer] = /^→ (\d{3}) ?(.*)$/.exec(lines.at(-1)!)!;
  const rest = lines.slice(1, -1);
  const headers = Object.fromEntries(
    rest.filter((line) => /^[A-Z][\w-]+: /.test(line)).map((line) => line.split(': ') as [string, string]),
  );
  const body = rest.find((line) => line.startsWith('{'));
  return {
    method,
    path,
    headers,
    status: Number(status),
    ...(body ? { body } : {}),
    ...(answer ? { answer } : {}),
  };
};

const guide = readFileSync(join(checkout, 'docs/api.md'), 'utf8');
const examples = [...guide.matchAll(/```http\n([\s\S]*?)```/g)].map(([, block]) => exampleOf(block!));
const known = new Map<string, string>();
const filled = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (all, name) => known.get(name) ?? all);

/** A placeholder that is met for the first time is what the answer says; afterwards it must stay so. */
const learn = (expected: string, found: Record<string, unknown>): void => {
  for (const [, name, value] of expected.matchAll(/"(\w+)": "([^"]+)"/g)) {
    const placeholder = /^\{(\w+)\}$/.exec(value!)?.[1];
    const real = String(found[name!]);
    if (!placeholder) assert.equal(real, value);
    else if (known.has(placeholder)) assert.equal(real, known.get(placeholder));
    else known.set(placeholder, real);
  }
};

test('there is an example to run', () => assert.ok(examples.length >= 6));

for (const { method, path, headers, body, status, answer } of examples)
  test(`${method} ${path} → ${status}`, async () => {
    const response = await app.request(
      new Request(`${site}${filled(path)}`, {
        method,
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', ...headers },
        ...(body ? { body: filled(body) } : {}),
      }),
    );
    const text = await response.text();
    assert.equal(response.status, status, text);
    if (answer) learn(answer, JSON.parse(text) as Record<string, unknown>);
  });

test('sent twice it was done once', async () => {
  const { rows } = await owner.query(
    `select count(*)::int as made from customers where family_name = 'Esimerkki'`,
  );
  assert.equal(rows[0].made, 1);
});
