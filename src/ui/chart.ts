/**
 * Charts as SVG from the server, without a library (decision 011): bars side by side for shares, columns for a course of time.
 * Words stand outside the SVG, so that they keep their size on a phone. The marks are for the eye alone: a `table` with the
 * same numbers always stands beside a chart.
 */
import type { State } from './badge.ts';
import { attribute, type Html, type HtmlValue, html } from './html.ts';

export type Bar = Readonly<{
  label: string;
  value: number;
  /** The number as the reader writes it. */
  shown: string;
  state?: State;
}>;

const percentOf = (value: number, most: number): number =>
  most <= 0 ? 0 : Math.round((Math.max(0, value) / most) * 1000) / 10;

const figure = (title: string, marks: HtmlValue, note?: HtmlValue): Html =>
  html`<figure class="chart"><figcaption>${title}</figcaption><div aria-hidden="true">${marks}</div>${note}</figure>`;

/** One bar under the other, in the order given. */
export const barChart = ({ title, bars }: Readonly<{ title: string; bars: readonly Bar[] }>): Html => {
  const most = Math.max(...bars.map(({ value }) => value), 0);
  const line = ({ label, value, shown, state = 'neutral' }: Bar): Html =>
    html`<div class="chart-bar state-${state}"><span>${label}</span><svg width="100%" height="14" focusable="false"><rect class="chart-ground" width="100%" height="14" rx="3"></rect><rect class="chart-mark" width="${percentOf(value, most)}%" height="14" rx="3"></rect></svg><span class="number">${shown}</span></div>`;
  return figure(title, html`<div class="chart-bars">${bars.map(line)}</div>`);
};

export type Series = Readonly<{ label: string; values: readonly (number | undefined)[] }>;
export type ColumnChart = Readonly<{
  title: string;
  /** Below the columns; every so manieth where there are many. */
  labels: readonly string[];
  /** At most four: they are told apart by shade and by their key. */
  series: readonly Series[];
  /** How a number of the scale is written. */
  shown: (value: number) => string;
}>;

/** The next round number above: 1, 2, 2,5 or 5 times a power of ten. */
export const roundAbove = (value: number): number => {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((step) => step >= value)!;
};

const height = 100;
const slot = 20;

const columnsOf = ({ series, labels }: ColumnChart, top: number): Html[] => {
  const width = (slot - 6) / series.length;
  return series.flatMap(({ values }, nth) =>
    labels.map((_label, at) => {
      const tall = percentOf(values[at] ?? 0, top);
      return html`<rect class="chart-mark chart-series-${nth + 1}" x="${at * slot + 3 + nth * width}" y="${height - tall}" width="${width}" height="${tall}"></rect>`;
    }),
  );
};

/** So many months have room below the columns on a phone. */
const labelsMost = 5;

/** Columns along a course of time, beginning at nought. */
export const columnChart = (chart: ColumnChart): Html => {
  const { labels, series, shown, title } = chart;
  const top = roundAbove(Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0)), 0));
  const every = Math.ceil(labels.length / labelsMost);
  const wide = labels.length * slot;
  const ticks = [1, 0.5, 0];
  const lines = ticks.map(
    (tick) =>
      html`<line x1="0" x2="${wide}" y1="${height * (1 - tick)}" y2="${height * (1 - tick)}" class="chart-line"></line>`,
  );
  const keys =
    series.length > 1 &&
    html`<ul class="chart-keys">${series.map(
      ({ label }, nth) =>
        html`<li><svg width="12" height="12" focusable="false"><rect class="chart-mark chart-series-${nth + 1}" width="12" height="12" rx="2"></rect></svg> ${label}</li>`,
    )}</ul>`;
  return figure(
    title,
    html`<div class="chart-columns"><div class="chart-scale">${ticks.map(
      (tick) => html`<span class="number">${shown(top * tick)}</span>`,
    )}</div><svg viewBox="0 0 ${wide} ${height}" preserveAspectRatio="none" focusable="false">${lines}${columnsOf(chart, top)}</svg><div class="chart-labels">${labels.map(
      (label, at) => html`<span${attribute('class', at % every !== 0 && 'chart-skipped')}>${label}</span>`,
    )}</div></div>`,
    keys,
  );
};
