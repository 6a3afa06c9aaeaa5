/** The history of a card as a person reads it: one entry for each edit, what was and what came instead. */

import type { CustomerCard, HistoryRow } from '../../customers/customer-card.ts';
import { details } from '../../customers/details/index.ts';
import { extraFieldTitle } from '../../customers/extra-field.ts';
import { fieldAt, fieldShown } from '../../customers/field-shown.ts';
import type { Language, Text } from '../../ground/language.ts';
import type { Declaration } from '../../policy/declaration.ts';

const texts = {
  details: { fi: 'Perustiedot', sv: 'Basuppgifter', en: 'Details' },
  extra: { fi: 'Lisäkentät', sv: 'Tilläggsfält', en: 'Extra fields' },
  ended: { fi: 'päättyi', sv: 'upphörde', en: 'ended' },
} as const satisfies Record<string, Text>;

type Changed = Pick<HistoryRow, 'place' | 'field'>;

/** Written beside another column that a person sees: the same number or address once more. */
const isDouble = ({ place, field }: Changed): boolean =>
  (place === 'phones' && field === 'original') || (place === 'emails' && field === 'normalised');

export type Change = Readonly<{ label: string; before: string; after: string | undefined }>;
export type Edit = Readonly<{
  at: Date;
  title: string;
  purpose: number;
  source: string | null;
  changes: readonly Change[];
}>;

/** What was changed: the details, an address, a field of the company's own. */
export const placeTitle = (place: string): Text =>
  details.find(({ key }) => key === place)?.title ?? (place === 'customers' ? texts.details : texts.extra);

const labelOf = (declaration: Declaration, row: Changed, language: Language): string => {
  if (row.field === 'ended_on') return texts.ended[language];
  const own = declaration.extra_fields.find(({ key }) => key === row.field);
  if (row.place === 'customer_field_values' && own) return extraFieldTitle(own)[language];
  return fieldAt(row)?.title[language] ?? row.field;
};

/** The fields of one edit by their labels, each once. */
export const changedFields = (
  declaration: Declaration,
  place: string,
  fields: readonly string[],
  language: Language,
): string[] => [
  ...new Set(
    fields
      .filter((field) => !isDouble({ place, field }))
      .map((field) => labelOf(declaration, { place, field }, language)),
  ),
];

const asText = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

/** What stands there now; undefined where the purpose does not read it or the row is no more. */
const nowOf = (shown: CustomerCard, { place, field, row_id }: HistoryRow): string | null | undefined => {
  if (place === 'customers')
    return field in shown.customer ? asText(Object(shown.customer)[field]) : undefined;
  if (place === 'customer_field_values')
    return shown.fieldValues && asText(shown.fieldValues.find((one) => one.field === field)?.value);
  const rows = Object.entries(shown.details).find(([key]) => key === place)?.[1];
  const row = rows?.find(({ id }) => id === row_id);
  return row && field in row ? asText(row[field]) : undefined;
};

const placeOf = ({ place, field, row_id }: HistoryRow): string => `${place} ${row_id ?? ''} ${field}`;
const editOf = (row: HistoryRow): string =>
  `${row.changed_at.getTime()} ${row.changed_by} ${row.purpose} ${row.place} ${row.row_id ?? ''}`;

/** The newest first, as the rows are: what came after a value is what the next newer row says was there. */
export const editsOf = (shown: CustomerCard, declaration: Declaration, language: Language): Edit[] => {
  const later = new Map<string, string | null | undefined>();
  const edits = new Map<string, { edit: Edit; changes: Change[] }>();
  for (const row of shown.history ?? []) {
    const place = placeOf(row);
    const after = later.has(place) ? later.get(place) : nowOf(shown, row);
    later.set(place, row.old_value);
    if (isDouble(row)) continue;
    const changes = edits.get(editOf(row))?.changes ?? [];
    changes.unshift({
      label: labelOf(declaration, row, language),
      before: fieldShown(row, row.old_value, language),
      after: after === undefined ? undefined : fieldShown(row, after, language),
    });
    const { changed_at: at, purpose, old_source: source } = row;
    edits.set(editOf(row), {
      edit: { at, title: placeTitle(row.place)[language], purpose, source, changes },
      changes,
    });
  }
  return [...edits.values()].map(({ edit }) => edit);
};
