/** The filters of the list as SQL. Each stands only where the purpose reads what it tests: a filter is no oracle. */
import { type RawBuilder, sql } from 'kysely';
import type { Category } from '../ground/columns.ts';
import type { Reads } from './reads.ts';

export type Filters = Readonly<{
  kind?: string | undefined;
  language?: string | undefined;
  /** A post town as people write it. */
  town?: string | undefined;
  postcode?: string | undefined;
  /** Has one that holds. "Has none" is no filter: it would walk the whole register to find nobody. */
  email?: 'yes' | undefined;
  phone?: 'yes' | undefined;
  source?: string | undefined;
  import?: number | undefined;
  member?: 'yes' | undefined;
  /** Customers since that day or later; since that day or earlier. */
  since_from?: string | undefined;
  since_to?: string | undefined;
  /** `consent.12`, `objection.10`, `restriction`, `protection`, `death`: it stands now. */
  choice?: string | undefined;
}>;

type Condition = RawBuilder<unknown>;

const having = (table: 'emails' | 'phones' | 'memberships'): Condition =>
  sql`c.id in (select d.customer_id from ${sql.table(table)} d where d.ended_on is null)`;

/** Towns stand as they were written; those who filter write one of these. */
const spellings = (town: string): string[] => {
  const first = town.slice(0, 1).toLocaleUpperCase('fi');
  return [town, town.toLocaleUpperCase('fi'), first + town.slice(1).toLocaleLowerCase('fi')];
};

const inAddresses = (test: Condition): Condition =>
  sql`c.id in (select a.customer_id from addresses a where a.ended_on is null and ${test})`;

const choicePattern = /^(consent|objection|restriction|protection|death)(?:\.(\d{1,2}))?$/;

/** From the choices, not from the customers: few have the one that is sought. The newer deed of the pair decides. */
const standing = (choice: string): Condition => {
  const [, kind, number] = choicePattern.exec(choice) ?? [];
  if (!kind) return sql`false`;
  const purpose = number ? sql`h.purpose = ${Number(number)}` : sql`h.purpose is null`;
  const counterpart = kind === 'consent' ? 'withdrawal' : `${kind}_ended`;
  const inForce =
    kind === 'consent'
      ? sql`and (h.valid_until is null or h.valid_until >= (now() at time zone 'Europe/Helsinki')::date)`
      : sql``;
  return sql`c.id in (select h.customer_id from choices h where h.kind = ${kind} and ${purpose} ${inForce}
    and not exists (select from choices n where n.customer_id = h.customer_id and n.kind = ${counterpart}
      and n.purpose is not distinct from h.purpose and (n.happened_at, n.id) > (h.happened_at, h.id)))`;
};

export const isChoiceFilter = (choice: string): boolean => choicePattern.test(choice);

/** Category that each filter needs; `key`: seen by everybody who sees the list. */
export const filterCategories: Readonly<Record<keyof Filters, Category | 'key'>> = {
  kind: 'key',
  language: 'language',
  town: 'address',
  postcode: 'address',
  email: 'email',
  phone: 'phone',
  source: 'provenance',
  import: 'provenance',
  member: 'membership',
  since_from: 'customer_number',
  since_to: 'customer_number',
  choice: 'choices',
};

export const mayFilter = (filter: keyof Filters, reads: Reads): boolean => {
  const category = filterCategories[filter];
  return category === 'key' || reads.has(category);
};

/** `true` where nothing is filtered; `c` is the customer. */
export const conditionsOf = (filters: Filters, reads: Reads): Condition => {
  const of = <K extends keyof Filters>(name: K): Filters[K] | undefined =>
    mayFilter(name, reads) && filters[name] !== '' ? filters[name] : undefined;
  const { kind, language, town, postcode } = {
    kind: of('kind'),
    language: of('language'),
    town: of('town'),
    postcode: of('postcode'),
  };
  const [email, phone, member] = [of('email'), of('phone'), of('member')];
  const [from, to] = [of('since_from'), of('since_to')];
  const [source, imported, choice] = [of('source'), of('import'), of('choice')];
  const conditions: (Condition | undefined)[] = [
    kind && sql`c.kind = ${kind}`,
    language && sql`c.language = ${language}`,
    town && inAddresses(sql`a.town in (${sql.join(spellings(town))})`),
    postcode && inAddresses(sql`a.postcode = ${postcode}`),
    email && having('emails'),
    phone && having('phones'),
    member && having('memberships'),
    source && sql`c.source = ${source}`,
    imported && sql`c.import_id = ${imported}`,
    from && sql`c.since_on >= ${from}`,
    to && sql`c.since_on <= ${to}`,
    choice && standing(choice),
  ].filter((condition) => condition !== undefined && condition !== '' && condition !== 0) as Condition[];
  return conditions.length > 0 ? sql.join(conditions as Condition[], sql` and `) : sql`true`;
};
