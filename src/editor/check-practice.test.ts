import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDeclaration } from '../../test/test-declaration.ts';
import type { Declaration } from '../policy/declaration.ts';
import { checkPractice, type Practice } from './check-practice.ts';

const declaration = testDeclaration();
const practice: Practice = { sources: [{ key: 'store', rows: 3 }], people: [], today: '2026-11-22' };
const codes = (changed: Declaration, found: Practice = practice) =>
  checkPractice(changed, found).map(({ code, text }) => [code, text.fi]);

test('the shipped notice names every cookie of the program and no other of its own', () => {
  assert.deepEqual(codes(declaration), []);
  const [first, ...others] = declaration.cookies;
  assert.match(codes({ ...declaration, cookies: others })[0]![1]!, new RegExp(first!.name));
  const invented = { ...first!, name: 'seloste_tracker' };
  assert.deepEqual(
    codes({ ...declaration, cookies: [first!, invented, ...others] }).map(([code]) => code),
    ['cookie_never_set'],
  );
});

test('data from a source that the notice does not name is found, with how much', () => {
  const found = codes(declaration, { ...practice, sources: [{ key: 'old_fair_list', rows: 12 }] });
  assert.deepEqual(found, [
    ['source_undeclared', 'Rekisterissä on 12 tietoa lähteestä ”old_fair_list”, jota seloste ei mainitse.'],
  ]);
});

test('a processor’s people without an agreement in force are found, and no longer once it is recorded', () => {
  const people = [{ employer: 'hosting', staff: 2 }];
  const agreed = (ends?: string): Declaration => ({
    ...declaration,
    recipients: declaration.recipients.map((recipient) =>
      recipient.key === 'hosting'
        ? {
            ...recipient,
            name: 'Palvelin Esimerkki Oy',
            agreement: { dated: '2026-01-01', document: 'sopimus-1', ...(ends ? { ends } : {}) },
          }
        : recipient,
    ),
  });
  const found = (changed: Declaration) => codes(changed, { ...practice, people }).map(([code]) => code);
  assert.deepEqual(found(declaration), ['processor_without_agreement']);
  assert.deepEqual(found(agreed('2026-06-30')), ['processor_without_agreement']);
  assert.deepEqual(found(agreed()), []);
});

test('an impact assessment whose review is past is found', () => {
  const reviewed = (review_on: string): Declaration => {
    const changed = structuredClone(declaration);
    changed.purposes[0]!.impact_assessment = {
      need: 'needed',
      criteria: [],
      reason: { fi: 'Koska' },
      screened_on: '2025-01-01',
      made_on: '2025-02-01',
      review_on,
    };
    return changed;
  };
  assert.deepEqual(codes(reviewed('2026-11-22')), []);
  assert.deepEqual(
    codes(reviewed('2026-11-21')).map(([code]) => code),
    ['impact_review_past'],
  );
});
