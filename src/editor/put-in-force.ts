/** A declaration comes into force with the owner's client: all of it in one transaction, or nothing. */
import type pg from 'pg';
import { Problem } from '../ground/problem.ts';
import type { Roles } from '../policy/apply-rights.ts';
import type { Compilation } from '../policy/compile.ts';
import type { Declaration } from '../policy/declaration.ts';
import { blocks, lint } from '../policy/lint.ts';
import { publishDeclaration } from '../policy/publish.ts';
import {
  auditLine,
  type Before,
  inForceBefore,
  objectionsReach,
  queueErasureOfFields,
  tellPeople,
} from './in-force-queries.ts';
import { draftBlocked } from './problems.ts';

/** The first notice is drawn up on the day when it comes into force; each one is updated then. */
const dated = (declaration: Declaration, today: string, isFirst: boolean): Declaration => ({
  ...declaration,
  ...(isFirst ? { drawn_up_on: today } : {}),
  updated_on: today,
});

/** Whoever has objected to all direct marketing has objected to what this version calls so. GDPR 21(3). */
const reachMarketing = (client: pg.Client, { purposes }: Declaration): Promise<void> =>
  objectionsReach(
    client,
    purposes.filter(({ marketing: channel, objection }) => channel && objection !== 'none'),
  );

/** A field that is declared no more has no ground left: a job erases its values as soon as the notice is in force. */
const eraseFields = async (client: pg.Client, { fields }: Before, now: Declaration): Promise<void> => {
  if (fields.every((key) => now.extra_fields.some((field) => field.key === key))) return;
  await queueErasureOfFields(client);
};

export type PuttingInForce = Readonly<{
  /** What to compile the declaration with; the module does not know the others' tables. */
  compilationOf: (declaration: Declaration) => Compilation;
  roles: Roles;
  /** As `actorText` writes it. */
  by: string;
  /** YYYY-MM-DD in Helsinki. */
  today: string;
  /** What must be true exactly when the version is in force. */
  also?: (version: number) => Promise<void>;
}>;

/** Throws `draft_blocked` and the problems of publishing. Returns the version in force. */
export const putInForce = async (
  client: pg.Client,
  written: Declaration,
  { compilationOf, roles, by, today, also }: PuttingInForce,
): Promise<number> => {
  const before = await inForceBefore(client);
  const declaration = dated(written, today, before.version === 0);
  const findings = lint(declaration);
  if (blocks(findings))
    throw new Problem(draftBlocked, { count: findings.filter(({ level }) => level === 'blocks').length });
  const { version } = await publishDeclaration(client, compilationOf(declaration), {
    roles,
    by,
    also: async (published) => {
      await auditLine(client, 'published', `declaration:${published}`, by);
      await reachMarketing(client, declaration);
      await eraseFields(client, before, declaration);
      if (before.version > 0) await tellPeople(client);
      await also?.(published);
    },
  });
  return version;
};
