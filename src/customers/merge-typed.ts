/** Two people edit the same customer: each form carries what it saw, so that neither undoes the other unseen. */

export type Typed = Readonly<Record<string, string | undefined>>;

/** The name under which a form sends what stood in the field when it was opened. */
export const sawName = (field: string): string => `was_${field}`;

/** Sent by a form: a field of it that is missing was left empty (an empty field does not travel). */
export const fromForm = 'from_form';

export type Merged = Readonly<{ values: Readonly<Record<string, string>>; conflicts: readonly string[] }>;

/**
 * A field that was not touched keeps what is there now; one that was touched by both is a conflict unless both
 * wrote the same. A program sends no `was_…` and overwrites; what it leaves out stays.
 */
export const mergeTyped = (
  fields: readonly string[],
  typed: Typed,
  now: Readonly<Record<string, string>>,
): Merged => {
  const values: Record<string, string> = {};
  const conflicts: string[] = [];
  const missing = typed[fromForm] === 'yes' ? '' : undefined;
  for (const field of fields) {
    const current = now[field] ?? '';
    const written = typed[field]?.trim() ?? missing;
    const saw = typed[sawName(field)] ?? missing;
    if (written === undefined || written === saw || written === current) values[field] = current;
    else {
      values[field] = written;
      if (saw !== undefined && saw !== current) conflicts.push(field);
    }
  }
  return { values, conflicts };
};
