import assert from 'node:assert/strict';
import { test } from 'node:test';
import { code128Svg, code128Values, code128Widths } from './code-128.ts';

test('the check symbol is the weighted sum modulo 103', () => {
  // 105 + 1·12 + 2·34 = 185; 185 mod 103 = 82
  assert.deepEqual(code128Values('1234'), [105, 12, 34, 82]);
  assert.throws(() => code128Values('123'), RangeError);
  assert.throws(() => code128Values('12a4'), RangeError);
});

test('every symbol is eleven modules wide, its bars even and its spaces odd, and no two are alike', () => {
  const seen = new Set<string>();
  for (let value = 0; value < 100; value += 1) {
    const widths = code128Widths(String(value).padStart(2, '0')).slice(6, 12);
    const sum = (odd: number) => widths.filter((_, at) => at % 2 === odd).reduce((one, two) => one + two, 0);
    assert.equal(sum(0) + sum(1), 11, String(value));
    assert.equal(sum(0) % 2, 0, String(value));
    assert.equal(sum(1) % 2, 1, String(value));
    seen.add(widths.join(''));
  }
  assert.equal(seen.size, 100);
});

test('54 digits are 29 symbols and a stop, drawn with their quiet zones', () => {
  const digits = '437159030000007760001225000000000000000000011112161221';
  const modules = 29 * 11 + 13;
  assert.equal(
    code128Widths(digits).reduce((one, two) => one + two, 0),
    modules,
  );
  assert.match(code128Svg(digits), new RegExp(`viewBox="0 0 ${modules + 20} 36"`));
});
