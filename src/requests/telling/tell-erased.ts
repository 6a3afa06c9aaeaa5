/**
 * What the sweep of time erased is told to whoever was given it, one letter for each recipient and run: by customer number and by what
 * they were given, which they can look up and nobody else. The letter forgets it when it has gone (`close-told.ts`). GDPR 17(1)(a), 19.
 */
import { sql } from 'kysely';
import type { Gate } from '../../db/gate.ts';
import type { Actor, Tx } from '../../db/tx.ts';
import { noticeWebhooks } from '../../webhooks/notice-webhooks.ts';
import { erasedListLetter } from '../letters/erased-list-letter.ts';
import { noticeAddressee } from '../letters/notice-addressee.ts';
import { isAuthority, languageOf } from '../letters/tell-recipients.ts';
import { type Told, toldOf, type Writing } from '../letters/told.ts';
import { writeLetter } from '../letters/write-letter.ts';
import { queueErased } from '../notices/queue-notice.ts';
import { openToldFile } from './told-file.ts';

export type ErasedPerson = Readonly<{
  id: number;
  customer_number: string;
  what: readonly string[];
  last_at: Date;
}>;
export type ErasedOf = Readonly<{ recipient: string; name: string; people: readonly ErasedPerson[] }>;

/** As many as a letter and a message hold. */
export const peopleOfLetter = 300;
const lettersOfFile = 50;

const takeNext = async (tx: Tx): Promise<ErasedOf | undefined> => {
  const { rows } = await sql<ErasedPerson & { recipient: string; recipient_name: string }>`with of as (
      select recipient from erasures_to_tell order by recipient, id limit 1),
    taken as (delete from erasures_to_tell where id in (select t.id from erasures_to_tell t join of using (recipient)
      order by t.id limit ${peopleOfLetter}) returning *)
    select * from taken order by id`.execute(tx.db);
  const [first] = rows;
  return first && { recipient: first.recipient, name: first.recipient_name, people: rows };
};

const tell = async (tx: Tx, file: Told, { recipient, name, people }: ErasedOf): Promise<void> => {
  const declared = file.declaration.recipients.find(({ key }) => key === recipient);
  const inTheirs = toldOf(file, file.request, {}, languageOf(declared));
  const webhook = (await noticeWebhooks(tx)).find((one) => one.recipient === recipient);
  const number = await writeLetter(tx, inTheirs, {
    kind: 'recipient_notice',
    text: erasedListLetter(inTheirs, people),
    to: noticeAddressee(name, declared?.notice_address),
    recipient,
    atOnce: !webhook,
  });
  if (webhook) await queueErased(tx, { requestId: file.request.id, number }, webhook.id, people);
};

const actor: Actor = { kind: 'job', name: 'tell_of_erased' };

/** One file with its letters; false where nothing is left to tell. */
const tellSome = async (tx: Tx, writing: Writing, on: string): Promise<boolean> => {
  let file: Told | undefined;
  for (let letters = 0; letters < lettersOfFile; ) {
    const next = await takeNext(tx);
    if (!next) return false;
    if (isAuthority(writing.declaration, next.recipient)) continue;
    const about = `sweep:${on}:${next.people[0]!.id}`;
    file ??= await openToldFile(tx, writing, {
      kind: 'erasure',
      channel: 'own_initiative',
      customerId: null,
      about,
    });
    await tell(tx, file, next);
    letters += 1;
  }
  return true;
};

export const tellErased = async (
  gate: Gate,
  writing: Writing,
  { on, isStopping }: Readonly<{ on: string; isStopping: () => boolean }>,
): Promise<void> => {
  while (!isStopping() && (await gate.open('rights_requests', actor, (tx) => tellSome(tx, writing, on))));
};
