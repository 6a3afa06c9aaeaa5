import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barChart, columnChart, roundAbove } from './chart.ts';

test('the longest bar is the whole width, the others their share of it', () => {
  const chart = barChart({
    title: 'Avoimet laskut',
    bars: [
      { label: 'Ei erääntynyt', value: 400, shown: '4,00 €' },
      { label: '1–14 päivää', value: 100, shown: '1,00 €', state: 'due' },
      { label: 'Yli 90', value: 0, shown: '0,00 €' },
    ],
  }).toString();
  assert.deepEqual(
    [...chart.matchAll(/chart-mark" width="([\d.]+)%"/g)].map(([, width]) => width),
    ['100', '25', '0'],
  );
  assert.doesNotMatch(chart, /style=/);
});

test('a scale ends at a round number above the highest column', () => {
  assert.deepEqual([0, 7, 12, 240, 250, 251, 999].map(roundAbove), [1, 10, 20, 250, 250, 500, 1000]);
});

test('columns stand on nought and say what the shades mean', () => {
  const chart = columnChart({
    title: 'Myynti',
    labels: ['1/26', '2/26'],
    series: [
      { label: 'Kauppa', values: [50, undefined] },
      { label: 'Verkko', values: [100, 25] },
    ],
    shown: String,
  }).toString();
  assert.deepEqual(
    [...chart.matchAll(/chart-series-\d" x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y)),
    [50, 100, 0, 75],
  );
  assert.match(chart, /Kauppa/);
});
