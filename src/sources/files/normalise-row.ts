import { identityCodeLevel } from '../../ground/identity-code.ts';
import type { Mapping } from './fields.ts';
import { finishCustomer } from './finish-customer.ts';
import type { ImportedCustomer } from './imported-customer.ts';
import { type Draft, emptyDraft, readCell, scansForCodes } from './read-cell.ts';
import type { RowOptions } from './row-options.ts';
import { type RowProblem, rowProblem, rowProblems } from './row-problems.ts';
import type { RowFault } from './shape.ts';

/** `customer` is undefined where the row is none (a row of another kind) or must be mended first. */
export type NormalisedRow = { customer: ImportedCustomer | undefined; problems: RowProblem[] };

/**
 * Cells → a typed candidate and what is to be said of them. Never throws. `faults` are those that the reader of
 * the file put on the row. A personal identity code in a cell is dropped and never repeated in a problem.
 */
export const normaliseRow = (
  cells: readonly string[],
  mapping: Mapping,
  options: RowOptions,
  faults: readonly RowFault[] = [],
): NormalisedRow => {
  const { rowMark } = options;
  if (rowMark && cells[rowMark.column] !== rowMark.value) return { customer: undefined, problems: [] };
  const draft = emptyDraft(options);
  for (const fault of faults) draft.problems.push(rowProblem(fault));
  for (let column = 0; column < mapping.length; column++) {
    const target = mapping[column]!;
    const cell = cells[column];
    if (target === 'ignore' || target === 'finvoice' || !cell) continue;
    const value = tidy(cell);
    if (value.length > cellMax) draft.problems.push(rowProblem('text_too_long', column));
    else if (value && !isCode(draft, value, column, target)) readCell(draft, value, target, column);
  }
  const customer = finishCustomer(draft);
  const stopped = draft.problems.length > 0 && draft.problems.some(({ code }) => rowProblems[code].wholeRow);
  return { customer: stopped ? undefined : customer, problems: draft.problems };
};

/** No field takes more; some expressions below are slow on what is longer. */
const cellMax = 2_000;

/** Without the spaces around it and the apostrophe with which Shopify and Excel mark text: `'00100`, `'+358…`. */
const tidy = (cell: string): string => {
  const value = cell.trim();
  const first = value.charCodeAt(0);
  return (first === 39 || first === 8217) && /^['’][\d+=@-]/.test(value) ? value.slice(1) : value;
};

const shortestCode = 10;

const isCode = (draft: Draft, value: string, column: number, target: Mapping[number]): boolean => {
  if (value.length < shortestCode) return false;
  const level = identityCodeLevel(value);
  if (level === undefined) return false;
  if (level === 'certain') draft.problems.push(rowProblem('identity_code', column));
  else if (!scansForCodes(target) || draft.options.codesConfirmed) return false;
  else draft.problems.push(rowProblem('identity_code_likely', column));
  return true;
};
