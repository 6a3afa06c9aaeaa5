import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { Problem } from '../ground/problem.ts';
import { canSay, countOf, lookIntoPdf } from './fixtures/look-into-pdf.ts';
import { createTypesetter } from './typeset.ts';

const typesetter = createTypesetter();
after(() => typesetter.end());

const table = { kind: 'table', caption: 'Taulu', columns: ['Mitä', 'Kuinka'], rows: [['Åland', '25 €']] };
const document = (text: string, language = 'fi') => ({
  language,
  title: 'Koeasiakirja',
  author: 'Villa Esimerkki Oy',
  date: '2026-11-22',
  contents: 'Sisällys',
  lead: 'Johdanto',
  footer: 'Alaviite',
  sections: [
    {
      number: '1',
      title: 'Ensimmäinen',
      blocks: [
        { kind: 'text', text },
        { kind: 'facts', items: [{ term: 'Nimi', text: 'Östen Ångström' }] },
        { kind: 'list', items: ['yksi', 'kaksi'] },
        { kind: 'highlight', text: 'Erottuu muusta.' },
        table,
      ],
      sections: [{ number: '1.1', title: 'Alempi', blocks: [], sections: [] }],
    },
  ],
});
const typeset = (text: string, language?: string) =>
  typesetter.typeset('document', document(text, language), '2026-11-22');

describe('a document for everybody', () => {
  test('it is tagged, has a language, a title and headings', async () => {
    const pdf = lookIntoPdf(await typeset('Hyvää päivää.'));
    assert.match(pdf, /\/MarkInfo\s*<<[^>]*\/Marked true/);
    assert.match(pdf, /\/StructTreeRoot/);
    assert.match(pdf, /\/Lang\s*\(fi\)/);
    assert.match(pdf, /\/DisplayDocTitle true/);
    assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/);
    for (const tag of ['H1', 'H2', 'P', 'L', 'Table']) assert.ok(countOf(pdf, tag) > 0, tag);
    assert.equal(countOf(pdf, 'TH'), table.columns.length);
    assert.equal(countOf(pdf, 'TD'), table.columns.length);
  });

  test('it speaks the language it is written in', async () => {
    assert.match(lookIntoPdf(await typeset('God dag.', 'sv')), /\/Lang\s*\(sv\)/);
  });

  test('Finnish and Swedish letters and the euro can be read back', async () => {
    const pdf = lookIntoPdf(await typeset('ÄäÖöÅå €'));
    for (const letter of 'ÄäÖöÅå€') assert.ok(canSay(pdf, letter), letter);
    assert.ok(!canSay(pdf, 'Ж'));
  });

  test('what is data never becomes markup', async () => {
    const hostile = '#panic("no") $x^2$ *bold* = heading @ref `raw` \\ <label> #import "x.typ"';
    const plain = countOf(lookIntoPdf(await typeset('tavallista')), 'H1');
    assert.equal(countOf(lookIntoPdf(await typeset(hostile)), 'H1'), plain);
  });

  test('the same data makes the same file', async () => {
    assert.deepEqual(await typeset('sama'), await typeset('sama'));
  });
});

describe('the thread that typesets', () => {
  test('what does not fit the template is a fault of that document alone', async () => {
    await assert.rejects(typesetter.typeset('document', { title: 'vajaa' }, '2026-11-22'), /Typst/);
    assert.ok((await typeset('seuraava onnistuu')).length > 1000);
  });

  test('a crash ends one document; the next gets a new thread', async () => {
    const worker = new URL('./fixtures/worker-that-crashes.ts', import.meta.url);
    const crashing = createTypesetter({ worker });
    for (const turn of ['first', 'second'])
      await assert.rejects(crashing.typeset('document', turn, '2026-11-22'), /ended \(1\)/);
    await crashing.end();
  });

  test('what takes too long is stopped, and what waits behind it is made', async () => {
    const worker = new URL('./fixtures/worker-that-hangs.ts', import.meta.url);
    const slow = createTypesetter({ worker, millisecondsMax: 1_000 });
    const hanging = slow.typeset('document', 'hang', '2026-11-22');
    const behind = slow.typeset('document', 'answer', '2026-11-22');
    await assert.rejects(
      hanging,
      (error) => error instanceof Problem && error.kind.code === 'document_took_too_long',
    );
    assert.deepEqual(await behind, new Uint8Array([1]));
    await slow.end();
  });

  test('a queue that is full refuses at once', async () => {
    const worker = new URL('./fixtures/worker-that-hangs.ts', import.meta.url);
    const full = createTypesetter({ worker, waitingMax: 1, millisecondsMax: 1_000 });
    const made = [
      full.typeset('document', 'answer', '2026-11-22'),
      full.typeset('document', 'answer', '2026-11-22'),
    ];
    await assert.rejects(
      full.typeset('document', 'answer', '2026-11-22'),
      (error) => error instanceof Problem && error.kind.code === 'documents_busy',
    );
    await Promise.all(made);
    await full.end();
  });
});
