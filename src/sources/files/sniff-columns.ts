import { parseBusinessId } from '../../ground/business-id.ts';
import { parseEmail } from '../../ground/email.ts';
import { identityCodeLevel } from '../../ground/identity-code.ts';
import { parsePhone } from '../../ground/phone.ts';
import type { TargetField } from './fields.ts';
import { languageOf } from './value-words.ts';

/** What the cells of one column look like, without its header. */
export type ColumnLook =
  | 'identity_codes'
  | 'identity_codes_and_business_ids'
  | 'business_id'
  | 'email'
  | 'phone'
  | 'postcode'
  | 'street'
  | 'language'
  | 'words'
  | 'numbers'
  | 'unknown';

const sampleMax = 300;
const businessIdShape = /^(?:FI)?\d{6,7}-?\d$/i;
const phoneShape = /^['’]?(?:\+|00|0)[\d\s()-]{5,18}$/;

const share = (cells: readonly string[], test: (cell: string) => boolean): number =>
  cells.length ? cells.filter(test).length / cells.length : 0;

const isCode = (cell: string): boolean => cell.length >= 10 && identityCodeLevel(cell) === 'certain';
const isBusinessId = (cell: string): boolean =>
  businessIdShape.test(cell) && parseBusinessId(cell) !== undefined;

/** Looks at up to 300 filled cells. Codes are told before all else: one in twenty is enough to refuse the column. */
export const columnLook = (given: readonly string[]): ColumnLook => {
  const cells = given
    .map((cell) => cell.trim())
    .filter(Boolean)
    .slice(0, sampleMax);
  if (cells.length === 0) return 'unknown';
  const codes = share(cells, isCode);
  const businessIds = share(cells, isBusinessId);
  if (codes >= 0.05) return businessIds >= 0.05 ? 'identity_codes_and_business_ids' : 'identity_codes';
  if (businessIds >= 0.5) return 'business_id';
  if (share(cells, (cell) => cell.split(/[;,\s]+/).some((part) => parseEmail(part))) >= 0.6) return 'email';
  if (share(cells, (cell) => /^(?:FI-|AX-)?\d{5}$/.test(cell)) >= 0.7) return 'postcode';
  if (share(cells, (cell) => phoneShape.test(cell) && parsePhone(cell, 'FI') !== undefined) >= 0.6)
    return 'phone';
  if (share(cells, (cell) => cell.length <= 8 && languageOf(cell) !== undefined) >= 0.9) return 'language';
  if (share(cells, (cell) => /^\d{1,9}$/.test(cell)) >= 0.9) return 'numbers';
  if (share(cells, (cell) => /^(?:\p{L}[\p{L}\s.-]*\s\d+\s?[\p{L}\d\s.]*|P[LB] \d+)$/u.test(cell)) >= 0.5)
    return 'street';
  if (cells.length >= 3 && new Set(cells).size === 1) return 'unknown';
  return share(cells, (cell) => /^\p{L}[\p{L}\s'’.&-]+$/u.test(cell)) >= 0.8 ? 'words' : 'unknown';
};

const sure: Partial<Record<ColumnLook, TargetField>> = {
  business_id: 'business_id',
  identity_codes_and_business_ids: 'business_id',
  email: 'email',
  phone: 'phone',
  postcode: 'postcode',
  street: 'street',
  language: 'language',
};

const familyName = /(?:nen|lä|la|berg|ström|qvist|sson|mäki|niemi|koski)$/iu;

/** Names where only words are left: the column with most endings of Finnish and Swedish family names is theirs. */
const nameTargets = (
  columns: readonly (readonly string[])[],
  words: readonly number[],
): Map<number, TargetField> => {
  const endings = (column: number): number => share(columns[column]!, (cell) => familyName.test(cell.trim()));
  const [first, second] = words;
  if (first === undefined) return new Map();
  const isWhole = share(columns[first]!.filter(Boolean), (cell) => /\s/.test(cell.trim())) >= 0.5;
  if (isWhole || second !== first + 1) return new Map([[first, 'full_name']]);
  return endings(first) > endings(second)
    ? new Map([
        [first, 'family_name'],
        [second, 'given_names'],
      ])
    : new Map([
        [first, 'given_names'],
        [second, 'family_name'],
      ]);
};

/** A proposal for every column of a list without a header. A town is the words after a postcode. */
export const sniffColumns = (columns: readonly (readonly string[])[]): TargetField[] => {
  const looks = columns.map((cells) => columnLook(cells));
  const targets = looks.map((look): TargetField => sure[look] ?? 'ignore');
  const postcode = looks.indexOf('postcode');
  if (postcode >= 0 && looks[postcode + 1] === 'words') targets[postcode + 1] = 'town';
  const words = looks.flatMap((look, column) =>
    look === 'words' && targets[column] === 'ignore' ? [column] : [],
  );
  for (const [column, target] of nameTargets(columns, words)) targets[column] = target;
  const numbers = looks.indexOf('numbers');
  const cells = columns[numbers]?.filter(Boolean) ?? [];
  if (numbers === 0 && new Set(cells).size === cells.length) targets[numbers] = 'customer_number';
  return targets;
};
