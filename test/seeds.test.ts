/** The demo's files are invented through and through, and are what their maker makes. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { seedFiles } from '../db/seeds/make.ts';
import { checkout } from '../src/ground/config.ts';
import { identityCodeLevel } from '../src/ground/identity-code.ts';
import { parsePhone } from '../src/ground/phone.ts';

const files = globSync('db/seeds/*', { cwd: checkout }).sort();
const textOf = (file: string): string => readFileSync(join(checkout, file), 'utf8');

const codes = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.split(/[,;:]/).some((cell) => identityCodeLevel(cell) !== undefined));

const domains = (text: string): string[] =>
  [...text.matchAll(/@([\w.-]+\.[a-z]{2,})|https?:\/\/([\w.-]+)/gi)]
    .map(([, mail, web]) => (mail ?? web)!)
    .filter((domain) => !domain.endsWith('.example'));

/** Everything of seven digits or more that begins as a telephone number of Finland does. */
const phones = (text: string): string[] =>
  [...text.matchAll(/(?<![\w–-])(?:\+358|0)(?:[ -]?\d){6,10}(?!\d)/g)]
    .map(([found]) => found)
    .filter((found) => parsePhone(found) && !parsePhone(found)!.e164.startsWith('+35840000'));

test('the files are what make.ts makes', () => {
  assert.equal(seedFiles.size, 9);
  for (const [name, text] of seedFiles) assert.ok(textOf(`db/seeds/${name}`) === text, name);
});

test('no seed holds an identity code, a real domain or a telephone number that somebody may have', () => {
  assert.ok(files.length > 12);
  for (const file of files) {
    const text = textOf(file);
    assert.deepEqual([codes(text), domains(text), phones(text)], [[], [], []], file);
  }
});

test('the guards see a breach', () => {
  assert.equal(codes(['Aino;', '010594Y', '9032'].join('')).length, 1);
  assert.deepEqual(domains('aino@posti.example aino@jokin.fi'), ['jokin.fi']);
  assert.deepEqual(phones("'+358400000123 040 000 0001 050 123 4567"), ['050 123 4567']);
});
