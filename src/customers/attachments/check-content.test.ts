/** What files are is told by their content, and identity codes are found wherever text can be read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ZipFile } from 'yazl';
import { typeset } from '../../documents/typeset.ts';
import { Problem } from '../../ground/problem.ts';
import { checkAttachment, createChecker } from './check-attachment.ts';
import { type CheckResult, checkContent } from './check-content.ts';
import { fittingName } from './content-types.ts';

const code = '131052-308T';

const zipped = async (parts: Readonly<Record<string, string>>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
};
const document = (body: string, more: Readonly<Record<string, string>> = {}): Promise<Buffer> =>
  zipped({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document>${body}</w:document>`,
    ...more,
  });
const pdf = async (text: string): Promise<Buffer> => {
  const sections = [{ number: '1', title: 'Asia', blocks: [{ kind: 'text', text }], sections: [] }];
  const words = { title: 'Kirje', author: 'Oy', contents: 'Sisällys', lead: '', footer: '' };
  const data = { language: 'fi', date: '2026-11-22', ...words, sections };
  return Buffer.from(await typeset('document', data, '2026-11-22'));
};
/** Written by hand: a page that says `Hei`, a title, and a file within the file where the root names it. */
const pdfWith = (named: string, title: string): string =>
  ['%PDF-1.7', `1 0 obj<</Type/Catalog/Pages 2 0 R${named}>>endobj`]
    .concat('2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj')
    .concat(
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
    )
    .concat('4 0 obj<</Length 27>>stream', 'BT /F 9 Tf 0 0 Td(Hei)Tj ET', 'endstream endobj')
    .concat('5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj')
    .concat('6 0 obj<</Type/Filespec/F(a)/EF<</F 7 0 R>>>>endobj')
    .concat('7 0 obj<</Length 2>>stream', 'hi', 'endstream endobj')
    .concat(`8 0 obj<</Title(${title})>>endobj`, 'trailer<</Root 1 0 R/Info 8 0 R>>')
    .join('\n');
const check = async (bytes: Buffer | string): Promise<string> => {
  const result: CheckResult = await checkContent(Buffer.from(bytes as string));
  if (typeof result === 'string') return result;
  if ('found' in result) return result.found.en;
  return [result.key, result.isRead ? 'read' : 'unread', result.code].filter(Boolean).join(' ');
};

test('a type is told by the content, and what runs is refused', async () => {
  const png = Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1');
  assert.equal(await check(png), 'png unread');
  assert.equal(await check(Buffer.from('\u00ff\u00d8\u00ff\u00e0', 'latin1')), 'jpeg unread');
  assert.equal(await check(Buffer.from('\0\0\0\u0018ftypheic', 'latin1')), 'heic unread');
  assert.equal(await check('Hei,\nkiitos tilauksesta.'), 'text read');
  assert.equal(await check(Buffer.from('Pöytä', 'utf16le')), 'of an unknown kind');
  assert.equal(await check(Buffer.from('\ufeffPöytä', 'utf16le')), 'text read');
  assert.equal(await check('MZ\u0090\0\u0003'), 'a program');
  assert.equal(await check('#!/bin/sh\nrm -r .'), 'a program');
  assert.equal(await check('<!doctype html><script>alert(1)</script>'), 'a web page or XML');
  assert.equal(await check('<svg onload="alert(1)">'), 'a web page or XML');
  assert.equal(await check(await zipped({ 'ohjelma.exe': 'MZ' })), 'a packed archive');
  assert.equal(await check('PK\u0003\u0004 rikki'), 'broken');
  assert.equal(await check(await document('<w:p/>', { 'word/vbaProject.bin': 'x' })), 'macros');
  const odt = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<text:p>Hei</text:p>' };
  assert.equal(await check(await zipped(odt)), 'odt read');
});

test('an identity code is found in texts, documents, tables and PDF files', async () => {
  assert.equal(await check(`Hetu ${code}`), 'text read certain');
  assert.equal(await check(Buffer.from(`\ufeffHetu ${code}`, 'utf16le')), 'text read certain');
  assert.equal(await check('Tilaus 010190-999K'), 'text read likely');
  // A word processor cuts a word where it likes.
  const cut = '<w:p><w:r><w:t>13105</w:t></w:r><w:r><w:t>2-30</w:t></w:r><w:r><w:t>8T</w:t></w:r></w:p>';
  assert.equal(await check(await document(cut)), 'docx read certain');
  const hyphen = '<w:p><w:r><w:t>131052</w:t><w:noBreakHyphen/><w:t>308T</w:t></w:r></w:p>';
  assert.equal(await check(await document(hyphen)), 'docx read certain');
  assert.equal(await check(await document('<w:p><w:t>131052&#x2D;308T</w:t></w:p>')), 'docx read certain');
  const note = { 'word/comments.xml': `<w:p><w:t>${code}</w:t></w:p>` };
  assert.equal(await check(await document('<w:p/>', note)), 'docx read certain');
  const picture = { 'word/media/image1.png': 'x' };
  assert.equal(await check(await document('<w:p/>', picture)), 'docx unread');
  // A document within a document, and what is not XML, is shown to the reader too.
  assert.equal(
    await check(await document('<w:p/>', { 'word/embeddings/sopimus.docx': 'PK' })),
    'docx unread',
  );
  assert.equal(await check(await document('<w:p/>', { 'word/afchunk1.htm': code })), 'docx unread');
  const tab = { 'xl/worksheets/sheet1.xml': '<c/>', 'xl/printerSettings/printerSettings1.bin': 'x' };
  const sheet = (name: string) =>
    zipped({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': `<workbook><sheet name="${name}"/></workbook>`,
      ...tab,
    });
  assert.equal(await check(await sheet('Tilaukset')), 'xlsx read');
  assert.equal(await check(await sheet(code)), 'xlsx read certain');
  assert.equal(await check(`{\\rtf1 ${code.replace('-', '\\_')}}`), 'an RTF document');
  const mail = `Content-Transfer-Encoding: base64\n\n${Buffer.from(code).toString('base64')}`;
  assert.equal(await check(mail), 'text unread');
  const book = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook/>',
    'xl/sharedStrings.xml': `<sst><si><t>Nimi</t></si><si><r><t>131052</t></r><r><t>-308T</t></r></si></sst>`,
  };
  assert.equal(await check(await zipped(book)), 'xlsx read certain');
  assert.equal(await check(await pdf(`Hetu ${code}`)), 'pdf read certain');
  assert.equal(await check(await pdf('Kiitos kirjeestäsi.')), 'pdf read');
  assert.equal(await check('%PDF-1.7 rikki'), 'pdf unread');
  assert.equal(await check(pdfWith('/Names<</EmbeddedFiles<</Names[(a) 6 0 R]>>>>', 'Kirje')), 'pdf unread');
  assert.equal(await check(pdfWith('', code)), 'pdf read certain');
});

test('a code is refused, what only looks like one is asked about, and a file that takes too long is not kept', async () => {
  const codeOf = (checked: Promise<unknown>): Promise<string> =>
    checked.then(
      () => 'kept',
      (error) => (error instanceof Problem ? error.kind.code : String(error)),
    );
  const thread = createChecker();
  const checked = (text: string, confirmed = false) =>
    codeOf(checkAttachment(Buffer.from(text), confirmed, thread));
  assert.equal(await checked(`Hetu ${code}`, true), 'attachment_holds_identity_code');
  assert.equal(await checked('Tilaus 010190-999K'), 'identity_code_likely');
  assert.equal(await checked('Tilaus 010190-999K', true), 'kept');
  assert.equal(await checked(''), 'attachment_missing');
  await thread.end();
  const hanging = new URL('../../documents/fixtures/worker-that-hangs.ts', import.meta.url);
  const slow = createChecker(hanging, 300);
  assert.equal(await codeOf(checkAttachment(Buffer.from('x'), false, slow)), 'attachment_check_too_long');
  await slow.end();
});

test('a name keeps what it says and ends as the content is', () => {
  assert.equal(fittingName('Sopimus 2026.PDF', 'pdf'), 'Sopimus 2026.pdf');
  assert.equal(fittingName('kuva.png', 'jpeg'), 'kuva.jpg');
  assert.equal(fittingName('C:\\kansio\\aja.exe', 'text'), 'aja.exe.txt');
  assert.equal(fittingName('../../etc/passwd', 'text'), 'passwd.txt');
  assert.equal(fittingName('tuloste\u202efdp.exe', 'pdf'), 'tulostefdp.exe.pdf');
  assert.equal(fittingName('', 'pdf'), 'liite.pdf');
  assert.ok(fittingName('ä'.repeat(500), 'docx').length <= 200);
});
