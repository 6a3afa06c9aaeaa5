/** Publishes the draft as it was previewed: in force at once, or announced first. */
import type pg from 'pg';
import { Problem } from '../ground/problem.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';
import { type Outcome, type Publishing, publishOrAnnounce } from './announce.ts';
import { draftMoved } from './problems.ts';

const draftOf = async (client: pg.Client, revision: number): Promise<Declaration> => {
  const { rows } = await client.query('select body from declaration_draft where revision = $1', [revision]);
  if (!rows[0]) throw new Problem(draftMoved);
  return declarationSchema.parse((rows[0] as { body: unknown }).body);
};

/** An edit that came while the rights were being compiled stays as a draft, based on what is in force now. */
const clearDraft = async (client: pg.Client, revision: number, outcome: Outcome): Promise<void> => {
  const { rowCount } = await client.query('delete from declaration_draft where revision = $1', [revision]);
  if (rowCount === 0 && 'version' in outcome)
    await client.query('update declaration_draft set based_on = $1', [outcome.version]);
};

const endPublication = async (client: pg.Client, publication: number, outcome: Outcome): Promise<void> => {
  await client.query(
    'update publications set ended_at = now(), version = $1, announcement_id = $2 where id = $3',
    [
      'version' in outcome ? outcome.version : null,
      'announcement' in outcome ? outcome.announcement : null,
      publication,
    ],
  );
};

export type PublishingDraft = Omit<Publishing, 'also'> &
  Readonly<{
    revision: number;
    /** Its row is ended in the same transaction. */
    publication: number;
  }>;

/** Throws `draft_moved`, `draft_blocked`, `announcement_waits` and the problems of publishing. */
export const publishDraft = async (client: pg.Client, publishing: PublishingDraft): Promise<Outcome> => {
  const { revision, publication } = publishing;
  const draft = await draftOf(client, revision);
  return publishOrAnnounce(client, draft, {
    ...publishing,
    also: async (outcome) => {
      await clearDraft(client, revision, outcome);
      await endPublication(client, publication, outcome);
    },
  });
};
