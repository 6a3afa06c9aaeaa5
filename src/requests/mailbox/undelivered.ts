/** A message that could not be delivered comes back as a report (RFC 3464): which one it was, and in the server's words why. */
import type { ParsedMail } from 'mailparser';

export type Undelivered = Readonly<{
  /** Message-IDs of what came back, without their brackets. */
  of: readonly string[];
  /** Not merely late, and not a report that it has arrived. */
  isFinal: boolean;
  words: string;
}>;

/** The headers of what came back stand at its beginning. */
const headBytes = 16_384;
const returned: ReadonlySet<string> = new Set(['message/rfc822', 'text/rfc822-headers']);

const isReport = ({ headers }: ParsedMail): boolean => {
  const type = headers.get('content-type') as { value?: string; params?: Record<string, string> } | undefined;
  return type?.value === 'multipart/report' && type.params?.['report-type'] === 'delivery-status';
};

const fieldOf = (text: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]*(.{0,2000}(?:\\r?\\n[ \\t]+.{0,2000}){0,9})`, 'im')
    .exec(text)?.[1]
    ?.replace(/\s+/g, ' ')
    .trim() ?? '';

/** Undefined for any other message. */
export const undelivered = (parsed: ParsedMail): Undelivered | undefined => {
  if (!isReport(parsed)) return undefined;
  const text = parsed.text ?? '';
  const heads = parsed.attachments
    .filter(({ contentType }) => returned.has(contentType))
    .map(({ content }) => content.subarray(0, headBytes).toString('latin1'));
  const of = heads.flatMap((head) => /^message-id:\s*<?([^>\s]{1,250})/im.exec(head)?.[1] ?? []);
  const isFinal = fieldOf(text, 'Action').toLowerCase() === 'failed';
  return { of, isFinal, words: fieldOf(text, 'Diagnostic-Code') || fieldOf(text, 'Status') };
};
