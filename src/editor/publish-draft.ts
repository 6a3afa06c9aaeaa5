/** Puts the draft in force, with the owner's client: all of it in one transaction, or nothing. */
import type pg from 'pg';
import { Problem } from '../ground/problem.ts';
import type { Roles } from '../policy/apply-rights.ts';
import { builtInPurposes } from '../policy/built-in.ts';
import type { Compilation } from '../policy/compile.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';
import { blocks, lint } from '../policy/lint.ts';
import { publishDeclaration } from '../policy/publish.ts';
import { draftBlocked, draftMoved } from './problems.ts';

const administration = builtInPurposes.find(({ key }) => key === 'administration')!;

const draftOf = async (client: pg.Client, revision: number): Promise<Declaration> => {
  const { rows } = await client.query('select body from declaration_draft where revision = $1', [revision]);
  if (!rows[0]) throw new Problem(draftMoved);
  return declarationSchema.parse((rows[0] as { body: unknown }).body);
};

/** The first notice is drawn up on the day when it comes into force; each one is updated then. */
const dated = (declaration: Declaration, today: string, isFirst: boolean): Declaration => ({
  ...declaration,
  ...(isFirst ? { drawn_up_on: today } : {}),
  updated_on: today,
});

const versionInForce = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query('select version from declaration_in_force');
  return (rows[0] as { version: number }).version;
};

/** An edit that came while the rights were being compiled stays as a draft, based on what is in force now. */
const clearDraft = async (client: pg.Client, revision: number, version: number): Promise<void> => {
  const { rowCount } = await client.query('delete from declaration_draft where revision = $1', [revision]);
  if (rowCount === 0) await client.query('update declaration_draft set based_on = $1', [version]);
};

const auditLine = async (client: pg.Client, version: number, by: string): Promise<void> => {
  await client.query(`select set_config('app.actor', $1, true), set_config('app.purpose', $2, true)`, [
    by,
    String(administration.number),
  ]);
  await client.query(`insert into audit_log (kind, act, about) values ('wrote', 'published', $1)`, [
    `declaration:${version}`,
  ]);
};

export type Publishing = Readonly<{
  /** What to compile the declaration with; the module does not know the others' tables. */
  compilationOf: (declaration: Declaration) => Compilation;
  roles: Roles;
  by: string;
  revision: number;
  /** Its row is ended in the same transaction. */
  publication?: number;
  /** YYYY-MM-DD in Helsinki. */
  today: string;
}>;

/** Throws `draft_moved`, `draft_blocked` and the problems of publishing. Returns the version in force. */
export const publishDraft = async (client: pg.Client, publishing: Publishing): Promise<number> => {
  const { compilationOf, roles, by, revision, publication, today } = publishing;
  const draft = await draftOf(client, revision);
  const declaration = dated(draft, today, (await versionInForce(client)) === 0);
  const findings = lint(declaration);
  if (blocks(findings))
    throw new Problem(draftBlocked, { count: findings.filter(({ level }) => level === 'blocks').length });
  const { version } = await publishDeclaration(client, compilationOf(declaration), {
    roles,
    by,
    also: async (published) => {
      await clearDraft(client, revision, published);
      await auditLine(client, published, by);
      if (publication !== undefined)
        await client.query('update publications set ended_at = now(), version = $1 where id = $2', [
          published,
          publication,
        ]);
    },
  });
  return version;
};
