import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkout } from '../ground/config.ts';
import { eventGroups } from '../webhooks/events.ts';
import { actTitle } from './act-titles.ts';

/** The names of acts as the sources write them to the log: `wrote(tx, 'add-detail'`, `select 'wrote', 'import'`. */
const actsIn = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?:wrote|wroteOfEach|looked)\(\s*\w+,\s*'([\w-]+)'|select '(?:wrote|looked)',\s*'([\w-]+)'|values \('(?:wrote|looked)',\s*'([\w-]+)'/g,
    ),
  ].map(([, called, selected, inserted]) => (called ?? selected ?? inserted)!);

const acts = globSync(['src/**/*.ts', 'db/migrations/*.sql'], { cwd: checkout })
  .filter((file) => !/\.test\.ts$|\/fixtures\//.test(file))
  .flatMap((file) => actsIn(readFileSync(join(checkout, file), 'utf8')));

test('every act of the log is said in words', () => {
  assert.ok(acts.length > 40);
  assert.deepEqual([...new Set(acts)].filter((act) => actTitle(act, 'fi') === act).sort(), []);
});

test('every event that a webhook may choose is an act of the log', () => {
  const events = eventGroups.flatMap((group) => Object.keys(group.events));
  assert.ok(events.length > 20);
  assert.deepEqual(
    events.filter((event) => actTitle(event, 'fi') === event),
    [],
  );
});

test('an act without words is seen', () => {
  assert.deepEqual(actsIn(`await wrote(tx, 'do-something', {}); select 'wrote', 'undo-something', id`), [
    'do-something',
    'undo-something',
  ]);
  assert.equal(actTitle('do-something', 'fi'), 'do-something');
});
