/** What a message says, whatever it is written in: sender, subject, plain text, what it answers. */
import { hash } from 'node:crypto';
import type { AddressObject, ParsedMail } from 'mailparser';
import { parseEmail } from '../../ground/email.ts';
import { type Undelivered, undelivered } from './undelivered.ts';

export type Parsed = Readonly<{
  /** Of what it says under its Message-ID: whoever takes another's Message-ID does not make theirs vanish. */
  identity: string;
  fromName: string;
  fromAddress: string;
  /** Where it asks to be answered, where that is another address. */
  replyAddress: string;
  subject: string;
  body: string;
  attachments: number;
  /** Written by a machine: RFC 3834, and what machines said before it. */
  isAutomatic: boolean;
  /** Message-IDs that it names, without their brackets. */
  references: readonly string[];
  /** Of a report about the delivery of another message. */
  undelivered: Undelivered | undefined;
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

const isSameAddress = (one: string, other: string): boolean =>
  (parseEmail(one)?.normalised ?? '') === (parseEmail(other)?.normalised ?? '');

/** Sender and subject stand in the first lines; the library refuses what is longer or nested deeper than any letter. */
const headBytes = 16_384;

const opened = async (raw: Buffer): Promise<{ parsed: ParsedMail; isWhole: boolean }> => {
  // Loaded when the first message comes: a start need not wait for it.
  const { simpleParser } = await import('mailparser');
  const options = { skipImageLinks: true, skipTextToHtml: true, maxHtmlLengthToParse: 1_000_000 };
  try {
    return { parsed: await simpleParser(raw, options), isWhole: true };
  } catch {
    const head = raw
      .subarray(0, headBytes)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0]!;
    return { parsed: await simpleParser(Buffer.from(head, 'latin1'), options), isWhole: false };
  }
};

const identityOf = (raw: Buffer, { parsed, isWhole }: Awaited<ReturnType<typeof opened>>): string => {
  const { messageId, from, subject, text, html, attachments } = parsed;
  if (!isWhole || !messageId) return `sha256:${hash('sha256', raw)}`;
  const said = [messageId, from, subject, text, html, attachments.map(({ checksum }) => checksum)];
  return `sha256:${hash('sha256', JSON.stringify(said))}`;
};

const bulk: ReadonlySet<string> = new Set(['bulk', 'junk', 'list', 'auto_reply']);

/** Nobody's request: no answer of ours may start two machines writing to each other. */
const isAutomatic = ({ headers }: ParsedMail): boolean => {
  const word = (name: string): string =>
    String(headers.get(name) ?? '')
      .split(';')[0]!
      .trim()
      .toLowerCase();
  return (
    !['', 'no'].includes(word('auto-submitted')) ||
    bulk.has(word('precedence')) ||
    ['x-autoreply', 'x-autorespond', 'list'].some((name) => headers.has(name)) ||
    (headers.get('content-type') as { value?: string } | undefined)?.value === 'multipart/report'
  );
};

/** Of one that cannot be taken apart the head alone; whoever wants the rest opens the file. */
export const parseMessage = async (raw: Buffer): Promise<Parsed> => {
  const open = await opened(raw);
  const { parsed } = open;
  const { name, address } = firstOf(parsed.from);
  const reply = firstOf(parsed.replyTo).address;
  const references = [parsed.inReplyTo ?? [], parsed.references ?? []].flat().map(bare);
  const returned = undelivered(parsed);
  const token = parsed.headers.get(testHeader);
  return {
    identity: identityOf(raw, open),
    fromName: name,
    fromAddress: address,
    replyAddress: isSameAddress(reply, address) ? '' : reply,
    subject: oneLine(parsed.subject ?? '', 500),
    body: tidy(parsed.text ?? '', 20_000),
    attachments: parsed.attachments.length,
    isAutomatic: isAutomatic(parsed),
    references: [...references, ...(returned?.of ?? [])].filter(Boolean).slice(0, 50),
    undelivered: returned,
    testToken: typeof token === 'string' ? token.trim() : undefined,
  };
};
