/** A declaration comes into force with the owner's client: all of it in one transaction, or nothing. */
import type pg from 'pg';
import { Problem } from '../ground/problem.ts';
import type { Roles } from '../policy/apply-rights.ts';
import { builtInPurposes } from '../policy/built-in.ts';
import type { Compilation } from '../policy/compile.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';
import { blocks, lint } from '../policy/lint.ts';
import { publishDeclaration } from '../policy/publish.ts';
import { draftBlocked } from './problems.ts';

const administration = builtInPurposes.find(({ key }) => key === 'administration')!;

type Before = Readonly<{ version: number; fields: readonly string[] }>;

/** Version 0 declares no fields: nothing of it is taken away by the first notice. */
const inForceBefore = async (client: pg.Client): Promise<Before> => {
  const { rows } = await client.query(
    `select d.version, array(select field->>'key' from jsonb_array_elements(d.body->'extra_fields') field) as fields
     from declarations d join declaration_in_force f on f.version = d.version`,
  );
  return rows[0] as Before;
};

/** The notice that people know; undefined before the first. */
export const declarationBefore = async (client: pg.Client): Promise<Declaration | undefined> => {
  const { rows } = await client.query(
    'select d.body from declarations d join declaration_in_force f on f.version = d.version where d.version > 0',
  );
  const row = rows[0] as { body: unknown } | undefined;
  return row && declarationSchema.parse(row.body);
};

/** The first notice is drawn up on the day when it comes into force; each one is updated then. */
const dated = (declaration: Declaration, today: string, isFirst: boolean): Declaration => ({
  ...declaration,
  ...(isFirst ? { drawn_up_on: today } : {}),
  updated_on: today,
});

export const auditLine = async (
  client: pg.Client,
  act: 'published' | 'announced',
  about: string,
  by: string,
): Promise<void> => {
  await client.query(`select set_config('app.actor', $1, true), set_config('app.purpose', $2, true)`, [
    by,
    String(administration.number),
  ]);
  await client.query(`insert into audit_log (kind, act, about) values ('wrote', $1, $2)`, [act, about]);
};

/** Whoever has objected to all direct marketing has objected to what this version calls so. GDPR 21(3). */
const reachMarketing = async (client: pg.Client, { purposes }: Declaration): Promise<void> => {
  const marketing = purposes.filter(({ marketing: channel, objection }) => channel && objection !== 'none');
  await client.query('select objections_reach($1)', [marketing.map(({ number }) => number)]);
};

/** A field that is declared no more has no ground left: a job erases its values as soon as the notice is in force. */
const eraseFields = async (client: pg.Client, { fields }: Before, now: Declaration): Promise<void> => {
  if (fields.every((key) => now.extra_fields.some((field) => field.key === key))) return;
  await client.query(
    `select graphile_worker.add_job('erase_removed_fields', '{}', job_key := 'erase_removed_fields', max_attempts := 5)`,
  );
};

/** Whom to tell of it, and whose consent to ask anew, a job finds out (`src/informing`). */
export const tellPeople = async (client: pg.Client): Promise<void> => {
  // Where there is no queue yet the job that comes round does it.
  const { rows } = await client.query(`select to_regnamespace('graphile_worker') is not null as there`);
  if (!(rows[0] as { there: boolean }).there) return;
  await client.query(
    `select graphile_worker.add_job('prepare_mailings', '{}', job_key := 'prepare_mailings:now', max_attempts := 5)`,
  );
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
