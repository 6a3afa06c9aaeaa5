/** A file that was sent, read and checked, with a row for each page of an import. */
import type { Gate } from '../src/db/gate.ts';
import type { Tx } from '../src/db/tx.ts';
import { masterKey } from '../src/files/master-key.ts';
import { readConfig } from '../src/ground/config.ts';
import type { Declaration } from '../src/policy/declaration.ts';
import { checkImport } from '../src/sources/check-import.ts';
import { mapImport } from '../src/sources/map-import.ts';
import { readImport } from '../src/sources/read-import.ts';
import { uploadImport } from '../src/sources/upload-import.ts';

const file =
  'Etunimi;Sukunimi;Sähköposti\nAino;Koivula;aino@posti.example\nOnni;Järvi;ei-osoite\nEsa;Esimerkki;perhe@posti.example\n';

async function* bytes(): AsyncGenerator<Buffer> {
  yield Buffer.from(file);
}

/** Its id. Files are sealed with a key of the test's own. */
export const checkedImport = async (gate: Gate, declaration: Declaration): Promise<number> => {
  process.env['SELOSTE_FILES_KEY'] = 'ab'.repeat(32);
  const inTransaction = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
    gate.open('register_upkeep', { kind: 'staff', id: 1 }, act);
  const work = { inTransaction, master: masterKey(readConfig()), isStopping: () => false };
  const upload = {
    fileName: 'asiakkaat.csv',
    stream: bytes(),
    source: 'earlier_register',
    purpose: 'customer_service',
  };
  const id = await uploadImport({ ...work, declaration }, upload);
  const mapping = ['given_names', 'family_name', 'email'] as const;
  await inTransaction((tx) => mapImport(tx, id, { mapping }, declaration));
  await readImport(work, id);
  await checkImport(work, id);
  return id;
};
