/** `SELOSTE_REQUESTS_IMAP_URL` as the reader of the mailbox needs it. Mail holds personal data: it comes encrypted, or stays on this machine. */
import { isThisMachine } from './this-machine.ts';

export type ImapSettings = Readonly<{
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS. */
  secure: boolean;
  /** False for this machine, and where the operator has said so. */
  requireTLS: boolean;
  auth: Readonly<{ user: string; pass: string }>;
  folder: string;
}>;

/** The address itself, which holds a password, is never in the message. */
const malformed = (): Error =>
  new Error(
    'SELOSTE_REQUESTS_IMAP_URL must be like imaps://user:password@imap.example:993/INBOX or imap://user:password@imap.example:143',
  );

export const imapSettings = (text: string): ImapSettings => {
  const url = URL.parse(text);
  if (!url || !['imap:', 'imaps:'].includes(url.protocol) || !url.hostname || !url.username)
    throw malformed();
  const { protocol, hostname, port, username, password, pathname, searchParams } = url;
  const secure = protocol === 'imaps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    requireTLS: !secure && !isThisMachine(host) && searchParams.get('tls') !== 'none',
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    folder: decodeURIComponent(pathname.replace(/^\//, '')) || 'INBOX',
  };
};
