import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { testDeclaration } from '../../test/test-declaration.ts';
import type { Declaration } from '../policy/declaration.ts';
import { differencesBetween } from './differences.ts';
import { steps } from './longest-common.ts';

const between = (older: Declaration, newer: Declaration) =>
  differencesBetween({ version: 1, declaration: older }, { version: 2, declaration: newer }, 'fi');
const changed = (change: (declaration: Declaration) => void) => {
  const newer = testDeclaration();
  change(newer);
  return between(testDeclaration(), newer);
};

describe('what two versions say differently', () => {
  test('the same declaration twice: nothing', () => {
    assert.deepEqual(between(testDeclaration(), testDeclaration()), []);
  });

  test('a changed word is shown as a changed word', () => {
    const differences = changed((declaration) => {
      declaration.retention[0]!.months = 36;
    });
    assert.deepEqual(differences, [
      {
        id: 'retention',
        number: '8',
        title: 'Säilytysajat',
        changes: [
          {
            kind: 'changed',
            words: [
              { kind: 'same', item: 'Asiakassuhteen tiedot (kohdat 3.1, 3.9–3.11, 3.14, 3.15 ja 3.21) · ' },
              { kind: 'removed', item: '2 ' },
              { kind: 'added', item: '3 ' },
              { kind: 'same', item: 'vuotta viimeisestä yhteydestä · Oma sääntömme' },
            ],
          },
        ],
      },
    ]);
  });

  test('an added sentence is an addition, a removed one a removal', () => {
    const added = changed((declaration) => {
      declaration.purposes[1]!.explanation.fi += ' Lähetämme myös kuitin.';
    });
    assert.deepEqual(added[0]?.changes, [{ kind: 'added', text: 'Lähetämme myös kuitin.' }]);
    const removed = changed((declaration) => {
      declaration.purposes[6]!.explanation.fi =
        'Laskemme tilauksista, laskuista ja asiakkaiden alueista lukuja, joista ketään ei voi erottaa.';
    });
    assert.deepEqual(removed[0]?.changes, [{ kind: 'removed', text: 'Liian pieniä ryhmiä emme näytä.' }]);
  });

  test('a purpose that is gone is one gone section; that others move up by a number is no change of theirs', () => {
    const differences = changed((declaration) => {
      declaration.purposes = declaration.purposes.filter(({ key }) => key !== 'market_research');
    });
    const gone = differences.find(({ id }) => id === 'purpose-market_research');
    assert.equal(gone?.whole, 'removed');
    assert.equal(gone?.number, '3.14');
    assert.ok(
      !differences.some(({ id }) => id === 'purpose-credit_decision' || id === 'automated-credit_decision'),
    );
  });

  test('a new recipient is one new line', () => {
    const differences = changed((declaration) => {
      declaration.recipients.push({
        ...declaration.recipients[4]!,
        key: 'other',
        title: { fi: 'Toinen tilitoimisto' },
      });
    });
    assert.deepEqual(
      differences.map(({ id, changes }) => [id, changes.map(({ kind }) => kind)]),
      [['processors', ['added']]],
    );
  });
});

test('the steps lead from the one list to the other, whatever they are', () => {
  const lists = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const found = steps(before, after);
      const without = (kind: string) => found.filter((step) => step.kind !== kind).map(({ item }) => item);
      assert.deepEqual(without('added'), before);
      assert.deepEqual(without('removed'), after);
    }),
  );
  assert.equal(steps(['a', 'b', 'c'], ['a', 'x', 'c']).filter(({ kind }) => kind === 'same').length, 2);
});
