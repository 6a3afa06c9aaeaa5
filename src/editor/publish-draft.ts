/** Publishes the draft as it was previewed: in force at once, or announced first. */
import type pg from 'pg';
import { Problem } from '../ground/problem.ts';
import { type Outcome, type Publishing, publishOrAnnounce } from './announce.ts';
import { draftMoved } from './problems.ts';
import { clearDraft, draftAt, endWithOutcome } from './publication-queries.ts';

export type PublishingDraft = Omit<Publishing, 'also'> &
  Readonly<{
    revision: number;
    /** Its row is ended in the same transaction. */
    publication: number;
  }>;

/** Throws `draft_moved`, `draft_blocked`, `announcement_waits` and the problems of publishing. */
export const publishDraft = async (client: pg.Client, publishing: PublishingDraft): Promise<Outcome> => {
  const { revision, publication } = publishing;
  const draft = await draftAt(client, revision);
  if (!draft) throw new Problem(draftMoved);
  return publishOrAnnounce(client, draft, {
    ...publishing,
    also: async (outcome) => {
      await clearDraft(client, revision, outcome);
      await endWithOutcome(client, publication, outcome);
    },
  });
};
