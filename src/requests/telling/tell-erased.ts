/**
 * What the sweep of time erased is told to whoever was given it, one letter for each recipient and run: by customer number and by what
 * they were given, which they can look up and nobody else. The letter forgets it when it has gone (`close-told.ts`). GDPR 17(1)(a), 19.
 */
import type { Gate } from '../../db/gate.ts';
import type { Actor, Tx } from '../../db/tx.ts';
import { noticeWebhooks } from '../../webhooks/notice-webhooks.ts';
import { erasedListLetter } from '../letters/erased-list-letter.ts';
import { noticeAddressee } from '../letters/notice-addressee.ts';
import { isAuthority, languageOf } from '../letters/tell-recipients.ts';
import { type Told, toldOf, type Writing } from '../letters/told.ts';
import { writeLetter } from '../letters/write-letter.ts';
import { queueErased } from '../notices/queue-notice.ts';
import { type ErasedOf, takeErased } from './queries.ts';
import { openToldFile } from './told-file.ts';

/** As many as a letter and a message hold. */
export const peopleOfLetter = 300;
const lettersOfFile = 50;

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
    const next = await takeErased(tx, peopleOfLetter);
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
