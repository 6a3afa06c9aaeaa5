/** The results as a table of Markdown. */
import type { Measure } from './measure.ts';

const head = ['measure', 'customers', 'ours', 'raw', 'ratio', 'must reach', 'reached'];

const cells = ({ measure, size, ours, raw, ratio, mustReach, reached }: Measure): string[] => [
  measure,
  size === undefined ? '' : size.toLocaleString('en'),
  ours,
  raw ?? '',
  ratio ?? '',
  mustReach ?? '',
  reached === undefined ? '' : reached ? 'yes' : '**no**',
];

export const markdownTable = (measures: readonly Measure[]): string =>
  [head, head.map(() => '---'), ...measures.map(cells)].map((row) => `| ${row.join(' | ')} |`).join('\n');
