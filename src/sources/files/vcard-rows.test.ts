import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, readWhole, rowsIn } from './test-file.ts';

test('vCard 2.1: quoted-printable with soft line breaks, a character set for each property, no fax numbers', async () => {
  const { customers } = await readWhole(fixture('cards-2.1.vcf'), 'cards.vcf');
  assert.deepEqual(
    customers.map(({ givenNames, familyName }) => `${givenNames} ${familyName}`),
    ['Väinö Mäkelä', 'Åsa Öberg'],
  );
  assert.deepEqual(
    customers[0]?.phones.map(({ e164 }) => e164),
    ['+358401234567'],
  );
});

test('vCard 3.0: groups, folded lines, the preferred e-mail first, three kinds of address', async () => {
  const { customers, problems } = await readWhole(fixture('cards-3.0.vcf'), 'cards.vcf');
  const [aino] = customers;
  assert.equal(aino?.givenNames, 'Aino Maria');
  assert.equal(aino?.representedOrganisation, 'Esimerkki Oy');
  assert.deepEqual(
    aino?.emails.map(({ address }) => address),
    ['aino.lehtola@posti.example', 'aino@esimerkki.example'],
  );
  assert.deepEqual(
    aino?.addresses.map(({ kind, street, postcode, town }) => [kind, street, postcode, town].join('|')),
    [
      'postal|Esimerkkitie 1 A 2|00100|Helsinki',
      'delivery|Noutopiste 5, ovi B|02100|Espoo',
      'visiting|Testiväylä 7|90100|Oulu',
    ],
  );
  assert.deepEqual(problems, []);
});

test('vCard 4.0: an organisation, a telephone as a uri, a PO box', async () => {
  const { customers } = await readWhole(fixture('cards-4.0.vcf'), 'cards.vcf');
  const [organisation] = customers;
  assert.equal(organisation?.kind, 'organisation');
  assert.equal(organisation?.organisationName, 'Esimerkkiyhdistys ry');
  assert.equal(organisation?.phones[0]?.e164, '+35891234567');
  assert.equal(organisation?.addresses[0]?.street, 'PL 55');
  assert.equal(organisation?.language, 'sv');
});

test('a card that is never closed, and a picture without end, cost nothing else', async () => {
  const text = `BEGIN:VCARD\nFN:Aino Lehtola\nPHOTO:${'A'.repeat(500_000)}\nBEGIN:VCARD\nFN:Onni Koski\nEND:VCARD\n`;
  const rows = await rowsIn(Buffer.from(text), { container: 'vcard', charset: 'utf-8' }, 5000);
  assert.deepEqual(
    rows.map(({ line, cells }) => [line, cells[0]]),
    [
      [0, 'VCARD FN'],
      [1, 'Aino Lehtola'],
      [4, 'Onni Koski'],
    ],
  );
});
