/** Raw COPY of what an import left behind, out of its database and into a twin with the same tables, indexes and triggers. */
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';

/** A table that an import fills, and which of its rows are the import's. */
export type Filled = Readonly<{ table: string; where: string }>;

/** The tables of the register, in the order of their keys. Search follows `customers` by its triggers in both. */
export const registerTables = (importId: number): readonly Filled[] => [
  { table: 'customers', where: `import_id = ${importId}` },
  ...['emails', 'phones', 'addresses'].map((table) => ({ table, where: `import_id = ${importId}` })),
  { table: 'audit_log', where: `about = 'import:${importId}' and customer_id is not null` },
];

/** The import's own: the original, its rows as read, what was decided of each. */
export const stagingTables = (importId: number): readonly Filled[] => [
  { table: 'stored_files', where: 'true' },
  { table: 'stored_file_chunks', where: 'true' },
  { table: 'import_rows', where: `import_id = ${importId}` },
  { table: 'import_decisions', where: `import_id = ${importId}` },
];

const plain = async (config: pg.ClientConfig): Promise<pg.Client> => {
  const client = new pg.Client({ ...config, pipeline: false } as pg.ClientConfig);
  await client.connect();
  await client.query(
    `select set_config('app.actor', 'bench', false), set_config('app.purpose', '19', false)`,
  );
  return client;
};

/** Without generated columns, which COPY cannot take. */
const columnsOf = async (client: pg.Client, table: string): Promise<string> => {
  const { rows } = await client.query(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return (rows[0] as { columns: string }).columns;
};

/** Milliseconds that raw COPY takes for each of the tables, and the processor time of them all. Files are made beforehand. */
export const rawCopy = async (
  ours: pg.ClientConfig,
  twin: pg.ClientConfig,
  folder: string,
  filled: readonly Filled[],
  counted: () => number,
): Promise<{ taken: number[]; work: number }> => {
  const [source, target] = await Promise.all([plain(ours), plain(twin)]);
  const taken: number[] = [];
  let work = 0;
  for (const { table, where } of filled) {
    const columns = await columnsOf(source, table);
    const file = `${folder}/${table}.copy`;
    const out = source.query(
      to(`copy (select ${columns} from ${table} where ${where}) to stdout`) as unknown as pg.Submittable,
    );
    await pipeline(out as unknown as NodeJS.ReadableStream, createWriteStream(file));
    const workBefore = counted();
    const began = performance.now();
    const into = target.query(from(`copy ${table} (${columns}) from stdin`) as unknown as pg.Submittable);
    await pipeline(
      createReadStream(file, { highWaterMark: 1 << 18 }),
      into as unknown as NodeJS.WritableStream,
    );
    taken.push(performance.now() - began);
    work += counted() - workBefore;
    rmSync(file);
  }
  await Promise.all([source.end(), target.end()]);
  return { taken, work };
};
