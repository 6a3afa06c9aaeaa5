/** Everything that must be true before the first request: migrations, a declaration in force, the rights of it. */
import type pg from 'pg';
import { demandServer } from './db/demand-server.ts';
import type { Installation } from './db/installation.ts';
import { roleOfPurpose } from './db/installation.ts';
import { migrate } from './db/migrate.ts';
import type { Owner } from './db/owner.ts';
import { prepareQueue } from './jobs/prepare-queue.ts';
import { functions, tables } from './personal-data.ts';
import type { Compilation } from './policy/compile.ts';
import { type Declaration, declarationSchema } from './policy/declaration.ts';
import { knownFunctions } from './policy/known-functions.ts';
import { minimumDeclaration } from './policy/minimum.ts';
import { publishDeclaration, restoreRights } from './policy/publish.ts';
import { demandWhole } from './retention/backup/restore-mark.ts';

export const compilationOf = (
  installation: Pick<Installation, 'id'>,
  declaration: Declaration,
): Compilation => ({
  declaration,
  tables,
  functions,
  bodies: knownFunctions(),
  roleOf: (number) => roleOfPurpose(installation, number),
});

const declarationInForce = async (client: pg.Client): Promise<Declaration | undefined> => {
  const { rows } = await client.query(
    'select d.body from declarations d join declaration_in_force f on f.version = d.version',
  );
  return rows[0] ? declarationSchema.parse((rows[0] as { body: unknown }).body) : undefined;
};

/** The tables of the queue, then our own. Returns the numbers of our migrations that ran now. */
export const migrateAll = async (owner: Owner, client: pg.Client): Promise<number[]> => {
  await prepareQueue(owner.config);
  return migrate(client);
};

export type Prepared = Readonly<{
  /** The numbers of the migrations that ran now. */
  ran: readonly number[];
  /** The rights were what the declaration in force says, before anything was done to them. */
  agreed: boolean;
}>;

/** `today` as YYYY-MM-DD in Helsinki, for the drawn-up date of the built-in minimum. */
export const prepareDatabase = async (
  owner: Owner,
  installation: Installation,
  today: string,
  { isRestoring = false }: { isRestoring?: boolean } = {},
): Promise<Prepared> => {
  const client = await owner.connect();
  try {
    await demandServer(client);
    if (!isRestoring) await demandWhole(client);
    const ran = await migrateAll(owner, client);
    const roles = { id: installation.id, passwordOf: installation.passwordOf };
    const declaration = await declarationInForce(client);
    if (declaration) {
      const compilation = compilationOf(installation, declaration);
      const { missing, extra } = await restoreRights(client, compilation, roles);
      return { ran, agreed: missing.length + extra.length === 0 };
    }
    const compilation = compilationOf(installation, minimumDeclaration(today));
    await publishDeclaration(client, compilation, { roles, by: 'seloste' });
    return { ran, agreed: false };
  } finally {
    await client.end();
  }
};
