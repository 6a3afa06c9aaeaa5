/**
 * Puts a declaration in force: stores it as the next version and compiles the rights, in one transaction.
 * Used by `work` and the command line, which hold the owner's credential.
 */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { Problem, problemKind } from '../ground/problem.ts';
import { applyOpenRights, type Roles } from './apply-rights.ts';
import type { Compilation } from './compile.ts';
import { compileGrants } from './compile.ts';
import type { Declaration } from './declaration.ts';
import type { Difference } from './facts.ts';
import { claimNumbers, storeVersion, takeTurnToPublish } from './publish-queries.ts';
import { untilUnhindered } from './until-unhindered.ts';

export const purposeNumberTaken = problemKind('purpose_number_taken', 422, {
  fi: 'Käyttötarkoituksen ”{purpose}” numero {number} on jo ollut toisen tarkoituksen. Anna tarkoitukselle uusi numero.',
  sv: 'Numret {number} för ändamålet ”{purpose}” har redan hört till ett annat ändamål. Ge ändamålet ett nytt nummer.',
  en: 'The number {number} of the purpose “{purpose}” has belonged to another purpose. Give the purpose a new number.',
});

export const hashOf = (declaration: Declaration): string =>
  createHash('sha256').update(JSON.stringify(declaration)).digest('hex');

export type Published = Readonly<{ version: number; changed: Difference }>;

/** `also` runs in the same transaction: what must be true exactly when the version is in force. */
export const publishDeclaration = (
  client: pg.Client,
  compilation: Compilation,
  { roles, by, also }: { roles: Roles; by: string; also?: (version: number) => Promise<void> },
): Promise<Published> =>
  untilUnhindered(client, async () => {
    const { declaration } = compilation;
    await takeTurnToPublish(client);
    const taken = await claimNumbers(client, declaration);
    if (taken) throw new Problem(purposeNumberTaken, { purpose: taken.key, number: taken.number });
    const version = await storeVersion(client, declaration, { hash: hashOf(declaration), by });
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
