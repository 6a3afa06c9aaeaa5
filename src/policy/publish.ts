/**
 * Puts a declaration in force: stores it as the next version and compiles the rights, in one transaction.
 * Used by `work` and the command line, which hold the owner's credential.
 */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { Problem, problemKind } from '../ground/problem.ts';
import { applyOpenRights, type Roles } from './apply-rights.ts';
import type { Compilation } from './compile.ts';
import { compileGrants } from './compile.ts';
import type { Declaration } from './declaration.ts';
import type { Difference } from './facts.ts';
import { type Shutting, shutAndCommit } from './shut-tables.ts';

export const purposeNumberTaken = problemKind('purpose_number_taken', 422, {
  fi: 'Käyttötarkoituksen ”{purpose}” numero {number} on jo ollut toisen tarkoituksen. Anna tarkoitukselle uusi numero.',
  sv: 'Numret {number} för ändamålet ”{purpose}” har redan hört till ett annat ändamål. Ge ändamålet ett nytt nummer.',
  en: 'The number {number} of the purpose “{purpose}” has belonged to another purpose. Give the purpose a new number.',
});
export const publishingBusy = problemKind('publishing_busy', 503, {
  fi: 'Selostetta ei voitu julkaista, koska tietokanta oli jatkuvasti varattu. Mitään ei muuttunut. Yritä uudelleen.',
  sv: 'Beskrivningen kunde inte publiceras eftersom databasen hela tiden var upptagen. Ingenting ändrades. Försök igen.',
  en: 'The notice could not be published because the database was busy all the time. Nothing changed. Try again.',
});

export const hashOf = (declaration: Declaration): string =>
  createHash('sha256').update(JSON.stringify(declaration)).digest('hex');

const claimNumbers = async (client: pg.Client, { purposes }: Declaration): Promise<void> => {
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
  const taken = rows[0] as { key: string; number: number } | undefined;
  if (taken) throw new Problem(purposeNumberTaken, { purpose: taken.key, number: taken.number });
};

const storeVersion = async (client: pg.Client, declaration: Declaration, by: string): Promise<number> => {
  const { rows } = await client.query(
    `insert into declarations (version, body, hash, published_by)
     select coalesce(max(version) + 1, 0), $1, $2, $3 from declarations returning version`,
    [JSON.stringify(declaration), hashOf(declaration), by],
  );
  const { version } = rows[0] as { version: number };
  await client.query(
    `insert into declaration_in_force (version) values ($1) on conflict (only_one) do update set version = $1`,
    [version],
  );
  return version;
};

/** `55P03` lock wait given up, `40P01` deadlock, `XX000` "tuple concurrently updated" from another database's roles. */
const isPassing = (error: unknown): boolean =>
  ['55P03', '40P01', 'XX000'].includes(String((error as { code?: string }).code));

const attemptsMax = 60;

/** What `act` leaves to be done while the tables are shut, with what the caller wants to know. */
type Done<T> = Readonly<{ result: T; shutting: Shutting }>;

/** Runs `act` in a transaction until no passing lock is in its way; waits a little longer each time, at most 250 ms. */
const untilUnhindered = async <T>(client: pg.Client, act: () => Promise<Done<T>>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    await client.query('begin');
    try {
      const { result, shutting } = await act();
      await shutAndCommit(client, shutting);
      return result;
    } catch (error) {
      await client.query('rollback');
      if (!isPassing(error)) throw error;
      if (attempt === attemptsMax) throw new Problem(publishingBusy, {}, error);
      await sleep(Math.min(250, 10 * attempt) * (0.5 + Math.random()));
    }
  }
};

export type Published = Readonly<{ version: number; changed: Difference }>;

/** `also` runs in the same transaction: what must be true exactly when the version is in force. */
export const publishDeclaration = (
  client: pg.Client,
  compilation: Compilation,
  { roles, by, also }: { roles: Roles; by: string; also?: (version: number) => Promise<void> },
): Promise<Published> =>
  untilUnhindered(client, async () => {
    await client.query('select pg_advisory_xact_lock(823103)');
    await claimNumbers(client, compilation.declaration);
    const version = await storeVersion(client, compilation.declaration, by);
    const { changed, shutting } = await applyOpenRights(client, compileGrants(compilation), roles);
    await also?.(version);
    return { result: { version, changed }, shutting };
  });

/** Compiles the version in force anew: after a migration, after a restore, to mend what `check` found. */
export const restoreRights = (
  client: pg.Client,
  compilation: Compilation,
  roles: Roles,
): Promise<Difference> =>
  untilUnhindered(client, async () => {
    const { changed, shutting } = await applyOpenRights(client, compileGrants(compilation), roles);
    return { result: changed, shutting };
  });
