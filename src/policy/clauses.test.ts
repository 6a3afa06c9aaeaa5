import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { testDeclaration } from '../../test/test-declaration.ts';
import { declarationSchema } from './declaration.ts';
import { findingCodes } from './lint/finding.ts';
import './lint.ts';
import { atPath } from './path.ts';

const document = readFileSync(new URL('../../docs/clauses.md', import.meta.url), 'utf8');

const rows = document
  .split('\n')
  .filter((line) => /^\| [CM]\d/.test(line))
  .map((line) => {
    const [clause = '', , places = '', by = ''] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    return { clause, places: [...places.matchAll(/`([^`]+)`/g)].map(([, place]) => place!), by };
  });

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

/** DESIGN §3: the folders of the floor plan. */
const floors =
  'ground db ui http keys webhooks jobs mail documents audit origins policy access customers orders invoices sources disclosures archive site outreach requests retention breaches evidence notice insight informing desk'.split(
    ' ',
  );

/** Parts that the shipped declaration may leave out: they are the company's to add. */
const optional = new Set(
  Object.keys(declarationSchema.shape).filter((part) => /officer|joint|extra/.test(part)),
);

describe('docs/clauses.md', () => {
  const declaration = testDeclaration();
  const stands = (place: string): boolean => optional.has(place) || atPath(declaration, place) !== undefined;

  test('has every clause of the seed once, in order', () => {
    assert.deepEqual(
      rows.map(({ clause }) => clause),
      [...numbered('C', 64), ...numbered('M', 15)],
    );
  });

  for (const { clause, places, by } of rows) {
    test(`${clause} stands where the table says`, () => {
      assert.ok(places.length > 0);
      assert.deepEqual(
        places.filter((place) => !stands(place)),
        [],
      );
    });

    test(`${clause} is carried out by a part of the house`, () => {
      const named = [...by.matchAll(/src\/(\w+)/g)].map(([, floor]) => floor!);
      assert.ok(named.length > 0 || /issue/.test(by), by);
      assert.deepEqual(
        named.filter((floor) => !floors.includes(floor)),
        [],
      );
    });
  }

  test('names lint findings that exist', () => {
    const named = [...document.matchAll(/lint: ([\w, ]+)/g)].flatMap(([, codes]) => codes!.split(', '));
    assert.deepEqual(
      named.filter((code) => !findingCodes().includes(code)),
      [],
    );
  });

  test('would be caught naming a place that is not there', () => {
    assert.ok(!stands('purposes.spying'));
    assert.ok(!stands('rights.access.signature'));
  });
});
