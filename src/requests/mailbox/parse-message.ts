/** What a message says, whatever it is written in: sender, subject, plain text, what it answers. */
import { hash } from 'node:crypto';
import type { AddressObject } from 'mailparser';
import { parseEmail } from '../../ground/email.ts';

export type Parsed = Readonly<{
  messageId: string;
  fromName: string;
  fromAddress: string;
  subject: string;
  body: string;
  attachments: number;
  /** RFC 3834. */
  isAutomatic: boolean;
  /** Message-IDs that it names, without their brackets. */
  references: readonly string[];
  /** Of one of our own test messages. */
  testToken: string | undefined;
}>;

export const testHeader = 'x-seloste-channel-test';

/** PostgreSQL's text holds no NUL. */
const tidy = (text: string, longest: number): string => text.replaceAll('\0', '').trim().slice(0, longest);
const oneLine = (text: string, longest: number): string => tidy(text.replace(/\p{Cc}+/gu, ' '), longest);
const bare = (id: string): string => id.trim().replace(/^<|>$/g, '');

const firstOf = (from: AddressObject | AddressObject[] | undefined): { name: string; address: string } => {
  const [one] = [from].flat();
  const { name = '', address = '' } = one?.value[0] ?? {};
  return { name: oneLine(name, 200), address: oneLine(parseEmail(address)?.address ?? address, 254) };
};

export const parseMessage = async (raw: Buffer): Promise<Parsed> => {
  // Loaded when the first message comes: a start need not wait for it.
  const { simpleParser } = await import('mailparser');
  const parsed = await simpleParser(raw, {
    skipImageLinks: true,
    skipTextToHtml: true,
    maxHtmlLengthToParse: 1_000_000,
  });
  const { name, address } = firstOf(parsed.from);
  const references = [parsed.inReplyTo ?? [], parsed.references ?? []].flat().map(bare);
  const automatic = String(parsed.headers.get('auto-submitted') ?? 'no');
  const token = parsed.headers.get(testHeader);
  return {
    messageId: oneLine(bare(parsed.messageId ?? ''), 400) || `sha256:${hash('sha256', raw)}`,
    fromName: name,
    fromAddress: address,
    subject: oneLine(parsed.subject ?? '', 500),
    body: tidy(parsed.text ?? '', 20_000),
    attachments: parsed.attachments.length,
    isAutomatic: automatic.split(';')[0]!.trim().toLowerCase() !== 'no',
    references: references.filter(Boolean).slice(0, 50),
    testToken: typeof token === 'string' ? token.trim() : undefined,
  };
};
