/**
 * One letter, and a notice where they have a webhook for it, to a recipient about many at once: by customer number and by what they
 * were given. The letter forgets it when it has gone (`close-told.ts`). GDPR 19.
 */
import type { Gate } from '../../db/gate.ts';
import type { Actor, Tx } from '../../db/tx.ts';
import { noticeWebhooks } from '../../webhooks/notice-queries.ts';
import { noticeAddressee } from '../letters/notice-addressee.ts';
import { peopleListLetter, type ToldOfMany } from '../letters/people-list-letter.ts';
import { isAuthority, languageOf } from '../letters/tell-recipients.ts';
import { type Told, toldOf, type Writing } from '../letters/told.ts';
import { writeLetter } from '../letters/write-letter.ts';
import { queuePeople } from '../notices/queue-notice.ts';
import type { RequestKind } from '../request.ts';
import type { PeopleOf } from './queries.ts';
import { openToldFile } from './told-file.ts';

/** As many as a letter and a message hold. */
export const peopleOfLetter = 300;
const lettersOfFile = 50;

const kindOfFile: Readonly<Record<ToldOfMany, RequestKind>> = {
  retention_ended: 'erasure',
  consent_withdrawn: 'withdrawal',
  consent_ended: 'withdrawal',
  objected: 'objection',
  restricted: 'restriction',
  restriction_ended: 'restriction',
};

const tell = async (tx: Tx, file: Told, { kind, recipient, name, people }: PeopleOf): Promise<void> => {
  const declared = file.declaration.recipients.find(({ key }) => key === recipient);
  const inTheirs = toldOf(file, file.request, {}, languageOf(declared));
  const webhook = (await noticeWebhooks(tx)).find((one) => one.recipient === recipient);
  const number = await writeLetter(tx, inTheirs, {
    kind: 'recipient_notice',
    text: peopleListLetter(inTheirs, kind, people),
    to: noticeAddressee(name, declared?.notice_address),
    recipient,
    atOnce: !webhook,
  });
  if (webhook) await queuePeople(tx, { requestId: file.request.id, number }, webhook.id, { kind, people });
};

export type Telling = Readonly<{
  gate: Gate;
  writing: Writing;
  actor: Actor;
  /** The batch that the file is about; with the first key it names the file. */
  about: string;
  /** The next recipient with some of its people, taken out; undefined at the end. */
  next: (tx: Tx, most: number) => Promise<PeopleOf | undefined>;
  isStopping: () => boolean;
}>;

/** One file of one kind with its letters; false where nothing is left to tell. */
const tellSome = async (tx: Tx, { writing, about, next }: Telling): Promise<boolean> => {
  let file: Told | undefined;
  let kind: ToldOfMany | undefined;
  for (let letters = 0; letters < lettersOfFile; ) {
    const found = await next(tx, peopleOfLetter);
    if (!found) return false;
    if (isAuthority(writing.declaration, found.recipient)) continue;
    if (!file || kindOfFile[found.kind] !== kindOfFile[kind!])
      file = await openToldFile(tx, writing, {
        kind: kindOfFile[found.kind],
        channel: 'own_initiative',
        customerId: null,
        about: `${about}:${found.people[0]!.id}`,
      });
    kind = found.kind;
    await tell(tx, file, found);
    letters += 1;
  }
  return true;
};

/** True at the end; false where it was stopped before. */
export const tellPeople = async (telling: Telling): Promise<boolean> => {
  while (await telling.gate.open('rights_requests', telling.actor, (tx) => tellSome(tx, telling)))
    if (telling.isStopping()) return false;
  return true;
};
