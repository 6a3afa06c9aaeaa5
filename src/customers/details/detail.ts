/** What a customer may have several of: e-mails, phones, addresses, representations, memberships. */
import type { Tx } from '../../db/tx.ts';
import type { Category } from '../../ground/columns.ts';
import type { Text } from '../../ground/language.ts';
import type { Cell, Cells } from '../keep-history.ts';
import type { Wrong } from '../wrong-fields.ts';

export type DetailKey = 'emails' | 'phones' | 'addresses' | 'representations' | 'memberships';

export type Choice = Readonly<{ value: string; title: Text }>;

export type DetailField = Readonly<{
  name: string;
  title: Text;
  control: 'text' | 'email' | 'tel' | 'date' | 'select';
  choices?: readonly Choice[];
  required?: boolean;
  lengthMax?: number;
  hint?: Text;
  autocomplete?: string;
  /** Written once: it is ended and a new one begun instead. */
  fixed?: boolean;
  /** Until it is given. */
  initial?: string;
}>;

export type DetailRow = Cells &
  Readonly<{ id: number; source: string; recorded_at: Date; ended_on: string | null }>;

export type Read = Readonly<{ columns: Record<string, Cell>; wrong: Wrong[] }>;

/** The table's own columns and how a form shows and reads them. Also the path: `/customers/7/emails/3`. */
export type Detail = Readonly<{
  key: DetailKey;
  category: Category;
  /** Of one and of all. */
  title: Text;
  titles: Text;
  add: Text;
  columns: readonly string[];
  /** Say what the value is for and since when; where it came from is the same after they change. */
  marks: readonly string[];
  fields: readonly DetailField[];
  /** As the form shows the row; the same text typed again changes nothing. */
  typedOf: (row: Cells) => Readonly<Record<string, string>>;
  read: (values: Readonly<Record<string, string>>, tx: Tx) => Read | Promise<Read>;
}>;

export const yesNo: readonly Choice[] = [
  { value: 'no', title: { fi: 'Ei', sv: 'Nej', en: 'No' } },
  { value: 'yes', title: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' } },
];

export const primaryField: DetailField = {
  name: 'is_primary',
  title: { fi: 'Ensisijainen', sv: 'Primär', en: 'Preferred' },
  control: 'select',
  choices: yesNo,
  required: true,
  initial: 'no',
};

export const text = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell);
export const yes = (cell: Cell | undefined): string => (cell === true ? 'yes' : 'no');
