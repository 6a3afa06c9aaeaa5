/** One connection to the mail server, and what its answer means for a mail. */
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { SmtpSettings } from '../ground/smtp-settings.ts';

/**
 * `refused`: this mail will never be taken. `bounced`: there is no such address. `later`: not now. `unreachable`: no
 * mail gets through at present. `reply`: the server's words.
 */
export type Outcome = Readonly<{
  kind: 'sent' | 'refused' | 'bounced' | 'later' | 'unreachable';
  reply: string;
}>;

export type Transport = Readonly<{
  send: (mail: SendMailOptions) => Promise<Outcome>;
  close: () => void;
}>;

const connectingMilliseconds = 20_000;
const silenceMilliseconds = 60_000;
/** For a whole mail with its files; shorter than the queue lets it be held (`takenMinutes`). */
const mailMilliseconds = 300_000;

type SmtpError = Readonly<{ code?: string; responseCode?: number; response?: string; command?: string }>;

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 500);

/** Nothing of this mail: a server that is away, a certificate that does not fit, a password that is wrong. */
const ofTheServer: ReadonlySet<string> = new Set([
  'EAUTH',
  'ENOAUTH',
  'ETLS',
  'EDNS',
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EPROTOCOL',
  'EABORT',
]);

const outcomeOf = ({ code = '', responseCode = 0, response, command = '' }: SmtpError): Outcome => {
  const reply = inOneLine(response ?? code);
  if (ofTheServer.has(code) || responseCode === 421) return { kind: 'unreachable', reply };
  if (responseCode >= 500) return { kind: command.startsWith('RCPT') ? 'bounced' : 'refused', reply };
  return { kind: responseCode >= 400 ? 'later' : 'refused', reply };
};

export const openTransport = (settings: SmtpSettings): Transport => {
  const transport = createTransport({
    ...settings,
    pool: true,
    maxConnections: 1,
    // The library would send a mail again by itself where the connection ended under it; the queue decides that.
    maxRequeues: 0,
    connectionTimeout: connectingMilliseconds,
    greetingTimeout: connectingMilliseconds,
    socketTimeout: silenceMilliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      try {
        const { response } = await transport.sendMail({
          ...mail,
          signal: AbortSignal.timeout(mailMilliseconds),
        });
        return { kind: 'sent', reply: inOneLine(response) };
      } catch (error) {
        return outcomeOf(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
};
