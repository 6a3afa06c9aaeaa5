import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testDeclaration } from '../../test/test-declaration.ts';
import { languages, textIn } from '../ground/language.ts';
import { tables } from '../personal-data.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';
import { policyOf } from '../policy/in-force.ts';
import { allTexts } from '../policy/lint/texts.ts';
import { allSections, composeNotice } from './compose.ts';
import type { NoticeDocument } from './document.ts';
import { piecesIn, saidIn } from './fixtures/words-of.ts';

const declaration = testDeclaration();
const withExtraField = declarationSchema.parse({
  ...declaration,
  extra_fields: [
    {
      key: 'shoe_size',
      title: { fi: 'Kengän koko', sv: 'Skostorlek', en: 'Shoe size' },
      explanation: {
        fi: 'Jotta osaamme ehdottaa sopivia kenkiä.',
        sv: 'För att kunna föreslå skor som passar.',
        en: 'So that we can suggest shoes that fit.',
      },
      kind: 'number',
      purposes: ['customer_service'],
      retention: 'customer_relationship',
    },
  ],
});

const inAll = (of: Declaration) => languages.map((language) => composeNotice(of, { language, version: 1 }));
const section = ({ sections }: NoticeDocument, id: string) => {
  const found = allSections(sections).find((one) => one.id === id);
  assert.ok(found, `no section ${id}`);
  return found;
};
const occurrences = (whole: string, part: string): number => whole.split(part).length - 1;

/** Titles are named wherever they are meant; a statute may carry several rules; the undertaking is the staff's. */
const saidOnce = (path: string): boolean =>
  !/(\.title|\.statute)$|^(undertaking|register_name|supervisor)/.test(path);

describe('the notice holds the whole declaration and says nothing twice', () => {
  for (const language of languages)
    test(`every declared text stands exactly once in ${language}`, () => {
      const said = saidIn(composeNotice(withExtraField, { language, version: 1 }));
      const texts = allTexts(withExtraField).filter(({ path }) => saidOnce(path));
      assert.ok(texts.length > 100);
      for (const { path, text } of texts)
        for (const paragraph of textIn(text, language).split('\n\n'))
          assert.equal(occurrences(said, paragraph), 1, `${path}: ${paragraph}`);
    });

  for (const language of languages)
    test(`every title is there in ${language}`, () => {
      const said = saidIn(composeNotice(withExtraField, { language, version: 1 }));
      for (const { path, text } of allTexts(withExtraField).filter(({ path }) => path.endsWith('.title')))
        for (const part of textIn(text, language).split(': '))
          assert.ok(said.toLowerCase().includes(part.toLowerCase()), `${path}: ${part}`);
    });

  test('no sentence of its own stands twice either', () => {
    for (const notice of inAll(declaration)) {
      const sentences = piecesIn(notice)
        .flatMap((piece) => piece.split(/(?<=[.!?])\s/))
        .filter((sentence) => sentence.length > 50 && /[.!?]$/.test(sentence));
      const twice = sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index);
      assert.deepEqual(twice, []);
    }
  });
});

describe('it reads like a text and not like a list of fields', () => {
  test('no codes, no empty parentheses, no double spaces, no unfilled place', () => {
    for (const notice of inAll(withExtraField))
      for (const piece of piecesIn(notice)) {
        assert.doesNotMatch(piece, /\(\s*\)| {2}|\{\w+\}|\bundefined\b|\bnull\b/, piece);
        if (!piece.startsWith('seloste_')) assert.doesNotMatch(piece, /\b[a-z]+_[a-z_]+\b/, piece);
      }
  });

  test('after a colon a fact goes on in small letters, but names keep theirs', () => {
    const [fi, sv] = inAll(declaration) as [NoticeDocument, NoticeDocument];
    assert.match(
      saidIn(fi),
      /lakisääteinen velvoite \(tietosuoja-asetus 6\.1 c\): kirjanpitolaki 1336\/1997/,
    );
    assert.match(saidIn(sv), /e-postadress, postadress, kontaktspråk, FO-nummer och nätfakturaadress/);
  });

  test('a foreign recipient is named with its country in the reader’s language', () => {
    const abroad = structuredClone(declaration);
    abroad.recipients[0] = { ...abroad.recipients[0]!, name: 'Beispiel GmbH', country: 'DE' };
    const [fi, sv, en] = inAll(abroad).map(saidIn);
    assert.match(fi!, /Palvelinten ylläpitäjä: Beispiel GmbH \(Saksa\)/);
    assert.match(sv!, /Beispiel GmbH \(Tyskland\)/);
    assert.match(en!, /Beispiel GmbH \(Germany\)/);
  });

  test('who gets everything is told so, not by a list', () => {
    const rows = section(inAll(declaration)[0]!, 'processors').blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows : [],
    );
    assert.deepEqual(rows[0], [
      'Palvelinten ylläpitäjä',
      'Kaikki kohdan 3 tarkoitukset',
      'Kaikki kohdassa 4 luetellut tiedot',
    ]);
  });

  test('a text that is not translated stands in Finnish and is marked so', () => {
    const partly = structuredClone(declaration);
    partly.purposes[0]!.explanation = { fi: 'Vain suomeksi.' };
    const sv = composeNotice(partly, { language: 'sv', version: 1 });
    assert.deepEqual(section(sv, 'purpose-customer_service').blocks[0], {
      kind: 'text',
      text: 'Vain suomeksi.',
      lang: 'fi',
    });
  });

  test('retention is said as a period and what starts it, with the purposes that it serves', () => {
    const rows = section(inAll(declaration)[0]!, 'retention').blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows : [],
    );
    assert.deepEqual(rows[0], [
      'Asiakassuhteen tiedot (kohdat 3.1, 3.9–3.11, 3.14, 3.15 ja 3.21)',
      '2 vuotta viimeisestä yhteydestä',
      'Oma sääntömme',
    ]);
  });
});

describe('numbers and places', () => {
  test('a refusal that names 3.n leads to that purpose', () => {
    const { words } = policyOf(1, declaration, tables);
    for (const notice of inAll(declaration))
      for (const { key } of declaration.purposes)
        assert.equal(section(notice, `purpose-${key}`).number, words.line(key));
  });

  test('every reference leads to a section that exists', () => {
    for (const notice of inAll(withExtraField)) {
      const numbers = new Set(allSections(notice.sections).map(({ number }) => number));
      const places = [
        ...saidIn(notice).matchAll(/(?:koh\w+|punkt\w*|sections?) ([\d., –]+(?:(?:ja|och|and) [\d.]+)?)/g),
      ];
      const named = places.flatMap(([, list]) => list!.match(/\d+(\.\d+)?/g) ?? []);
      assert.ok(named.length > 20);
      // 205 § of the law on cookies is no section of the notice.
      for (const number of named) if (number !== '205') assert.ok(numbers.has(number), number);
    }
  });

  test('sections and their ids are the same in every language, and no id twice', () => {
    const [fi, ...others] = inAll(declaration).map(({ sections }) =>
      allSections(sections).map(({ id, number }) => `${number} ${id}`),
    );
    for (const other of others) assert.deepEqual(other, fi);
    assert.equal(new Set(fi).size, fi!.length);
  });

  test('a declaration with almost nothing in it still makes a notice', () => {
    const bare: Declaration = {
      ...declaration,
      sources: [],
      recipients: [],
      retention: [],
      cookies: [],
      cookie_principle: { fi: '' },
      published_list: { fi: '' },
      protection: { paper: [], system: [] },
      rights: [],
      using_rights: { fi: '' },
      purposes: declaration.purposes.slice(0, 3),
    };
    for (const notice of inAll(bare)) {
      for (const piece of piecesIn(notice)) assert.doesNotMatch(piece, /\(\s*\)| {2}|: ?$|\{\w+\}/, piece);
      assert.ok(!allSections(notice.sections).some(({ id }) => ['cookies', 'sources'].includes(id)));
    }
    assert.match(saidIn(inAll(bare)[0]!), /Emme käytä tietojasi suoramarkkinointiin\./);
  });
});
