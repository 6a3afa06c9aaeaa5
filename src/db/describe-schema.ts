/** The live schema as text: a dump that shows what each migration did, and the types that Kysely checks against. */
import type pg from 'pg';

const skipped = `c.relnamespace = 'seloste'::regnamespace and not c.relispartition`;

const dump = `select text from (
  select 1 as part, c.relname as name, 'table ' || c.relname || E'\\n' || string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
      || case when a.attidentity <> '' then ' identity' when a.attgenerated <> '' then ' generated ' || pg_get_expr(d.adbin, d.adrelid)
              when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end, E'\\n' order by a.attnum)
      || coalesce(E'\\n' || (select string_agg('  constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid), E'\\n' order by k.conname)
           from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n'), '')
      || coalesce(E'\\n' || (select string_agg('  ' || pg_get_indexdef(i.indexrelid), E'\\n' order by i.indexrelid::regclass::text)
           from pg_index i where i.indrelid = c.oid), '')
      || coalesce(E'\\n' || (select string_agg('  ' || pg_get_triggerdef(t.oid), E'\\n' order by t.tgname)
           from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal), '') as text
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where ${skipped} and c.relkind in ('r', 'p') group by c.oid, c.relname
  union all
  select 2, p.proname, '-- ' || p.proname || '(' || oidvectortypes(p.proargtypes) || E')\\n' || pg_get_functiondef(p.oid) from pg_proc p where p.pronamespace = 'seloste'::regnamespace
) parts order by part, name`;

export const dumpSchema = async (client: pg.Client): Promise<string> => {
  const { rows } = await client.query(dump);
  const texts = (rows as { text: string }[]).map(({ text }) => text.trimEnd());
  return `-- Written by \`npm run schema\` from a database with all migrations; a test compares it.\n\n${texts.join('\n\n')}\n`;
};

const columns = `select c.relname as table, a.attname as column, t.typname as type, a.attnotnull as required,
    a.attidentity <> '' or a.attgenerated <> '' or d.adbin is not null as filled, a.attgenerated <> '' as generated
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where ${skipped} and c.relkind in ('r', 'p') order by c.relname, a.attnum`;

const plainTypes: Record<string, string> = {
  text: 'string',
  int4: 'number',
  int8: 'number',
  int2: 'number',
  float8: 'number',
  bool: 'boolean',
  date: 'string',
  timestamptz: 'Moment',
  bytea: 'Buffer',
  uuid: 'string',
  inet: 'string',
  cidr: 'string',
  xid8: 'string',
  numeric: 'string',
};

/** JSON is written as text and read as what the module knows it to be. */
const typeOf = (name: string): string => {
  if (name === 'jsonb' || name === 'json') return 'Json';
  return name.startsWith('_') ? `${typeOf(name.slice(1))}[]` : (plainTypes[name] ?? 'unknown');
};

type Column = {
  table: string;
  column: string;
  type: string;
  required: boolean;
  filled: boolean;
  generated: boolean;
};

const columnType = ({ type, required, filled, generated }: Column): string => {
  const whole = required ? typeOf(type) : `${typeOf(type)} | null`;
  if (generated) return `GeneratedAlways<${whole}>`;
  return filled ? `Generated<${whole}>` : whole;
};

const interfaceName = (table: string): string =>
  table
    .split('_')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('');

export const writeTypes = async (client: pg.Client): Promise<string> => {
  const tables = Map.groupBy((await client.query(columns)).rows as Column[], ({ table }) => table);
  const interfaces = [...tables].map(([table, own]) => {
    const lines = own.map((column) => `  ${column.column}: ${columnType(column)};`);
    return `export interface ${interfaceName(table)} {\n${lines.join('\n')}\n}`;
  });
  const all = [...tables.keys()].map((table) => `  ${table}: ${interfaceName(table)};`);
  return [
    '/** Written by `npm run schema` from the live schema; a test compares it. */',
    "import type { ColumnType, Generated, GeneratedAlways } from 'kysely';",
    'type Moment = ColumnType<Date, Date | string, Date | string>;',
    'type Json = ColumnType<unknown, string, string>;',
    ...interfaces,
    `export interface DB {\n${all.join('\n')}\n}`,
  ]
    .join('\n\n')
    .concat('\n');
};
