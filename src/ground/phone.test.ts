import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { parsePhone } from './phone.ts';

const e164 = (text: string) => parsePhone(text)?.e164;

test('one Finnish mobile number in the forms that customers and shops write', () => {
  for (const text of [
    '0401234567',
    '040 123 4567',
    '040-1234567',
    '(040) 123 4567',
    '040/1234567',
    '+358401234567',
    '+358 40 123 4567',
    '+358 (0)40 123 4567',
    '00358 40 1234567',
    '358401234567',
    '401234567', // a spreadsheet dropped the zero
    "'+358401234567",
    "'0401234567",
    'tel:+358401234567',
    '\u00a0040\u00a0123\u00a04567 ',
    '040\u2013123\u20114567',
  ])
    assert.equal(e164(text), '+358401234567', JSON.stringify(text));
});

test('the original is kept, without the spaces round it', () => {
  assert.equal(parsePhone(" '040-123 4567 ")?.original, "'040-123 4567");
  assert.equal(parsePhone('040 123 4567 ext 5')?.original, '040 123 4567 ext 5');
  assert.equal(e164('040 123 4567 ext 5'), '+358401234567');
});

test('mobile, landline and service numbers are told apart', () => {
  const kind = (text: string, expected: string) => assert.equal(parsePhone(text)?.kind, expected, text);
  for (const text of ['040 123 4567', '0457 123 4567', '050 123 456']) kind(text, 'mobile');
  for (const text of ['09 123 456', '03 123 4567', '018 12345', '019 123 456', '02 234 5678'])
    kind(text, 'landline');
  for (const text of ['020 712 3456', '029 566 6700', '010 123 4567', '0800 12345', '0600 12345'])
    kind(text, 'other');
});

test('foreign numbers are read with their own plan', () => {
  assert.equal(e164('+46 8 123 456 78'), '+46812345678');
  assert.equal(e164('0046 8 123 456 78'), '+46812345678');
  assert.equal(parsePhone('08-123 456 78', 'SE')?.e164, '+46812345678');
  assert.equal(parsePhone('040 123 4567', 'SE')?.e164.startsWith('+46'), true);
  assert.equal(parsePhone('+44 20 7183 8750')?.kind, 'landline');
});

test('what is no number, or two, is none', () => {
  for (const text of [
    '',
    '-',
    '040',
    '040123456789012',
    'ei ole',
    '0401234567 / 0501234567',
    'soita 0401234567',
    '131052-308T',
  ])
    assert.equal(parsePhone(text), undefined, text);
});

test('the short way for ordinary numbers says what libphonenumber says', () => {
  const digits = fc.stringMatching(/^(0|\+358|00358|\+3580|\+358 0|0 )(4\d|50|[1-9])\d{3,10}$/);
  fc.assert(
    fc.property(digits, (text) => {
      const number = parsePhoneNumberFromString(text, { defaultCountry: 'FI', extract: false });
      assert.equal(e164(text), number?.isValid() ? number.number : undefined, text);
    }),
    { numRuns: 2000 },
  );
});

test('any text gives an E.164 number or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+- ()/.abx;\u00a0\u2013') }), (text) => {
      const phone = parsePhone(text);
      if (phone) assert.match(phone.e164, /^\+[1-9]\d{4,14}$/);
    }),
    { numRuns: 2000 },
  );
});
