/**
 * What an answer gives of the free texts about the person: those that they wrote or were sent as they stand, those that somebody
 * has looked through with what they covered, and of all others that they wait (decision 038).
 */
import { mayNameOthers, type TableDeclaration } from '../../../ground/columns.ts';
import { fold } from '../../../ground/search-words.ts';
import type { Declaration } from '../../../policy/declaration.ts';
import type { Part, Row } from '../package.ts';
import { cover } from './cover.ts';
import { columnFinder, type FreeTexts, isFreeText, stringsIn } from './free-text.ts';
import { digestOf, NotGiven, textOf } from './not-given.ts';

export const textDecisionKinds = ['given', 'others', 'secrets', 'danger', 'not_about'] as const;

export type TextDecision = Readonly<{
  place: string;
  field: string;
  digest: string;
  decision: (typeof textDecisionKinds)[number];
  covered: readonly string[];
}>;

const keyOf = (place: string, field: string, digest: string): string => `${place} ${field} ${digest}`;

/** Names and other values of their own, as fields hold them; a name also as people write it. */
const ownValues = (parts: readonly Part[]): ReadonlySet<string> => {
  const own = new Set<string>();
  for (const { table, shown, rows } of parts) {
    const plain = shown.filter((column) => !mayNameOthers(table.columns[column]!));
    for (const row of rows)
      for (const column of plain) for (const text of stringsIn(row[column])) own.add(fold(text.trim()));
    if (table.table === 'customers')
      for (const { family_name: family, given_names: given } of rows)
        for (const name of [`${given} ${family}`, `${family} ${given}`, `${family}, ${given}`])
          own.add(fold(name.trim()));
  }
  return own;
};

const coverIn = (value: unknown, covered: readonly string[], count: (places: number) => void): unknown => {
  if (typeof value === 'string') {
    const { text, places } = cover(value, covered);
    count(places);
    return text;
  }
  if (Array.isArray(value)) return value.map((one) => coverIn(one, covered, count));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, coverIn(one, covered, count)]));
};

type Screening = FreeTexts &
  Readonly<{ decided: ReadonlyMap<string, TextDecision>; count: (places: number) => void }>;

const screenedValue = (table: string, column: string, value: unknown, screening: Screening): unknown => {
  const text = textOf(value);
  const known = screening.decided.get(keyOf(table, column, digestOf(text)));
  if (!known) return new NotGiven('waiting', text);
  if (known.decision === 'given') return coverIn(value, known.covered, screening.count);
  return new NotGiven(known.decision, text);
};

const screenedRow = (
  table: TableDeclaration,
  free: readonly string[],
  row: Row,
  screening: Screening,
): Row => {
  const held = free.filter((column) => isFreeText(table, column, row, screening));
  if (held.length === 0) return row;
  const changed: Record<string, unknown> = { ...row };
  for (const column of held) changed[column] = screenedValue(table.table, column, row[column], screening);
  return changed;
};

/** The parts without what is not given, and how many places were covered in what is. */
export const screened = (
  parts: readonly Part[],
  decisions: readonly TextDecision[],
  { tables, declaration }: Readonly<{ tables: readonly TableDeclaration[]; declaration: Declaration }>,
): { parts: readonly Part[]; places: number } => {
  let places = 0;
  const screening: Screening = {
    columnAt: columnFinder(tables),
    declaration,
    own: ownValues(parts),
    decided: new Map(decisions.map((one) => [keyOf(one.place, one.field, one.digest), one])),
    count: (more) => {
      places += more;
    },
  };
  const shown = parts.map((part): Part => {
    const free = part.shown.filter((column) => mayNameOthers(part.table.columns[column]!));
    if (free.length === 0) return part;
    return { ...part, rows: part.rows.map((row) => screenedRow(part.table, free, row, screening)) };
  });
  return { parts: shown, places };
};

export type HeldText = Readonly<{ place: string; field: string; text: string }>;

/** What is not given of the parts, for whichever reason. */
export const notGivenIn = (parts: readonly Part[]): (HeldText & Readonly<{ why: NotGiven['why'] }>)[] =>
  parts.flatMap(({ table, shown, rows }) =>
    rows.flatMap((row) =>
      shown.flatMap((field) => {
        const value = row[field];
        return value instanceof NotGiven
          ? [{ place: table.table, field, text: value.text, why: value.why }]
          : [];
      }),
    ),
  );

/** Every text that is not given stands in one of the two. */
export const countTexts = (parts: readonly Part[]): Readonly<{ waiting: number; leftOut: number }> => {
  const texts = notGivenIn(parts);
  const waiting = texts.filter(({ why }) => why === 'waiting').length;
  return { waiting, leftOut: texts.length - waiting };
};

/** Each text once, however many rows say the same. */
export const waitingTexts = (parts: readonly Part[]): HeldText[] => [
  ...new Map(
    notGivenIn(parts)
      .filter(({ why }) => why === 'waiting')
      .map(({ place, field, text }) => [`${place} ${field} ${text}`, { place, field, text }]),
  ).values(),
];
