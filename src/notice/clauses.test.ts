/** What today's law adds to the seed notice: M1–M15, one test each, in every language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDeclaration } from '../../test/test-declaration.ts';
import { languages } from '../ground/language.ts';
import { declarationSchema } from '../policy/declaration.ts';
import { allSections, composeNotice } from './compose.ts';
import type { Block, NoticeDocument, Section } from './document.ts';
import { piecesIn } from './fixtures/words-of.ts';

const declaration = testDeclaration();
const inAll = (of = declaration) => languages.map((language) => composeNotice(of, { language, version: 3 }));
const sectionOf = ({ sections }: NoticeDocument, id: string): Section => {
  const found = allSections(sections).find((one) => one.id === id);
  assert.ok(found, `no section ${id}`);
  return found;
};
const rowsOf = ({ blocks }: Section) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
const factsOf = ({ blocks }: Section) =>
  blocks.flatMap((block) => (block.kind === 'facts' ? block.items : []));
const textsOf = ({ blocks }: Section) =>
  blocks.flatMap((block: Block) => ('text' in block ? [block.text] : []));

test('M1 each purpose has its legal basis, and a legitimate interest says which', () => {
  for (const notice of inAll())
    for (const { key, ground } of declaration.purposes) {
      const facts = factsOf(sectionOf(notice, `purpose-${key}`));
      assert.match(facts[0]!.text, /6[.(]1/);
      if (ground.kind === 'legitimate_interest')
        assert.ok(facts.some(({ text }) => text === ground.interest[notice.language]));
    }
});

test('M2 each retention rule is told with its time', () => {
  for (const notice of inAll()) {
    const rows = rowsOf(sectionOf(notice, 'retention'));
    assert.equal(rows.length, declaration.retention.length);
    for (const [what, howLong, by] of rows) assert.ok(what && howLong && by);
  }
});

const rights = { M3: 'withdrawal', M4: 'restriction', M5: 'portability' } as const;
for (const [clause, key] of Object.entries(rights))
  test(`${clause} the right of ${key} is explained`, () => {
    for (const notice of inAll()) assert.ok(textsOf(sectionOf(notice, `right-${key}`))[0]!.length > 40);
  });

test('M6 the authority to complain to is named with its contact details', () => {
  for (const notice of inAll()) {
    const texts = factsOf(sectionOf(notice, 'complaint')).map(({ text }) => text);
    const { supervisor } = declaration;
    assert.deepEqual(texts, [
      supervisor.name[notice.language],
      supervisor.address[notice.language],
      supervisor.phone,
      supervisor.email,
      supervisor.web,
    ]);
  }
});

test('M7 what must be given stands apart from what is voluntary, with what follows otherwise', () => {
  for (const notice of inAll()) {
    const required = factsOf(sectionOf(notice, 'data-contract'));
    for (const { key, title, consequence } of declaration.categories.filter(
      (one) => one.required === 'contract',
    )) {
      const fact = required.find(({ term }) => term === title[notice.language]);
      assert.ok(fact, key);
      if (consequence) assert.ok(fact.text.includes(consequence[notice.language]!));
    }
    assert.ok(factsOf(sectionOf(notice, 'data-law')).length > 0);
    assert.ok(factsOf(sectionOf(notice, 'data-voluntary')).length > 0);
  }
});

test('M8 automated decisions are told with their logic and consequences, or that there are none', () => {
  for (const notice of inAll())
    assert.equal(factsOf(sectionOf(notice, 'automated-credit_decision')).length, 2);
  const purposes = declaration.purposes.filter(({ automated_decision }) => !automated_decision);
  for (const notice of inAll({ ...declaration, purposes }))
    assert.equal(textsOf(sectionOf(notice, 'automated')).length, 1);
});

test('M9 a transfer is told with its country, its safeguard and how to get a copy', () => {
  const abroad = structuredClone(declaration);
  abroad.transfers = [
    {
      recipient: 'message_delivery',
      country: 'US',
      safeguard: 'standard_clauses',
      explanation: {
        fi: 'Viestit kulkevat Yhdysvaltojen kautta.',
        sv: 'Via USA.',
        en: 'Via the United States.',
      },
      copy: { fi: 'Pyydä jäljennös yhteyshenkilöltä.', sv: 'Be om en kopia.', en: 'Ask for a copy.' },
    },
  ];
  const fi = inAll(declarationSchema.parse(abroad))[0]!;
  const transfer = sectionOf(fi, 'transfer-1');
  assert.match(transfer.title, /\(Yhdysvallat\)$/);
  assert.deepEqual(
    factsOf(transfer).map(({ text }) => text),
    ['vakiosopimuslausekkeet (2021/914)', 'Pyydä jäljennös yhteyshenkilöltä.'],
  );
});

test('M10 sources from elsewhere are told apart, each with its data', () => {
  for (const notice of inAll()) {
    const rows = rowsOf(sectionOf(notice, 'sources-elsewhere'));
    assert.equal(rows.length, declaration.sources.filter(({ from_person }) => !from_person).length);
    for (const row of rows) assert.ok(row.every((cell) => cell !== ''));
  }
});

test('M11 each recipient is named, with what for and which data', () => {
  const named = structuredClone(declaration);
  named.recipients.find(({ key }) => key === 'bookkeeper')!.name = 'Esimerkkitilit Oy';
  for (const notice of inAll(named)) {
    const rows = [...rowsOf(sectionOf(notice, 'processors')), ...rowsOf(sectionOf(notice, 'disclosures'))];
    assert.equal(rows.length, declaration.recipients.length);
    assert.ok(rows.some(([who]) => who!.endsWith(': Esimerkkitilit Oy')));
  }
});

test('M12 the data protection officer is named where there is one', () => {
  const officer = {
    ...declaration.contact_person,
    name: 'Onni Keksitty',
    email: 'onni@villa-esimerkki.example',
  };
  for (const notice of inAll({ ...declaration, data_protection_officer: officer }))
    assert.equal(factsOf(sectionOf(notice, 'officer'))[0]!.text, 'Onni Keksitty');
  for (const notice of inAll()) assert.ok(!allSections(notice.sections).some(({ id }) => id === 'officer'));
});

test('M13 the right to forbid direct marketing has a section of its own, set apart, with every channel', () => {
  for (const notice of inAll()) {
    const { blocks } = sectionOf(notice, 'forbid');
    assert.equal(blocks[0]!.kind, 'highlight');
    const list = blocks.find((block) => block.kind === 'list');
    const reached = declaration.purposes.filter(({ objection }) => objection === 'absolute');
    assert.equal(list!.items.length, reached.length);
    assert.ok(
      piecesIn(notice).some((piece) => piece.includes(declaration.controller.email) && piece.length > 60),
    );
  }
});

test('M14 each cookie is told with its name, provider, purpose, category and duration', () => {
  for (const notice of inAll()) {
    const rows = rowsOf(sectionOf(notice, 'cookies'));
    assert.deepEqual(
      rows.map(([name]) => name),
      declaration.cookies.map(({ name }) => name),
    );
    for (const row of rows) assert.equal(row.filter(Boolean).length, 5);
  }
});

test('M15 the notice says when it was drawn up and updated, its version, and where its history is', () => {
  for (const notice of inAll()) {
    const changes = sectionOf(notice, 'changes');
    assert.equal(factsOf(changes).length, 3);
    assert.equal(factsOf(changes)[2]!.text, '3');
    const link = changes.blocks.find((block) => block.kind === 'link');
    assert.equal(link!.href, `/notice/${notice.language}/versions`);
  }
});
