/**
 * Takes in what is new in the mailbox, message by message: each is stored whole, then noted with how far the mailbox has
 * been read in one transaction. A crash in between takes the message again, and what it says tells that it is the same.
 */
import { wrote } from '../../audit/wrote.ts';
import type { Gate } from '../../db/gate.ts';
import type { Actor, Tx } from '../../db/tx.ts';
import { keepFile, storeFile } from '../../files/store-file.ts';
import { letterByMessage } from '../letters/queries.ts';
import { noteUndelivered } from './note-undelivered.ts';
import { type Mailbox, type Message, messageBytesMax } from './open-mailbox.ts';
import { parseMessage } from './parse-message.ts';
import { insertMail, isKnown, mailboxState, noteArrived, noteRead, noteSeen } from './queries.ts';

export type Reading = Readonly<{
  gate: Gate;
  mailbox: Mailbox;
  /** Key of the stored files. */
  master: Buffer;
  isStopping: () => boolean;
}>;

const actor: Actor = { kind: 'job', name: 'read_mailbox' };
const open = <T>({ gate }: Reading, act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('rights_requests', actor, act);

/** What a mailbox that is read for the first time may still hold unanswered: the first month, and a little. */
const firstReadDays = 35;

async function* whole(raw: Buffer): AsyncGenerator<Uint8Array> {
  yield raw;
}

/** Returns whether it was new. */
const takeIn = async (reading: Reading, { uid, receivedAt, raw, sizeBytes }: Message): Promise<boolean> => {
  const { mailbox, master } = reading;
  const parsed = await parseMessage(raw);
  const { testToken } = parsed;
  const isOurs = testToken !== undefined && (await open(reading, (tx) => noteArrived(tx, testToken)));
  if (isOurs) await mailbox.remove(uid);
  if (isOurs || (await open(reading, (tx) => isKnown(tx, parsed.identity)))) {
    await open(reading, (tx) => noteSeen(tx, mailbox.uidValidity, uid));
    return false;
  }
  const file = await storeFile((act) => open(reading, act), whole(raw), {
    master,
    bytesMax: messageBytesMax,
  });
  return open(reading, async (tx) => {
    const answers = (await letterByMessage(tx, parsed.references))?.requestId ?? null;
    const id = await insertMail(tx, { ...parsed, receivedAt, fileId: file.id, sizeBytes, answers });
    await noteSeen(tx, mailbox.uidValidity, uid);
    if (id === undefined) return false;
    await Promise.all([
      keepFile(tx, file),
      wrote(tx, 'receive-request-mail', { about: `request-mail:${id}` }),
    ]);
    if (parsed.undelivered?.isFinal) await noteUndelivered(tx, id, parsed.undelivered);
    return true;
  });
};

/** Returns how many new ones there were. */
export const readMailbox = async (reading: Reading): Promise<number> => {
  const { mailbox, isStopping } = reading;
  const { uid_validity, last_uid } = await open(reading, mailboxState);
  const isSame = uid_validity === mailbox.uidValidity;
  const since = new Date(Date.now() - firstReadDays * 86_400_000);
  let taken = 0;
  for (const uid of await mailbox.newer({ uid: isSame ? last_uid : 0, since })) {
    if (isStopping()) return taken;
    const message = await mailbox.message(uid);
    if (message && (await takeIn(reading, message))) taken += 1;
  }
  await open(reading, noteRead);
  return taken;
};
