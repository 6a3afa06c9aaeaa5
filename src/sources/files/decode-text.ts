import { decoderOf } from './charset.ts';
import type { Charset } from './shape.ts';

/** The bytes as text, piece by piece; every line ends in LF unless the file has old Macintosh CR only. */
export async function* decodeText(
  source: AsyncIterable<Buffer>,
  charset: Charset,
  newline: '\n' | '\r' = '\n',
): AsyncGenerator<string> {
  const decoder = decoderOf(charset);
  let held = '';
  const settle = (text: string, last: boolean): string => {
    const all = held + text;
    held = '';
    if (newline === '\r') return all;
    if (!last && all.endsWith('\r')) {
      held = '\r';
      return all.slice(0, -1).replaceAll('\r\n', '\n');
    }
    return all.includes('\r') ? all.replaceAll('\r\n', '\n') : all;
  };
  for await (const bytes of source) {
    const text = settle(decoder.decode(bytes, { stream: true }), false);
    if (text) yield text;
  }
  const rest = settle(decoder.decode(), true);
  if (rest) yield rest;
}
