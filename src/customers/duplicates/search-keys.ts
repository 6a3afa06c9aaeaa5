/**
 * The keys under which a search looks: two customers are compared only where one of these is the same for both. Each is
 * an expression over `m`, a row of `duplicate_marks`, and may give several keys for one customer. Together they stand
 * for the ways in which people are written down twice: one of the contacts is the same, or the name is and something
 * beside it, or the house is and the initials are. Those that take longest come first, so that whoever shares the work ends
 * at one time.
 */
import { type RawBuilder, sql } from 'kysely';

export type SearchKey = Readonly<{
  name: string;
  /** A set-returning select list item. */
  keys: RawBuilder<unknown>;
  /** A key that more share than this says nothing: a bookkeeper’s phone, `info@`. */
  sharersMax: number;
}>;

const part = (text: string, at: number) => sql`split_part(${sql.ref(text)}, '|', ${sql.lit(at)})`;

export const searchKeys: readonly SearchKey[] = [
  {
    name: 'house_in_street',
    keys: sql`(select ${part('h', 2)} || '|' || ${part('h', 3)} || '|' || who from unnest(m.homes) h, unnest(m.who) who where ${part('h', 2)} <> '')`,
    // Kirkkokatu 6 stands in every town.
    sharersMax: 30,
  },
  {
    name: 'name_and_email',
    // What an address begins with says nothing beside the name where it is the name.
    keys: sql`(select p || '|' || k from unnest(m.pairs) p, unnest(m.emails) e,
      unnest(array[right(split_part(e, '@', 1), 5) || '.', case when left(e, 4) <> all (array[left(m.first, 4), left(m.family, 4)]) then left(e, 4) end]) k)`,
    sharersMax: 100,
  },
  { name: 'firm', keys: sql`(select m.firm where m.firm <> '')`, sharersMax: 100 },
  {
    name: 'name_and_postcode',
    keys: sql`(select p || '|' || ${part('h', 1)} from unnest(m.pairs) p, unnest(m.homes) h where ${part('h', 1)} <> '')`,
    sharersMax: 200,
  },
  {
    name: 'name_and_phone',
    keys: sql`(select p || '|' || k from unnest(m.pairs) p, unnest(m.phones) n, unnest(array[right(n, 4), left(n, 9)]) k)`,
    sharersMax: 100,
  },
  {
    name: 'house_in_postcode',
    // Of the street its first two letters: a slip comes later, and a number of a postcode is shared by too many.
    keys: sql`(select ${part('h', 1)} || '|' || left(${part('h', 2)}, 2) || '|' || ${part('h', 3)} || '|' || who
      from unnest(m.homes) h, unnest(m.who) who where ${part('h', 1)} <> '')`,
    sharersMax: 100,
  },
  {
    name: 'email',
    keys: sql`(select regexp_replace(e, '\\+[^@]*@', '@') from unnest(m.emails) e)`,
    sharersMax: 12,
  },
  { name: 'phone', keys: sql`(select p from unnest(m.phones) p)`, sharersMax: 12 },
  { name: 'business_id', keys: sql`(select m.business_id)`, sharersMax: 50 },
];
