/**
 * The bytes of an XML file as text, in the character set that they show or say: a BOM, else the XML declaration, else
 * UTF-8. A frame of another message may stand before the declaration (Finvoice by an operator), so the set is looked
 * for in the whole beginning.
 */

/** Sets that Finnish banks and billing programs write; another one that is said is read as UTF-8. */
const known = new Set([
  'utf-8',
  'utf8',
  'us-ascii',
  'ascii',
  'iso-8859-1',
  'iso-8859-15',
  'windows-1252',
  'utf-16',
  'utf-16le',
  'utf-16be',
]);
const headBytes = 16_384;
const said = /<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,20})["']/;

const byMark = (head: Buffer): string | undefined => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be';
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 'utf-8' : undefined;
};

/** The label of the character set for `TextDecoder`. What claims to be UTF-16 and shows no such bytes is not. */
export const xmlCharset = (head: Buffer): string => {
  const marked = byMark(head);
  if (marked) return marked;
  const name = said.exec(head.toString('latin1'))?.[1]?.toLowerCase();
  return name && known.has(name) && !name.startsWith('utf-16') ? name : 'utf-8';
};

/** Text piece by piece; bytes that the set does not have become U+FFFD. */
export async function* decodeXml(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of source) {
    if (decoder) {
      yield decoder.decode(bytes, { stream: true });
      continue;
    }
    held.push(bytes);
    size += bytes.length;
    if (size < headBytes) continue;
    const head = Buffer.concat(held);
    held = [];
    decoder = new TextDecoder(xmlCharset(head.subarray(0, headBytes)));
    yield decoder.decode(head, { stream: true });
  }
  const rest = Buffer.concat(held);
  decoder ??= new TextDecoder(xmlCharset(rest.subarray(0, headBytes)));
  yield decoder.decode(rest);
}
