import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import yauzl from 'yauzl';
import { testDatabase } from '../../../test/database.ts';
import { schemaFaults } from '../../../test/valid-xml.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { addCompany, addConsumer, asInvoicing, haveSettings, invoiceOf } from '../fixtures/invoices.ts';
import { electronicFile, electronicFiles } from './electronic-file.ts';

const { gate, owner } = await testDatabase();
await haveSettings(gate);
const [company, consumer] = [await addCompany(gate), await addConsumer(gate)];
const invoice = await invoiceOf(gate, company);
await invoiceOf(gate, consumer);
const today = helsinkiDate(new Date());
const period = { from: today, to: today };

const inZip = async (bytes: Buffer): Promise<Map<string, string>> => {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, opened) =>
      opened ? resolve(opened) : reject(error),
    );
  });
  const files = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    zip.on('end', resolve);
    zip.on('entry', (entry: yauzl.Entry) =>
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        files.set(entry.fileName, (await buffer(stream)).toString());
        zip.readEntry();
      }),
    );
    zip.readEntry();
  });
  return files;
};

test('an invoice of the register becomes a valid file, and the look is in the log', async () => {
  const { fileName, xml } = await asInvoicing(gate, (tx) => electronicFile(tx, invoice, 'finvoice'));
  assert.match(fileName, /^finvoice-\d+\.xml$/);
  assert.deepEqual(await schemaFaults(xml, 'Finvoice3.0.xsd'), []);
  const { rows } = await owner.query(
    `select count(*)::int as n from audit_log where kind = 'looked' and act = 'export' and customer_id = $1`,
    [company],
  );
  assert.equal(rows[0].n, 1);
});

test('those of a period come in one zip; what lacks an address is named in a text beside them', async () => {
  const stream = await asInvoicing(gate, (tx) =>
    electronicFiles(tx, (act) => asInvoicing(gate, act), { period, format: 'ubl', language: 'fi' }),
  );
  const files = await inZip(await buffer(stream));
  const names = [...files.keys()].sort();
  assert.equal(names.length, 2);
  assert.match(names[0]!, /^puuttuvat\.txt$/);
  assert.match(files.get('puuttuvat.txt')!, /ei ole verkkolaskuosoitetta/);
  assert.match(files.get(names[1]!)!, /<Invoice /);
});
