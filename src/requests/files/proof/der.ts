/** The outermost elements of DER, without making objects of what is inside: a list of what was revoked may have a million rows. */
export type Element = Readonly<{ tag: number; whole: Uint8Array; content: Uint8Array; end: number }>;

/** Throws where the bytes do not hold what they say. */
export const elementAt = (bytes: Uint8Array, at = 0): Element => {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new Error('not DER');
  const count = first < 0x80 ? 0 : first - 0x80;
  if (count > 4 || first === 0x80) throw new Error('not DER');
  let length = count === 0 ? first : 0;
  for (const byte of bytes.subarray(at + 2, at + 2 + count)) length = length * 256 + byte;
  const from = at + 2 + count;
  const end = from + length;
  if (end > bytes.length) throw new Error('not DER');
  return { tag, whole: bytes.subarray(at, end), content: bytes.subarray(from, end), end };
};

export function* elementsOf(content: Uint8Array): Generator<Element> {
  for (let at = 0; at < content.length; ) {
    const element = elementAt(content, at);
    yield element;
    at = element.end;
  }
}
