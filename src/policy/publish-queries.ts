/** What the owner's client writes of a declaration that comes into force. */
import type pg from 'pg';
import type { Declaration } from './declaration.ts';

/** One publishes at a time, until the end of the transaction. */
export const takeTurnToPublish = async (client: pg.Client): Promise<void> => {
  await client.query('select pg_advisory_xact_lock(823103)');
};

type Claim = Readonly<{ key: string; number: number }>;

/** Takes those that are free. Returns one that has belonged to another purpose, if there is one. */
export const claimNumbers = async (
  client: pg.Client,
  { purposes }: Declaration,
): Promise<Claim | undefined> => {
  const wished = [purposes.map(({ key }) => key), purposes.map(({ number }) => number)];
  await client.query(
    `insert into purpose_numbers (key, number) select * from unnest($1::text[], $2::int[]) on conflict do nothing`,
    wished,
  );
  const { rows } = await client.query(
    `select w.key, w.number from unnest($1::text[], $2::int[]) as w(key, number)
     where not exists (select from purpose_numbers p where p.key = w.key and p.number = w.number)`,
    wished,
  );
  return rows[0] as Claim | undefined;
};

/** As the next one, in force. Returns its number. */
export const storeVersion = async (
  client: pg.Client,
  declaration: Declaration,
  { hash, by }: Readonly<{ hash: string; by: string }>,
): Promise<number> => {
  const { rows } = await client.query(
    `insert into declarations (version, body, hash, published_by)
     select coalesce(max(version) + 1, 0), $1, $2, $3 from declarations returning version`,
    [JSON.stringify(declaration), hash, by],
  );
  const { version } = rows[0] as { version: number };
  await client.query(
    `insert into declaration_in_force (version) values ($1) on conflict (only_one) do update set version = $1`,
    [version],
  );
  return version;
};
