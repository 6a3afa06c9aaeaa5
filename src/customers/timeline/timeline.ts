/** A page of the stream, newest first: every part gives its next few rows, and the newest of them all are shown. */
import { type RawBuilder, sql } from 'kysely';
import { staffName } from '../../audit/staff-name.ts';
import type { Tx } from '../../db/tx.ts';
import type { Reads } from '../reads.ts';
import type { Sql, TimelinePart } from './part.ts';

export type TimelineRow = Readonly<{
  part: string;
  id: number;
  at: Date;
  /** The place in the stream, to go on from. */
  place: string;
  shown: unknown;
}>;

export type TimelinePage = Readonly<{ entries: readonly TimelineRow[]; next?: string | undefined }>;

/** Where a page begins: after the entry with this time, part and key. */
export type Place = Readonly<{ at: string; part: string; id: number }>;

const written = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)~([a-z]{1,20})~([1-9]\d{0,14})$/;

/** Undefined for what is no place of a timeline: the page then begins at the newest. */
export const placeOf = (text: string | undefined): Place | undefined => {
  const [, at, part, id] = written.exec(text ?? '') ?? [];
  if (!at || !part || !id || Number.isNaN(Date.parse(at))) return undefined;
  return { at, part, id: Number(id) };
};

const greatest = sql.raw('9223372036854775807');

/** Of entries of the same moment, those of a part with a smaller key come later, and of one part those with a smaller id. */
const idBound = (part: TimelinePart, place: Place): Sql => {
  if (part.key === place.part) return sql`${place.id}::bigint`;
  return part.key < place.part ? greatest : sql`0::bigint`;
};

const column = ({ at }: TimelinePart): Sql => sql.ref(`t.${'moment' in at ? at.moment : at.day}`);

/** A day stands at its first moment in Finland. */
const moment = (part: TimelinePart): Sql =>
  'moment' in part.at ? column(part) : sql`(${column(part)}::timestamp at time zone 'Europe/Helsinki')`;

/** Written over the columns as they are, so that their index answers. */
const beyond = (part: TimelinePart, place: Place | undefined): Sql => {
  if (!place) return sql`true`;
  const at = sql`${place.at}::timestamptz`;
  const bound = idBound(part, place);
  if ('moment' in part.at) return sql`(${column(part)}, t.id) < (${at}, ${bound})`;
  const local = sql`(${at} at time zone 'Europe/Helsinki')`;
  const isFirstMoment = sql`${local} = date_trunc('day', ${local})`;
  return sql`(${column(part)}, t.id) < (${local}::date, case when ${isFirstMoment} then ${bound} else ${greatest} end)`;
};

const shownOf = ({ columns, also = {} }: TimelinePart): Sql => {
  const pairs = columns.map((name) =>
    name === 'recorded_by'
      ? sql`'by', ${staffName(sql`t.recorded_by`)}`
      : sql`${name}::text, t.${sql.ref(name)}`,
  );
  const more = Object.entries(also).map(([name, value]) => sql`${name}::text, ${value}`);
  return sql`jsonb_build_object(${sql.join([...pairs, ...more])})`;
};

const rowsOf = ({ rows }: TimelinePart, customerId: number): Sql =>
  typeof rows === 'string' ? sql`${sql.table(rows)} t` : sql`${rows(customerId)} t`;

type Wish = Readonly<{ customerId: number; place: Place | undefined; limit: number }>;

const branch = (part: TimelinePart, { customerId, place, limit }: Wish): Sql =>
  sql`(select ${moment(part)} as at, ${part.key}::text as part, t.id, ${shownOf(part)} as shown
    from ${rowsOf(part, customerId)} where t.customer_id = ${customerId} and ${column(part)} is not null
      and ${beyond(part, place)}
    order by ${column(part)} desc, t.id desc limit ${limit})`;

/** The parts that the purpose reads, or the one of them that is asked for. */
export const partsFor = (
  parts: readonly TimelinePart[],
  reads: Reads,
  only?: string,
): readonly TimelinePart[] =>
  parts.filter(({ key, category }) => reads.has(category) && (only === undefined || key === only));

/** One statement. `parts`: those of `partsFor`; none: an empty page without asking. */
export const timelinePage = async (
  tx: Tx,
  parts: readonly TimelinePart[],
  { customerId, place, most }: Omit<Wish, 'limit'> & Readonly<{ most: number }>,
): Promise<TimelinePage> => {
  if (parts.length === 0) return { entries: [] };
  const branches = parts.map((part) => branch(part, { customerId, place, limit: most + 1 }));
  const { rows } = await pageOf(branches, most).execute(tx.db);
  const entries = rows.slice(0, most);
  return { entries, next: rows.length > most ? entries.at(-1)?.place : undefined };
};

const pageOf = (branches: readonly Sql[], most: number): RawBuilder<TimelineRow> =>
  sql<TimelineRow>`select part, id, at, shown,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '~' || part || '~' || id as place
    from (${sql.join(branches, sql` union all `)}) entries
    order by at desc, part collate "C" desc, id desc limit ${most + 1}`;
