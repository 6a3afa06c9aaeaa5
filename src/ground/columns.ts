/**
 * How a module says of every column of its tables whose data it is, in which category, how it appears in an
 * answer to an access request and what erasure does to it. Grants, notice, access package, erasure plan and
 * retention follow from these declarations (DESIGN §1.3).
 */

/** The categories of data that the notice names. A purpose reads and writes categories, never columns. */
export const categories = [
  'name',
  'customer_number',
  'represented_organisation',
  'email',
  'phone',
  'address',
  'region',
  'language',
  'business_id',
  'membership',
  'choices',
  'extra_fields',
  'history',
  'provenance',
  'lookups',
  'import_material',
  'orders',
  'invoices',
  'payments',
  'notes',
  'messages',
  'credit',
  'behaviour',
  'paper',
  'requests',
] as const;
export type Category = (typeof categories)[number];

/** Whose data a row is. `none`: the company's own facts, no person in them. */
export type Subject = 'customer' | 'staff' | 'none';

/** How the column appears in an answer to an access request. */
export type Access =
  | 'shown' /* as it stands, under its label */
  | 'link' /* keys and pointers: used to put the answer together, not printed */
  | 'withheld' /* with the reason said in the declaration of the column */;

/** What erasure does to the column. `with_row`: the row goes. `keep`: no person in it, or a duty keeps it. */
export type Erasure = 'with_row' | 'blank' | 'anonymise' | 'keep';

/**
 * What a merge of two customers does with a column that names a customer (src/customers/duplicates). Said for each such
 * column but the one of `of_customer`, which follows where nothing else is said.
 */
export type Following =
  | 'follows' /* names the one that was kept from then on */
  | 'another' /* the same, beside the row’s own customer: a row that would tie one to themselves goes */
  | 'stays' /* is never rewritten: its readers ask `merges` who it was */
  | 'goes' /* the row goes with the one that is merged away */;

export type Column = Readonly<{
  /** The category that a purpose must read to see the column; `key`: seen by every purpose that sees the table. */
  category: Category | 'key' | 'masks' | 'system';
  access: Access;
  erasure: Erasure;
  /** Programs fill it, nobody types it: it may be inserted with the row but never updated by a purpose. */
  fixed?: boolean;
  /** Generated or filled by a trigger: never written by a purpose. */
  derived?: boolean;
  /** The built-in purpose `erasure` reads it: a date or sum that a duty counts from, a contact point for the suppression list. */
  readForErasure?: boolean;
  why?: string;
  /**
   * Nobody writes sentences there: a word of a list, a code, a number, a name in a field of its own. Any other text that is shown
   * is free: others may be named in it, and somebody looks before the person gets it (GDPR 15(4), decision 038).
   */
  plain?: true;
  customer?: Following;
  /** Names a stored file: an answer to the person holds the file itself, or says why it does not (GDPR 15(3)). */
  file?: 'given' | Readonly<{ why: string }>;
}>;

/**
 * Which rows of a table a purpose sees.
 * - `customer`: the row is a customer and carries the masks
 * - `of_customer`: a child; visible when the customer in `customer_id` is. With `own_purpose` it belongs to the
 *   purpose in its column `purpose`, and other purposes do not see it; with `orNone` it may be about no customer
 *   `also`: and its own condition holds
 * - `all`: no person's choices bear on it (settings, versions, staff); who sees it is said in `purposes`
 */
export type RowRule =
  | 'customer'
  | Readonly<{
      of_customer: string;
      /** `of_merged`: the row may name one who was merged away since, and is seen with the one that was kept. */
      also?: 'extra_field_of_purpose' | 'protected_address' | 'own_purpose' | 'of_merged' | 'not_archived';
      /** A part of another row: visible where that row is. `by`: columns of the other table and those of this one. */
      partOf?: Readonly<{ table: string; by: Readonly<Record<string, string>> }>;
      orNone?: true;
      /**
       * A column with the keys of many whom the row is about instead. Each of them sees the row as their own; a purpose does
       * not, for it would see the others too: it asks a function about one.
       */
      orAmong?: string;
    }>
  | 'all';

/** What keeps a row of a table beyond an erasure: GDPR 17(3)(b) and (e). */
export type Duty = Readonly<{
  /** The declared retention rule that says for how long and by which statute. */
  rule: string;
  /**
   * The last day on which the row is kept, an SQL expression over the row, called `t`; null where nothing keeps it. It
   * uses keys and columns that are `readForErasure`.
   */
  until: string;
}>;

/** When a row has been kept long enough: the declared rule, counted from `since`, a day as an SQL expression over the row `t`. */
export type Expiry = Readonly<{ rule: string; since: string }>;

/** The day in Finland of a moment, both SQL expressions: a cast alone would ask the clock of the server. */
export const dayOf = (moment: string): string => `((${moment}) at time zone 'Europe/Helsinki')::date`;

/**
 * How an answer to the person (GDPR 15) finds their rows in a table whose rows are not a customer's by `rows`.
 * - `of_customer`: by the column that names the customer
 * - `partOf`: with the row of another table; `by`: columns of that table and of this one
 * - `from`: from a definer function that returns them. The table is filled by COPY, which row security forbids
 * - `nothing`: it holds nothing that could be answered with
 */
export type Answers =
  | Readonly<{ of_customer: string }>
  | Readonly<{ partOf: string; by: Readonly<Record<string, string>> }>
  | Readonly<{ from: string }>
  | Readonly<{ nothing: true }>;

export type Privilege = 'select' | 'insert' | 'update' | 'delete';

export type TableDeclaration = Readonly<{
  table: string;
  /** One sentence for the record and for the developer: what a row is. */
  about: string;
  subject: Subject;
  rows: RowRule;
  columns: Readonly<Record<string, Column>>;
  /** Purposes that use the whole table whatever the categories say; `*`: every purpose that may log in. */
  purposes?: Readonly<Partial<Record<string, readonly Privilege[]>>>;
  /** What every declared purpose that reads the category may do with the whole table, the company's own purposes too. */
  whoeverReads?: Readonly<Partial<Record<Category, readonly Privilege[]>>>;
  /** What purposes that write the table's categories may do to its rows: nothing, add, or add and change. */
  writing?: 'none' | 'append' | 'rows';
  /**
   * The table belongs to what this category names: who reads a column must read both its category and this one, and who
   * writes this one writes the whole row. The address of an order is seen by those who handle orders and addresses.
   */
  belongsTo?: Category;
  /** Of a table with `all` rows: each belongs to the purpose in its column `purpose`, or goes with the stored file in `file_id`. */
  keptApart?: 'by_purpose' | 'by_file';
  /** Rows may be added whether or not the purpose sees the customer they are about (the audit log). */
  addedUnseen?: boolean;
  /** Duties that keep a row of the table when its customer is erased; absent: none does. */
  duties?: readonly Duty[];
  /** When the rows go by themselves (GDPR 5(1)(e)); of `customers`, when the whole customer does. */
  expires?: Expiry;
  /** The last day on which a row keeps its customer in the register, whatever the last contact; an SQL expression over `t`. */
  prolongs?: string;
  /** The table whose rows take this one's with them (by the foreign key's cascade or a trigger): a line goes with its invoice. */
  goesWith?: string;
  /**
   * No customer goes before these rows: their foreign key does not cascade, or there is none. An erasure takes them away
   * itself; the rows of every other table go with the customer's own.
   */
  goesFirst?: true;
  /**
   * Rows whose free texts the person wrote themselves or was sent before: SQL over the row `t` and what else an answer reads. They
   * are given as they stand; of all others somebody looks first.
   */
  knownToPerson?: string;
  /** Of a table with `all` rows about customers: how an answer to the person finds theirs. */
  answers?: Answers;
  /** Erasure leaves the table alone; the reason. */
  staysBecause?: string;
  /** Triggers that belong on the table; any other is a side door that `check` names. */
  triggers?: readonly string[];
}>;

/** A function of the database that purposes may call. */
export type FunctionDeclaration = Readonly<{
  signature: string;
  purposes: readonly string[] | '*';
  /** Every declared purpose that reads the category may call it too, the company's own among them. */
  whoeverReads?: Category;
  /** Runs with the owner's rights; any definer function that is not declared so is a side door. */
  isDefiner?: boolean;
  /** Of the function that hands on jobs: which purposes may hand on which. To all others the database refuses it. */
  jobs?: readonly Readonly<{ task: string; purposes: readonly string[] | '*' }>[];
}>;

export const key: Column = { category: 'key', access: 'link', erasure: 'with_row', fixed: true };
export const derivedKey: Column = { ...key, derived: true };
export const masks: Column = {
  category: 'masks',
  access: 'withheld',
  erasure: 'with_row',
  derived: true,
  why: 'A copy of the choices, which are shown as they are.',
};
/** Of the company, not of a person: settings, versions, states of work. */
export const ofCompany: Column = { category: 'system', access: 'link', erasure: 'keep' };
/** A column of a customer's row in `category`: shown in an access answer, gone with the row. */
export const of = (category: Category, more: Partial<Column> = {}): Column => ({
  category,
  access: 'shown',
  erasure: 'with_row',
  ...more,
});

/** Categories whose columns hold one value each: names, contact details, numbers of the person's own. */
const plainCategories: ReadonlySet<string> = new Set([
  'key',
  'name',
  'customer_number',
  'represented_organisation',
  'email',
  'phone',
  'address',
  'region',
  'language',
  'business_id',
  'membership',
]);

/** A text in the column may name somebody else. What is not said to be plain is free, so that a new column leaks nothing. */
export const mayNameOthers = ({ access, category, plain }: Column): boolean =>
  access === 'shown' && !plain && !plainCategories.has(category);

/** Why an answer to one person does not hold such a file. */
export const manyPeople = { why: 'It holds many people at once; what is about one is in the answer.' };

/** What is emptied where the row stays and the person goes. */
export const blanked = ({ columns }: TableDeclaration): string[] =>
  Object.entries(columns)
    .filter(([, { erasure, derived }]) => erasure === 'blank' && !derived)
    .map(([name]) => name);

/** The columns of a table that name a customer, each with what a merge does with it. */
export const customerColumns = ({ rows, columns }: TableDeclaration): (readonly [string, Following])[] =>
  Object.entries(columns).flatMap(([name, { customer }]) => {
    const isOwn = typeof rows === 'object' && rows.of_customer === name;
    return customer ? [[name, customer]] : isOwn ? [[name, 'follows']] : [];
  });
