/** `SELOSTE_SMTP_URL` as the transport needs it. Mail holds personal data: it goes encrypted, or stays on this machine. */
import { isThisMachine } from './this-machine.ts';

export type SmtpSettings = Readonly<{
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS. */
  secure: boolean;
  /** False for this machine, and where the operator has said so. */
  requireTLS: boolean;
  auth?: Readonly<{ user: string; pass: string }>;
}>;

/** The address itself, which holds a password, is never in the message. */
const malformed = (): Error =>
  new Error(
    'SELOSTE_SMTP_URL must be like smtps://user:password@smtp.example:465 or smtp://smtp.example:587',
  );

const parsed = (text: string): URL => {
  try {
    return new URL(text);
  } catch {
    throw malformed();
  }
};

export const smtpSettings = (text: string): SmtpSettings => {
  const { protocol, hostname, port, username, password, searchParams } = parsed(text);
  if (!['smtp:', 'smtps:'].includes(protocol) || !hostname) throw malformed();
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isThisMachine(host) && searchParams.get('tls') !== 'none',
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
};
