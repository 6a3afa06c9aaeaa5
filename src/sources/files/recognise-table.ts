import { findHeader } from './find-header.ts';
import { type RecognisedFormat, recogniseFormat } from './recognise-format.ts';
import type { RawRow } from './shape.ts';

export type RecognisedTable = RecognisedFormat &
  Readonly<{
    header: readonly string[] | undefined;
    /** The header's line; rows with a greater one are data. -1 where the file has none. */
    headerLine: number;
    samples: readonly RawRow[];
  }>;

const samplesMax = 300;

/** Header and format of a table of any container, from the first batch of `readRows`. */
export const recogniseTable = (rows: readonly RawRow[]): RecognisedTable => {
  const found = findHeader(rows.slice(0, samplesMax).map(({ cells }) => cells));
  const headerRow = found && rows[found.index];
  const samples = rows.slice(found ? found.index + 1 : 0, samplesMax);
  const header = headerRow?.cells;
  const recognised = recogniseFormat(
    header,
    samples.map(({ cells }) => cells),
  );
  return { ...recognised, header, headerLine: headerRow?.line ?? -1, samples };
};
