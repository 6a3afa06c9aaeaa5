/** A notice of the demo company, drafted at the owner's desk and published as `work` publishes it. */
import { askPublication } from '../editor/ask-publication.ts';
import { publishDraft } from '../editor/publish-draft.ts';
import type { Declaration } from '../policy/declaration.ts';
import { readDraft, saveDraft } from '../policy/draft.ts';
import { atDesk, type Demo } from './demo.ts';

/** `make`: from the draft that is there, if any. `today`: the day of the story, `YYYY-MM-DD`. */
export const publishNotice = async (
  demo: Demo,
  staffId: number,
  today: string,
  make: (draft: Declaration | undefined) => Declaration,
): Promise<void> => {
  const { installation } = demo.context;
  const asked = await atDesk(demo, staffId, 'administration', async (tx) => {
    const draft = await readDraft(tx);
    const revision = await saveDraft(tx, make(draft?.declaration), draft?.revision ?? 0);
    return { revision, publication: await askPublication(tx, revision) };
  });
  await publishDraft(demo.client, {
    compilationOf: demo.compilationOf,
    roles: { id: installation.id, passwordOf: installation.passwordOf },
    by: `staff:${staffId}`,
    today,
    ...asked,
  });
};
