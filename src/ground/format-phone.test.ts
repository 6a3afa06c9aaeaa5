import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatPhone } from './format-phone.ts';
import { parsePhone } from './phone.ts';

test('numbers are written as Finns write them', () => {
  for (const written of [
    '040 123 4567',
    '050 123 456',
    '0457 123 4567',
    '09 123 456',
    '09 123 4567',
    '018 12 345',
    '019 123 456',
    '03 123 4567',
    '020 712 3456',
    '029 566 6700',
    '010 123 4567',
    '0800 12 345',
    '+46 8 123 456 78',
    '+44 20 7183 8750',
  ])
    assert.equal(formatPhone(parsePhone(written)!.e164), written);
});

test('what was written is read back as the same number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+358(4\d|50|1\d|2\d|[35689])\d{5,7}$/), (text) => {
      const e164 = parsePhone(text)?.e164;
      if (e164) assert.equal(parsePhone(formatPhone(e164))?.e164, e164);
    }),
    { numRuns: 1000 },
  );
});

test('what is no number comes back as it is', () => {
  assert.equal(formatPhone('0'), '0');
});
