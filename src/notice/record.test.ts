import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import Papa from 'papaparse';
import { testDeclaration } from '../../test/test-declaration.ts';
import { countOf, lookIntoPdf } from '../documents/fixtures/look-into-pdf.ts';
import { languages } from '../ground/language.ts';
import { recordOfProcessing } from './record.ts';
import { recordCsv } from './record-csv.ts';
import { recordPdf } from './to-pdf.ts';

const declaration = testDeclaration();
const inAll = languages.map((language) => recordOfProcessing(declaration, { language, version: 1 }));

describe('the record holds what Article 30(1) asks for', () => {
  test('(a) the controller and whom to ask', () => {
    for (const { parties } of inAll)
      assert.deepEqual(
        parties.map(({ role, name }) => [role, name]),
        [
          ['controller', 'Villa Esimerkki Oy'],
          ['contactPerson', 'Helmi Esimerkki'],
        ],
      );
  });

  test('(b)–(d), (f) each purpose with people, data, recipients and the time limit', () => {
    for (const { activities } of inAll) {
      assert.equal(activities.length, declaration.purposes.length);
      for (const one of activities)
        assert.ok(
          one.purpose &&
            one.subjects &&
            one.data.length > 0 &&
            one.recipients.length > 0 &&
            one.retention &&
            one.ground,
          one.number,
        );
    }
  });

  test('(e) a transfer with its safeguard', () => {
    const abroad = structuredClone(declaration);
    const text = { fi: 'x' };
    abroad.transfers = [
      { recipient: 'bookkeeper', country: 'US', safeguard: 'adequacy', explanation: text, copy: text },
    ];
    const { activities } = recordOfProcessing(abroad, { language: 'fi', version: 1 });
    const moved = activities.filter(({ transfers }) => transfers.length > 0);
    assert.deepEqual(
      moved.map(({ purpose, transfers }) => [purpose, transfers]),
      [['Kirjanpidon lakisääteiset velvoitteet', ['Yhdysvallat: tietosuojan riittävyyttä koskeva päätös']]],
    );
  });

  test('beside it, what was found of the impact on people', () => {
    const assessed = structuredClone(declaration);
    assessed.purposes[0]!.impact_assessment = {
      need: 'needed',
      criteria: ['scoring', 'large_scale'],
      reason: { fi: 'Pisteytämme monia.' },
      screened_on: '2026-01-02',
      made_on: '2026-02-03',
      outcome: 'acceptable',
      review_on: '2027-02-03',
    };
    const [first, second] = recordOfProcessing(assessed, { language: 'fi', version: 1 }).activities;
    assert.equal(
      first!.impact,
      'Tarvitaan. Pisteytämme monia. Tarve arvioitu 2.1.2026. Arviointi tehty 3.2.2026. Riski on hyväksyttävä. Seuraava tarkistus 3.2.2027.',
    );
    assert.equal(second!.impact, '');
  });

  test('(g) the security measures', () => {
    const { paper, system } = declaration.protection;
    for (const { security } of inAll) assert.equal(security.length, paper.length + system.length);
  });
});

test('as a table it has a line for each purpose, and letters stay letters', () => {
  for (const record of inAll) {
    const csv = recordCsv(record);
    const rows = Papa.parse<Record<string, string>>(csv, {
      delimiter: ';',
      header: true,
      skipEmptyLines: true,
    }).data;
    assert.equal(rows.length, declaration.purposes.length);
    assert.equal(Object.values(rows[0]!)[2], record.activities[0]!.purpose);
  }
});

test('no cell of the table becomes a formula', () => {
  const hostile = structuredClone(declaration);
  hostile.purposes[0]!.title.fi = '=1+1';
  const csv = recordCsv(recordOfProcessing(hostile, { language: 'fi', version: 1 }));
  assert.match(csv, /"'=1\+1"/);
});

test('on paper it is a tagged document', async () => {
  const pdf = lookIntoPdf(await recordPdf(inAll[1]!));
  assert.match(pdf, /\/Lang\s*\(sv\)/);
  assert.ok(countOf(pdf, 'H2') >= declaration.purposes.length);
});
