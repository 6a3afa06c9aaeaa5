import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkout, readConfig } from '../src/ground/config.ts';

const read = (file: string) => readFileSync(join(checkout, file), 'utf8');
const guide = read('docs/operate.md');
const documented = [...guide.matchAll(/^\| `([A-Z_]+)` +\| (.*?) +\|/gm)].map(([, name, otherwise]) => ({
  name: name!,
  otherwise: otherwise!,
}));

test('docs/operate.md lists every setting that the program reads, and no other', () => {
  const settings = globSync('src/ground/{config,*-settings}.ts', { cwd: checkout }).map(read).join('\n');
  const known = [...settings.matchAll(/env\['([A-Z_]+)'\]/g)].map(([, name]) => name!);
  assert.ok(known.length >= 8);
  assert.deepEqual(documented.map(({ name }) => name).sort(), [...new Set(known)].sort());
});

test('the defaults in it are the real ones', () => {
  const { host, port, connectionsMax, retentionLeadDays } = readConfig({});
  const stated = (name: string) => documented.find((setting) => setting.name === name)?.otherwise;
  assert.equal(stated('SELOSTE_HOST'), `\`${host}\``);
  assert.equal(stated('SELOSTE_PORT'), `\`${port}\``);
  assert.equal(stated('SELOSTE_RETENTION_LEAD_DAYS'), `\`${retentionLeadDays}\``);
  assert.equal(stated('SELOSTE_CONNECTIONS'), `\`${connectionsMax}\``);
});

test('the settings are read in one place', () => {
  const others = ['src/serve.ts', 'src/work.ts', 'src/cli.ts', 'src/db/installation.ts', 'src/http/app.ts'];
  for (const file of others) assert.doesNotMatch(read(file), /env\['(SELOSTE|DATABASE)/, file);
});
