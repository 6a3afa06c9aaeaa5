import type { Text } from '../../ground/language.ts';

/**
 * `error`: the value is left out (of `nobody_named` and broken rows: the whole row). `warning`: somebody must look
 * or answer. `repaired`: the value was mended and is imported as mended.
 */
export type RowProblemLevel = 'error' | 'warning' | 'repaired';

export type Explanation = Readonly<{ level: RowProblemLevel; wholeRow?: boolean; text: Text }>;

export const explain = (
  level: RowProblemLevel,
  fi: string,
  sv: string,
  en: string,
  wholeRow = false,
): Explanation => ({
  level,
  ...(wholeRow && { wholeRow }),
  text: { fi, sv, en },
});
