import { decoderOf } from './charset.ts';
import type { Charset } from './shape.ts';

export type VcardLine = { line: number; text: string };

/** Photos and keys are long; nothing that we read is. What is longer is dropped, not kept in memory. */
const lineMax = 1 << 16;

/** Bytes as characters 0–255, since each property of a vCard 2.1 may have a character set of its own. */
async function* byteText(source: AsyncIterable<Buffer>, charset: Charset): AsyncGenerator<string> {
  if (!charset.startsWith('utf-16')) {
    for await (const bytes of source) yield bytes.toString('latin1');
    return;
  }
  const decoder = decoderOf(charset);
  for await (const bytes of source) {
    yield Buffer.from(decoder.decode(bytes, { stream: true })).toString('latin1');
  }
}

async function* physicalLines(source: AsyncIterable<Buffer>, charset: Charset): AsyncGenerator<VcardLine> {
  let rest = '';
  let line = 0;
  for await (const piece of byteText(source, charset)) {
    const lines = (rest + piece).split(/\r?\n/);
    rest = lines.pop() ?? '';
    if (rest.length > lineMax) rest = rest.slice(0, lineMax);
    for (const text of lines) yield { line: ++line, text };
  }
  if (rest) yield { line: line + 1, text: rest.replace(/\r$/, '') };
}

const goesOn = (text: string): boolean => text.endsWith('=') && /^[^:]*QUOTED-PRINTABLE/i.test(text);

/**
 * Whole properties: folded lines (RFC 6350, 3.2) and the soft line breaks of quoted-printable are joined.
 * A UTF-8 byte-order mark at the start is dropped.
 */
export async function* vcardLines(
  source: AsyncIterable<Buffer>,
  charset: Charset,
): AsyncGenerator<VcardLine> {
  let held: VcardLine | undefined;
  for await (const { line, text } of physicalLines(source, charset)) {
    if (!held) held = { line, text: text.replace(/^\u00ef\u00bb\u00bf/, '') };
    else if (goesOn(held.text)) held.text = held.text.slice(0, -1) + text.replace(/^[ \t]/, '');
    else if (/^[ \t]/.test(text)) {
      if (held.text.length < lineMax) held.text += text.slice(1);
    } else {
      yield held;
      held = { line, text };
    }
  }
  if (held) yield held;
}
