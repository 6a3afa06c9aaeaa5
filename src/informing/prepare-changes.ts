/**
 * A notice that came into force is looked through once for whom to tell of it: purposes that are new or have changed, and
 * consents that were given to another description. GDPR 7, 13(3), 14(4).
 */
import type { Tx } from '../db/tx.ts';
import { followUpsOf } from '../editor/follow-ups.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';
import { newVersions, noteLookedThrough, toAskAnew, toTellOf, type Version } from './change-queries.ts';
import { writeTo } from './concerned-queries.ts';

/** The last day is the one before the use begins; where it has begun already, the day of the notice. */
const follow = async (tx: Tx, inForce: Declaration, { version, body, before, published_at }: Version) => {
  const follows = followUpsOf(declarationSchema.parse(before), declarationSchema.parse(body));
  const day = helsinkiDate(published_at);
  for (const { kind, key: about } of follows) {
    const purpose = inForce.purposes.find((one) => one.key === about);
    if (!purpose) continue;
    // What a purpose that rests on consent would do concerns nobody before they consent.
    const isConsent = purpose.ground.kind === 'consent';
    const due = purpose.begins_on ? addDays(purpose.begins_on, -1) : day;
    if (kind === 'tell' && !isConsent)
      await writeTo(tx, { kind: 'change', about, cause: '' }, purpose, toTellOf(purpose, version, due));
    if (kind === 'ask_anew' && isConsent)
      await writeTo(
        tx,
        { kind: 'consent', about, cause: 'changed' },
        purpose,
        toAskAnew(purpose, version, day),
      );
  }
};

export const prepareChanges = async (tx: Tx, inForce: Declaration): Promise<void> => {
  for (const found of await newVersions(tx)) {
    if (found.before) await follow(tx, inForce, found);
    await noteLookedThrough(tx, found.version);
  }
};
