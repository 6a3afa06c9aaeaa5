import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Problem } from '../problem.ts';
import { decodeXml, xmlCharset } from './decode-xml.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import { element, writeXml, type XmlPart } from './write-xml.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const rootOf = async (file: string | Uint8Array, size = 1_000): Promise<XmlElement | undefined> => {
  let root: XmlElement | undefined;
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const listener = {
    open: () => {},
    close: (closed: XmlElement) => {
      root = closed;
      return 'kept' as const;
    },
  };
  for await (const _ of readXml(decodeXml(inPieces(bytes, size)), listener));
  return root;
};

const refusal = (file: string): Promise<string> =>
  rootOf(file).then(
    () => 'read',
    (error) => {
      assert.ok(error instanceof Problem, String(error));
      return error.kind.code;
    },
  );

const elementName = fc.stringMatching(/^[A-Z][A-Za-z]{0,8}$/);
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<a>&amp;', ']]>', ' "\' ', 'Ä & Ö €'));
const { tree } = fc.letrec<{ tree: XmlPart; inner: XmlPart['content'] }>((tie) => ({
  tree: fc.record({
    name: elementName,
    attributes: fc.dictionary(elementName, text, { maxKeys: 3, noNullPrototype: true }),
    content: tie('inner'),
  }),
  inner: fc.oneof({ depthSize: 'small' }, text, fc.array(tie('tree'), { maxLength: 4 })),
}));

/** What XML can hold of a text, as a reader gives it back. */
const held = (value: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
  value.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const asRead = ({ name, attributes, content }: XmlPart): XmlElement => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) => (value ? [[key, held(value)]] : [])),
  ),
  text: typeof content === 'string' ? held(content).trim() : '',
  children: typeof content === 'string' ? [] : content.map((child) => asRead(child as XmlPart)),
});

test('whatever is written is read back the same, in pieces of any size', async () => {
  await fc.assert(
    fc.asyncProperty(tree, fc.integer({ min: 1, max: 50 }), async (part, size) => {
      const root = await rootOf(Buffer.from(writeXml(part)), size);
      assert.deepEqual(JSON.parse(JSON.stringify(root)), JSON.parse(JSON.stringify(asRead(part))));
    }),
    { numRuns: 150 },
  );
});

test('an element cannot be named by data', () => {
  assert.throws(() => element('a><b'), RangeError);
  assert.throws(() => element('a', [], { 'x="1" y': '2' }), RangeError);
});

test('a document type is refused, and with it entities, wherever they lead', async () => {
  const bomb = '<!DOCTYPE a [<!ENTITY x "xxxx"><!ENTITY y "&x;&x;">]><a>&y;</a>';
  assert.equal(await refusal(bomb), 'xml_dangerous');
  assert.equal(await refusal('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), 'xml_dangerous');
  assert.equal(await refusal('<a>&unknown;</a>'), 'xml_broken');
});

test('what grows without end is refused before it fills the memory', async () => {
  assert.equal(await refusal('<a>'.repeat(100_000)), 'xml_dangerous');
  assert.equal(await refusal(`<a>${'x'.repeat(200_000)}</a>`), 'xml_dangerous');
  assert.equal(
    await refusal(`<a ${Array.from({ length: 200 }, (_, at) => `b${at}="1"`).join(' ')}/>`),
    'xml_dangerous',
  );
  assert.equal(await refusal(`<a>${'<b/>'.repeat(600_000)}</a>`), 'xml_dangerous');
});

test('XML that breaks off says on which line', async () => {
  const error = await rootOf('<a>\n<b>\n</a>').catch((thrown) => thrown);
  assert.ok(error instanceof Problem);
  assert.deepEqual([error.kind.code, error.values.line], ['xml_broken', 3]);
  for (const file of ['<a>', 'Päivä;Summa\n1;2', '<a></b>'])
    assert.equal(await refusal(file), 'xml_broken', file);
});

test('the character set is the one that the bytes show or the declaration says, also behind a frame', async () => {
  const latin = (label: string, frame = '') =>
    Buffer.from(`${frame}<?xml version="1.0" encoding="${label}"?><a>Ränni</a>`, 'latin1');
  assert.equal((await rootOf(latin('ISO-8859-1'), 3))?.text, 'Ränni');
  assert.equal((await rootOf(latin('iso-8859-15')))?.text, 'Ränni');
  assert.equal((await rootOf(Buffer.from('\ufeff<a>Ränni €</a>')))?.text, 'Ränni €');
  assert.equal((await rootOf(Buffer.from('\ufeff<a>Ränni</a>', 'utf16le')))?.text, 'Ränni');
  assert.equal(xmlCharset(latin('ISO-8859-15', '<soap/>\n')), 'iso-8859-15');
  assert.equal(xmlCharset(Buffer.from('<?xml version="1.0" encoding="x-user"?><a/>')), 'utf-8');
});
