/**
 * A file of something that nobody had to ask a clerk for: a correction or a choice on the own page, what staff found wrong, an end of
 * a period. It holds the notices of Article 19 with their proof as every request does, and closes by itself.
 */
import type { Actor, Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { isLanguage } from '../../ground/language.ts';
import { personOf } from '../letters/notice-addressee.ts';
import { type Told, toldOf, type Writing } from '../letters/told.ts';
import { insertEvent, insertRequest, languageOfCustomer, requestById, type WithEvents } from '../queries.ts';
import type { RequestChannel, RequestKind } from '../request.ts';
import { writeStep } from '../request-step.ts';
import { toldMark } from './queries.ts';

export const isToldByItself = ({ events }: Pick<WithEvents, 'events'>): boolean =>
  events.some(({ kind, about }) => kind === 'carried_out' && about?.startsWith(toldMark));

export type NewFile = Readonly<{
  kind: RequestKind;
  channel: Extract<RequestChannel, 'portal' | 'own_initiative'>;
  /** Null: of many, who are not here any more. */
  customerId: number | null;
  /** What was done: `correction:addresses:5:…`, `choice:17`, `sweep:2026-11-26`. */
  about: string;
}>;

/** Decided and carried out before it was opened; on the own page the person saw that it was. */
export const openToldFile = async (
  tx: Tx,
  writing: Writing,
  { kind, channel, customerId, about }: NewFile,
): Promise<Told> => {
  const today = helsinkiDate(new Date());
  const row = { kind, channel, received_on: today, customer_id: customerId, contact: '', words: '' };
  const requester = await personOf(tx, {
    customer_id: customerId,
    requester: writing.declaration.controller.name,
  });
  const found = customerId === null ? undefined : await languageOfCustomer(tx, customerId);
  const language = isLanguage(found) ? found : 'fi';
  const id = await insertRequest(tx, { ...row, requester: requester.slice(0, 200), language });
  await insertEvent(tx, id, { kind: 'received', onDay: today });
  if (channel === 'portal')
    await insertEvent(tx, id, { kind: 'identity_confirmed', onDay: today, about: 'own_page' });
  const request = (await requestById(tx, id))!;
  await writeStep(tx, request, 'grant');
  await writeStep(tx, request, 'carry_out', { about: toldMark + about });
  if (channel === 'portal') await writeStep(tx, request, 'answer', { about: 'own_page' });
  return toldOf(writing, (await requestById(tx, id))!);
};

/** Who did it: the kind of the actor. */
export type By = Actor['kind'];
/** What a person did on their own page came by it; what a member of the staff did, nobody asked for. */
export const channelOf = (by: By): NewFile['channel'] => (by === 'person' ? 'portal' : 'own_initiative');
