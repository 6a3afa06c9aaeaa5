/** What follows from a step of a mailing for its letters: approved, they go; closed, they do not. */
import type { Tx } from '../db/tx.ts';
import type { Declaration } from '../policy/declaration.ts';
import { endConsents } from './consent-queries.ts';
import { contactRulesOf } from './contact-rules.ts';
import { fulfilDuties } from './origin-queries.ts';
import { countMailing } from './queries.ts';
import { endLetters, release, toFollow } from './release-queries.ts';

export const releaseLetters = async (tx: Tx, declaration: Declaration): Promise<void> => {
  for (const mailing of await toFollow(tx)) {
    const { id, step, ground, reason } = mailing;
    if (step === 'closed') {
      await endLetters(tx, id, { ground: ground!, reason });
      await fulfilDuties(tx);
    } else {
      await endConsents(tx, id);
      await release(tx, id, contactRulesOf(declaration, mailing));
    }
    await countMailing(tx, id);
  }
};
