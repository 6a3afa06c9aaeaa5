/**
 * Which customers a purpose sees, as one constant expression on the customer's row, written exactly as
 * PostgreSQL prints it back, so that the catalogue can be compared with it text by text.
 */
import type { TableDeclaration } from '../ground/columns.ts';
import { stateBits } from './bits.ts';
import type { Declaration, Purpose } from './declaration.ts';

const allOf = (conditions: readonly string[]): string => {
  if (conditions.length === 0) return 'true';
  return conditions.length === 1 ? conditions[0]! : `(${conditions.join(' AND ')})`;
};

const bit = (purpose: Purpose): string => `'${(1n << BigInt(purpose.number)).toString()}'::bigint`;

/**
 * GDPR 18(2): a restricted customer is there only for the purposes that the law leaves. Never `x & c = 0`: the planner takes
 * it for a rare thing and would sort the whole table (decision 002). Several bits are asked at once: this stands in every
 * statement that reads anything of a customer, and is made ready anew each time.
 */
const unseenStates = (purpose: Purpose): string[] => {
  const unseen = (['restricted', 'kept_for_duty', 'deceased'] as const)
    .filter((state) => !purpose.sees.includes(state))
    .map((state) => stateBits[state]);
  if (unseen.length > 1)
    return [`(NOT ((state & ${unseen.reduce<number>((all, one) => all + one, 0)}))::boolean)`];
  return unseen.map((one) => `((state & ${one}) <> ${one})`);
};

const consented = (purpose: Purpose): string => {
  const given = `((consents & ${bit(purpose)}) <> 0)`;
  return purpose.organisations_without_consent ? `(${given} OR (kind = 'organisation'::text))` : given;
};

/** No column in it: asked once in a statement, and true from the day on without another publication. */
const hasBegun = ({ begins_on }: Purpose): string[] =>
  begins_on === undefined
    ? []
    : [`(((now() AT TIME ZONE 'Europe/Helsinki'::text))::date >= '${begins_on}'::date)`];

export const customerVisible = (purpose: Purpose): string => {
  const conditions = [...hasBegun(purpose), ...unseenStates(purpose)];
  if (purpose.register === 'customer_owners') conditions.push(`((state & ${stateBits.member}) <> 0)`);
  if (purpose.ground.kind === 'consent') conditions.push(consented(purpose));
  if (purpose.objection !== 'none') conditions.push(`((objections & ${bit(purpose)}) <> ${bit(purpose)})`);
  return allOf(conditions);
};

/** An index probe for each row, never a join: the parent's own policy answers (decision 002). */
const parentVisible = (table: string, column: string): string =>
  `(SELECT true AS bool FROM customers c WHERE (c.id = ${table}.${column}))`;

/** Rows that may not be rewritten name whom they named; one who was merged away is seen with the one that was kept. */
const eitherVisible = (table: string, column: string): string =>
  `(${parentVisible(table, column)} OR (SELECT true AS bool FROM merges m WHERE ((m.merged_id = ${table}.${column}) AND (m.undone_at IS NULL))))`;

const wholeVisible = (table: string, whole: string, by: Readonly<Record<string, string>>): string =>
  `(SELECT true AS bool FROM ${whole} w WHERE (${Object.entries(by)
    .map(([theirs, own]) => `(w.${theirs} = ${table}.${own})`)
    .join(' AND ')}))`;

const ownFields = (purpose: Purpose, declaration: Declaration): string => {
  const keys = declaration.extra_fields
    .filter((field) => field.purposes.includes(purpose.key))
    .map(({ key }) => key);
  if (keys.length === 0) return 'false';
  return `(field = ANY (ARRAY[${keys.map((key) => `'${key}'::text`).join(', ')}]))`;
};

/** Upkeep keeps every field in order; an access answer leaves none out (GDPR 15). */
export const seesEveryField: ReadonlySet<string> = new Set(['register_upkeep', 'rights_requests']);

/** The archive of orders is for looking up old sales, and nothing else is seen there; others see what is live. */
export const seesArchiveOnly: ReadonlySet<string> = new Set(['order_archive']);
/** Figures count the past too, an access answer leaves nothing out (GDPR 15), and upkeep moves all of it. */
export const seesArchiveToo: ReadonlySet<string> = new Set([
  'statistics',
  'business_development',
  'rights_requests',
  'register_upkeep',
]);

const live = (purpose: Purpose): string[] => {
  if (seesArchiveToo.has(purpose.key)) return [];
  return [`(archived_at IS ${seesArchiveOnly.has(purpose.key) ? 'NOT ' : ''}NULL)`];
};

export type Visibility = {
  table: TableDeclaration;
  purpose: Purpose;
  declaration: Declaration;
};

const ofOwnPurpose = (purpose: Purpose): string[] =>
  seesEveryField.has(purpose.key) ? [] : [`(purpose = ${purpose.number})`];

/** A piece of a file is seen by whoever sees the file. */
const fileVisible = (table: string): string =>
  `(SELECT true AS bool FROM stored_files f WHERE (f.id = ${table}.file_id))`;

/** A foreign key says that the customer is there; whoever sees all of them need not look. */
const seesAll = (purpose: Purpose): boolean =>
  customerVisible(purpose) === 'true' && live(purpose).length === 0;

const wholeOrParent = (
  table: string,
  { of_customer: column, partOf, orNone, also }: ChildRule,
  purpose: Purpose,
): string[] => {
  if ((partOf || also === 'not_archived') && seesAll(purpose)) return [];
  return [probe(table, { of_customer: column, partOf, orNone })];
};

const probe = (table: string, { of_customer: column, partOf, orNone }: ChildRule): string => {
  if (partOf) return wholeVisible(table, partOf.table, partOf.by);
  const seen = parentVisible(table, column);
  return orNone ? `((${column} IS NULL) OR ${seen})` : seen;
};

type ChildRule = Extract<TableDeclaration['rows'], object>;

export const rowVisible = ({
  table: { table, rows, keptApart },
  purpose,
  declaration,
}: Visibility): string => {
  if (rows === 'all' && keptApart === undefined) return 'true';
  if (rows === 'all') return keptApart === 'by_file' ? fileVisible(table) : allOf(ofOwnPurpose(purpose));
  if (rows === 'customer') return customerVisible(purpose);
  const { also } = rows;
  if (also === 'of_merged') return eitherVisible(table, rows.of_customer);
  const conditions = wholeOrParent(table, rows, purpose);
  if (also === 'not_archived') conditions.push(...live(purpose));
  if (also === 'protected_address' && !purpose.needs_protected_address) conditions.push('(NOT is_protected)');
  if (also === 'extra_field_of_purpose' && !seesEveryField.has(purpose.key))
    conditions.push(ownFields(purpose, declaration));
  if (also === 'own_purpose') conditions.push(...ofOwnPurpose(purpose));
  return allOf(conditions);
};
