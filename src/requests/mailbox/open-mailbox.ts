/** The mailbox over IMAP: which messages are new, and each of them whole. Nothing in it is changed but our own test messages. */
import type { ImapFlow } from 'imapflow';
import type { ImapSettings } from '../../ground/imap-settings.ts';

export type Message = Readonly<{ uid: number; receivedAt: Date; raw: Buffer; sizeBytes: number }>;

export type Mailbox = Readonly<{
  /** RFC 3501, 2.3.1.1: with another validity the numbers begin anew. */
  uidValidity: string;
  /** Numbers after `uid` in their order; of a mailbox that was never read, those that came since `since`. */
  newer: (from: Readonly<{ uid: number; since: Date }>) => Promise<number[]>;
  /** Undefined where somebody has taken it out of the mailbox meanwhile. */
  message: (uid: number) => Promise<Message | undefined>;
  remove: (uid: number) => Promise<void>;
  close: () => Promise<void>;
}>;

/** What is longer is cut: most servers take no more. */
export const messageBytesMax = 30_000_000;
const connectingMilliseconds = 20_000;
const silenceMilliseconds = 60_000;

/** The library is loaded when a mailbox is first opened: most installations have none, and a start need not wait for it. */
const clientOf = async ({ host, port, secure, requireTLS, auth }: ImapSettings): Promise<ImapFlow> => {
  const { ImapFlow: Client } = await import('imapflow');
  return new Client({
    host,
    port,
    secure,
    ...(secure ? {} : { doSTARTTLS: requireTLS }),
    auth: { ...auth },
    logger: false,
    connectionTimeout: connectingMilliseconds,
    greetingTimeout: connectingMilliseconds,
    socketTimeout: silenceMilliseconds,
  });
};

/** Rejects with the server's words where it cannot be opened. */
export const openMailbox = async (settings: ImapSettings): Promise<Mailbox> => {
  const client = await clientOf(settings);
  // A connection that breaks fails the command that is under way; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect();
  const opened = await client.mailboxOpen(settings.folder);
  return {
    uidValidity: String(opened.uidValidity),
    newer: async ({ uid, since }) => {
      const found = await client.search(uid > 0 ? { uid: `${uid + 1}:*` } : { since }, { uid: true });
      // `n:*` names the last message also where its number is smaller than n.
      return (found || []).filter((one) => one > uid).sort((a, b) => a - b);
    },
    message: async (uid) => {
      const got = await client.fetchOne(
        String(uid),
        { uid: true, internalDate: true, size: true, source: { maxLength: messageBytesMax } },
        { uid: true },
      );
      const { source, internalDate = Date.now(), size } = got || {};
      return (
        source && { uid, receivedAt: new Date(internalDate), raw: source, sizeBytes: size ?? source.length }
      );
    },
    remove: async (uid) => {
      await client.messageDelete(String(uid), { uid: true });
    },
    close: () => client.logout().catch(() => client.close()),
  };
};
