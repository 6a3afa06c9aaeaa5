/** A consent taken back, an objection or a restriction that no request was needed for: told to whoever was given data on that ground. */
import type { Gate } from '../../db/gate.ts';
import type { Actor } from '../../db/tx.ts';
import { concernedBy, tellRecipients } from '../letters/tell-recipients.ts';
import type { Writing } from '../letters/told.ts';
import type { RequestKind } from '../request.ts';
import { isToldAlready, kindOfChoice } from './queries.ts';
import { toTellOf } from './to-tell-of.ts';
import { type By, channelOf, openToldFile } from './told-file.ts';

export type ChoiceToTell = Readonly<{ customerId: number; choice: number; by: By }>;

const kindOfFile: Readonly<Record<string, RequestKind>> = {
  withdrawal: 'withdrawal',
  objection: 'objection',
  restriction: 'restriction',
  restriction_ended: 'restriction',
};

const actor: Actor = { kind: 'job', name: 'tell_of_choice' };

export const tellChoice = (
  gate: Gate,
  writing: Writing,
  { customerId, choice, by }: ChoiceToTell,
): Promise<void> =>
  gate.open('rights_requests', actor, async (tx) => {
    const about = `choice:${customerId}:${choice}`;
    const chosen = await kindOfChoice(tx, { customerId, choice });
    const kind = kindOfFile[chosen ?? ''];
    if (!chosen || !kind || (await isToldAlready(tx, about))) return;
    const toTell = { ...(await toTellOf(tx, { customerId, choice, kind: chosen })), atOnce: true };
    if ((await concernedBy(tx, writing.declaration, customerId, toTell)).length === 0) return;
    const file = await openToldFile(tx, writing, { kind, channel: channelOf(by), customerId, about });
    await tellRecipients(tx, file, toTell);
  });
