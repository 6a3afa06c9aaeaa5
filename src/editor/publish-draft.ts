/** Puts the draft in force as it was previewed. */
import type pg from 'pg';
import { Problem } from '../ground/problem.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';
import { draftMoved } from './problems.ts';
import { type PuttingInForce, putInForce } from './put-in-force.ts';

const draftOf = async (client: pg.Client, revision: number): Promise<Declaration> => {
  const { rows } = await client.query('select body from declaration_draft where revision = $1', [revision]);
  if (!rows[0]) throw new Problem(draftMoved);
  return declarationSchema.parse((rows[0] as { body: unknown }).body);
};

/** An edit that came while the rights were being compiled stays as a draft, based on what is in force now. */
const clearDraft = async (client: pg.Client, revision: number, version: number): Promise<void> => {
  const { rowCount } = await client.query('delete from declaration_draft where revision = $1', [revision]);
  if (rowCount === 0) await client.query('update declaration_draft set based_on = $1', [version]);
};

export type Publishing = Omit<PuttingInForce, 'also'> &
  Readonly<{
    revision: number;
    /** Its row is ended in the same transaction. */
    publication: number;
  }>;

/** Throws `draft_moved`, `draft_blocked` and the problems of publishing. Returns the version in force. */
export const publishDraft = async (client: pg.Client, publishing: Publishing): Promise<number> => {
  const { revision, publication } = publishing;
  const draft = await draftOf(client, revision);
  return putInForce(client, draft, {
    ...publishing,
    also: async (version) => {
      await clearDraft(client, revision, version);
      await client.query('update publications set ended_at = now(), version = $1 where id = $2', [
        version,
        publication,
      ]);
    },
  });
};
