/** One customer as the acting purpose sees them: every section in one trip, and only what the purpose reads. */
import { type RawBuilder, sql } from 'kysely';
import { lookedAtFound } from '../audit/looked.ts';
import { type Lookup, lookupsOf } from '../audit/lookups.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import type { ChoiceRow } from './choice.ts';
import type { Detail, DetailKey, DetailRow } from './details/detail.ts';
import { details } from './details/index.ts';
import { type MergeOnCard, mergesOf, readsMerges } from './duplicates/merges-on-card.ts';
import { customerNotFound } from './problems.ts';
import type { Reads } from './reads.ts';
import { type ListedTask, tasksOfCustomer } from './tasks/task-list.ts';

export type CardRow = Readonly<{
  id: number;
  kind: string;
  family_name?: string;
  given_names?: string;
  call_name?: string;
  organisation_name?: string;
  customer_number?: string;
  business_id?: string | null;
  language?: string | null;
  since_on?: string | null;
  source?: string;
  recorded_at?: Date;
  import_id?: number | null;
  last_contact_on?: string;
}>;

export type CardChoice = ChoiceRow &
  Readonly<{ channel: string; evidence: string; text_shown: string; source: string; recorded_at: Date }>;
export type FieldValue = Readonly<{ field: string; value: string; source?: string; recorded_at?: Date }>;
export type ValueSource = Readonly<{ field: string; source: string; recorded_at: Date }>;
export type HistoryRow = Readonly<{
  id: number;
  place: string;
  field: string;
  row_id: number | null;
  old_value: string | null;
  old_source: string | null;
  new_source: string | null;
  changed_at: Date;
  changed_by: string;
  purpose: number;
}>;
export type Representative = Readonly<{
  customer_id: number;
  name: string;
  role: string;
  ended_on: string | null;
}>;

/** What the purpose does not read is absent. */
export type CustomerCard = Readonly<{
  customer: CardRow;
  details: Readonly<Partial<Record<DetailKey, readonly DetailRow[]>>>;
  representatives?: readonly Representative[];
  fieldValues?: readonly FieldValue[];
  valueSources?: readonly ValueSource[];
  choices?: readonly CardChoice[];
  history?: readonly HistoryRow[];
  lookups?: readonly Lookup[];
  merges?: readonly MergeOnCard[];
  /** Those that are open. */
  tasks?: readonly ListedTask[];
}>;

const historyMost = 100;

const all = async <Row>(tx: Tx, query: RawBuilder<Row>): Promise<readonly Row[]> =>
  (await query.execute(tx.db)).rows;

const rowOf = (tx: Tx, reads: Reads, id: number): Promise<readonly CardRow[]> => {
  const columns = ['id', 'kind'];
  if (reads.has('name')) columns.push('family_name', 'given_names', 'call_name', 'organisation_name');
  for (const column of ['customer_number', 'business_id', 'language'] as const)
    if (reads.has(column)) columns.push(column);
  if (reads.has('customer_number')) columns.push('since_on');
  if (reads.has('provenance')) columns.push('source', 'import_id', 'recorded_at', 'last_contact_on');
  const own = sql.join(columns.map((column) => sql`c.${sql.ref(column)}`));
  return all(tx, sql<CardRow>`select ${own} from customers c where c.id = ${id}`);
};

const origin = (reads: Reads) =>
  reads.has('provenance') ? sql`, d.source, d.import_id, d.recorded_at` : sql``;

/** An organisation that the purpose does not see has no name here. */
const organisationName = (detail: Detail, reads: Reads) =>
  detail.key === 'representations' && reads.has('name')
    ? sql`, (select o.sort_name from customers o where o.id = d.organisation_id) as organisation_name`
    : sql``;

const detailRows = (tx: Tx, reads: Reads, detail: Detail, id: number): Promise<readonly DetailRow[]> => {
  const columns = sql.join(detail.columns.map((column) => sql`d.${sql.ref(column)}`));
  return all(
    tx,
    sql<DetailRow>`select d.id, d.ended_on, ${columns}${origin(reads)}${organisationName(detail, reads)}
      from ${sql.table(detail.key)} d where d.customer_id = ${id} order by d.ended_on nulls first, d.id`,
  );
};

const representativesOf = (tx: Tx, id: number): Promise<readonly Representative[]> =>
  all(
    tx,
    sql<Representative>`select r.customer_id, c.sort_name as name, r.role, r.ended_on
      from representations r join customers c on c.id = r.customer_id
      where r.organisation_id = ${id} order by r.ended_on nulls first, c.sort_name, c.id limit ${historyMost}`,
  );

const fieldValuesOf = (tx: Tx, reads: Reads, id: number): Promise<readonly FieldValue[]> =>
  all(
    tx,
    sql<FieldValue>`select d.field, d.value${reads.has('provenance') ? sql`, d.source, d.recorded_at` : sql``}
      from customer_field_values d where d.customer_id = ${id}`,
  );

const choicesOf = (tx: Tx, reads: Reads, id: number): Promise<readonly CardChoice[]> =>
  all(
    tx,
    sql<CardChoice>`select d.id, d.kind, d.purpose, d.channel, d.evidence, d.text_shown, d.happened_at,
      d.valid_until${reads.has('provenance') ? sql`, d.source, d.recorded_at` : sql``}
      from choices d where d.customer_id = ${id} order by d.happened_at desc, d.id desc`,
  );

const historyOf = (tx: Tx, id: number): Promise<readonly HistoryRow[]> =>
  all(
    tx,
    sql<HistoryRow>`select id, place, field, row_id, old_value, old_source, new_source, changed_at, changed_by, purpose
      from customer_history where customer_id = ${id} order by changed_at desc, id desc limit ${historyMost}`,
  );

const valueSourcesOf = (tx: Tx, id: number): Promise<readonly ValueSource[]> =>
  all(tx, sql<ValueSource>`select field, source, recorded_at from value_sources where customer_id = ${id}`);

/** Throws as the card does for one who is not there. */
const demandRow = ([customer]: readonly CardRow[]): CardRow => {
  if (!customer) throw new Problem(customerNotFound);
  return customer;
};

/** The customer's own row alone, for pages beside the card. */
export const customerRow = async (tx: Tx, reads: Reads, id: number): Promise<CardRow> =>
  demandRow(await rowOf(tx, reads, id));

/**
 * Throws `customer_not_found` for one who is not there and for one whom the purpose does not see: no look is logged
 * then, as nothing was seen. All statements are sent together.
 */
export const customerCard = async (tx: Tx, reads: Reads, id: number): Promise<CustomerCard> => {
  const read = details.filter(({ category }) => reads.has(category));
  const has = <T>(category: Parameters<Reads['has']>[0], rows: () => Promise<T>): Promise<T> | undefined =>
    reads.has(category) ? rows() : undefined;
  const [
    found,
    ofDetails,
    representatives,
    fieldValues,
    valueSources,
    choices,
    history,
    lookups,
    tasks,
    merges,
  ] = await Promise.all([
    rowOf(tx, reads, id),
    Promise.all(read.map((detail) => detailRows(tx, reads, detail, id))),
    has('represented_organisation', () => representativesOf(tx, id)),
    has('extra_fields', () => fieldValuesOf(tx, reads, id)),
    has('provenance', () => valueSourcesOf(tx, id)),
    has('choices', () => choicesOf(tx, reads, id)),
    has('history', () => historyOf(tx, id)),
    has('lookups', () => lookupsOf(tx, id)),
    has('notes', () => tasksOfCustomer(tx, reads, id)),
    readsMerges(reads) ? mergesOf(tx, reads, id) : undefined,
  ]);
  const customer = demandRow(found);
  await lookedAtFound(tx, 'card', [id]);
  const byKey = Object.fromEntries(read.map(({ key }, at) => [key, ofDetails[at]]));
  const past = { choices, history, lookups, tasks, merges };
  return { customer, details: byKey, representatives, fieldValues, valueSources, ...past };
};
