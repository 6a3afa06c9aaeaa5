/**
 * Whom to tell of a changed notice: whom a purpose concerns that is new or has changed, and who consented to another description.
 * Of an announced one before it comes into force; of one that only says the same otherwise, or less, after. GDPR 7, 13(3), 14(4).
 */
import type { Tx } from '../db/tx.ts';
import { type FollowUp, followUpsOf } from '../editor/follow-ups.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import { openAnnouncement } from '../policy/announcement-queries.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';
import {
  isLookedThrough,
  mailingsOfWithdrawn,
  mailingsToldInPublic,
  newVersions,
  noteAnnouncedLookedThrough,
  noteLookedThrough,
  toAskAnew,
  toTellOf,
} from './change-queries.ts';
import { writeTo } from './concerned-queries.ts';
import { addStep, countMailing } from './queries.ts';

type Following = Readonly<{
  /** The declaration whose purposes they are. */
  declaration: Declaration;
  /** The version that tells; null of one that is not in force yet. */
  version: number | null;
  /** The day of the notice; none of one that waits for its letters. */
  day: string | null;
  announcement?: number;
}>;

/** Where the use has a day on which it begins, people are told by the day before. */
const follow = async (tx: Tx, { kind, key: about }: FollowUp, following: Following): Promise<void> => {
  const { declaration, version: before, day, announcement } = following;
  const purpose = declaration.purposes.find((one) => one.key === about);
  if (!purpose) return;
  const of = announcement === undefined ? {} : { announcement };
  // What a purpose that rests on consent would do concerns nobody before they consent.
  const isConsent = purpose.ground.kind === 'consent';
  const last = purpose.begins_on ? addDays(purpose.begins_on, -1) : day;
  if (kind === 'tell' && !isConsent)
    await writeTo(
      tx,
      { kind: 'change', about, cause: '', ...of },
      purpose,
      toTellOf(purpose, { before, day: last }),
    );
  if (kind === 'ask_anew' && isConsent)
    await writeTo(
      tx,
      { kind: 'consent', about, cause: 'changed', ...of },
      purpose,
      toAskAnew(purpose, { before, day }),
    );
};

const prepareAnnounced = async (tx: Tx, inForce: Declaration): Promise<void> => {
  const open = await openAnnouncement(tx);
  if (!open || (await isLookedThrough(tx, open.id))) return;
  const { id: announcement, declaration } = open;
  for (const one of followUpsOf(inForce, declaration))
    await follow(tx, one, { declaration, version: null, day: null, announcement });
  await noteAnnouncedLookedThrough(tx, announcement);
};

/** What was taken back is told to nobody any more. */
const closeWithdrawn = async (tx: Tx): Promise<void> => {
  for (const id of await mailingsOfWithdrawn(tx))
    await addStep(tx, id, { step: 'closed', ground: 'taken_back' });
};

export const prepareChanges = async (tx: Tx, inForce: Declaration): Promise<void> => {
  await closeWithdrawn(tx);
  for (const id of await mailingsToldInPublic(tx)) await countMailing(tx, id);
  await prepareAnnounced(tx, inForce);
  for (const { version, before, body, published_at } of await newVersions(tx)) {
    const follows = before ? followUpsOf(declarationSchema.parse(before), declarationSchema.parse(body)) : [];
    for (const one of follows)
      await follow(tx, one, { declaration: inForce, version, day: helsinkiDate(published_at) });
    await noteLookedThrough(tx, version);
  }
};
