import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findIdentityCodes, identityCodeLevel } from './identity-code.ts';

// Artificial persons of the Digital and Population Data Services Agency, and the classic example.
const artificial =
  '010594Y9032 010594Y9021 020594X903P 030594W903B 030694W9024 040594V9030 050594U903M 010516B903X ' +
  '020516C903K 030516D9037 010501E9032 020502E902X 020503F9037 020504A902E 131052-308T 131052A308T 131052+308T';
const codes = artificial.split(' ');
const checks = '0123456789ABCDEFHJKLMNPRSTUVWXY';

const level = (text: string, expected: string | undefined) =>
  assert.equal(identityCodeLevel(text), expected, JSON.stringify(text));

test('a code with a right check is certain, temporary ones too', () => {
  for (const code of codes) level(code, 'certain');
});

test('a real date with a wrong check is likely', () => {
  for (const code of ['010190-999K', '260159-345A', '010190-999Y', '131052-308O']) level(code, 'likely');
});

test('every way of writing it is caught', () => {
  for (const code of [
    '131052-308t',
    '020516c903k',
    '131052–308T',
    '131052—308T',
    '131052\u2212308T',
    '131052\u2011308T',
    '131052\u00ad308T',
    '131052 - 308T',
    '131052\u00a0–\u00a0308T',
    '131052 308T',
    '131052_308T',
    '131052308T',
    '131052308t',
    '131052%2D308T',
    '131052%2b308T',
    '131052%E2%80%93308T',
    '131052 A 308T',
  ])
    level(code, 'certain');
});

test('it is caught inside addresses, file names, subject lines and CSV rows', () => {
  for (const text of [
    'https://shop.example/find?q=131052-308T&page=2',
    'https://shop.example/find?q=%20131052-308T',
    'hakemus_131052-308T.pdf',
    'hetu131052-308T',
    'Re: Virtanen 131052-308T, vuokrasopimus',
    '"Virtanen";"131052-308T";"Tampere"',
    'Virtanen\t131052-308T\r\n',
    'Asiakas (131052-308T).',
  ])
    level(text, 'certain');
});

test('each code is reported where it stands', () => {
  assert.deepEqual(findIdentityCodes('a 131052-308T, b 010190-999K; c 131052308T'), [
    { level: 'certain', start: 2, end: 13 },
    { level: 'likely', start: 17, end: 28 },
    { level: 'certain', start: 32, end: 42 },
  ]);
});

test('what is no date, no such number or part of a longer number is left alone', () => {
  for (const text of [
    '310290-123A', // 31 February
    '290200-123A', // 1900 was no leap year
    '001090-123A',
    '131352-308T',
    '131052-001T', // individual numbers begin at 002
    '1131052-308T',
    '131052-308TX',
    '131052-3081234',
    '',
    '0112038-9',
    'FI2112345600000785',
    '2026-11-22',
    '22.11.2026 klo 14.05',
  ])
    level(text, undefined);
});

test('29 February is a day of 2000 but not of 1900', () => {
  level('290200A123A', 'likely');
  level('290200-123A', undefined);
});

test('ten bare digits are never refused, and mobile numbers do not even warn', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{10}$/), (digits) => {
      assert.notEqual(identityCodeLevel(digits), 'certain');
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom('040', '041', '050'), fc.stringMatching(/^\d{7}$/), (prefix, rest) => {
      level(prefix + rest, undefined);
    }),
  );
  level('0105949032', 'likely');
});

test('of random ten-digit order numbers fewer than one in 500 warns', () => {
  let warned = 0;
  let seed = 1;
  const fiveDigits = () => {
    seed = (seed * 48271) % 2147483647;
    return String(seed % 100_000).padStart(5, '0');
  };
  for (let round = 0; round < 100_000; round += 1)
    if (identityCodeLevel(fiveDigits() + fiveDigits())) warned += 1;
  assert.ok(warned > 0 && warned < 200, `${warned} of 100 000`);
});

test('whatever real date and number: the right check is certain, any other likely', () => {
  const day = fc.integer({ min: 1, max: 28 });
  const month = fc.integer({ min: 1, max: 12 });
  const year = fc.integer({ min: 0, max: 99 });
  const number = fc.integer({ min: 2, max: 999 });
  const sign = fc.constantFrom(...'+-YXWVUABCDEF', '–', ' - ');
  fc.assert(
    fc.property(day, month, year, number, sign, fc.integer({ min: 0, max: 30 }), (d, m, y, n, s, c) => {
      const two = (value: number) => String(value).padStart(2, '0');
      const date = two(d) + two(m) + two(y);
      const three = String(n).padStart(3, '0');
      const right = Number(date + three) % 31;
      level(date + s + three + checks[c], c === right ? 'certain' : 'likely');
    }),
  );
});

test('a code is found in any text, and its place is inside the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...codes), (text, code) => {
      const whole = `${text} ${code} ${text}`;
      const found = findIdentityCodes(whole);
      assert.ok(found.some(({ level: grave }) => grave === 'certain'));
      for (const { start, end } of found) assert.ok(start >= 0 && end <= whole.length && end - start >= 10);
    }),
  );
});
