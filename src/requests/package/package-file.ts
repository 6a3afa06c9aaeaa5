/** A file of an answer, streamed from the encrypted store to whoever may have it. */
import { Readable } from 'node:stream';
import type { InTransaction } from '../../files/in-transaction.ts';
import { masterKey } from '../../files/master-key.ts';
import { fileIsErased, readFile } from '../../files/read-file.ts';
import { readConfig } from '../../ground/config.ts';
import { Problem } from '../../ground/problem.ts';
import type { Answer } from '../../http/route.ts';
import type { PackageFormat, PackageRow } from './package-rows.ts';
import { packageTexts } from './package-texts.ts';

const contentTypes: Readonly<Record<PackageFormat, string>> = {
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

export const packageFile = async (
  row: PackageRow,
  format: PackageFormat,
  inTransaction: InTransaction,
): Promise<Answer> => {
  const found = row.files.find((file) => file.format === format);
  if (!found) throw new Problem(fileIsErased);
  const chunks = readFile(inTransaction, found.file_id, masterKey(readConfig()));
  // The key may have gone with an erasure: said before the answer begins.
  const first = await chunks.next();
  const pieces = (async function* () {
    if (!first.done) yield first.value;
    yield* chunks;
  })();
  const title = (row.kind === 'access' ? packageTexts.title : packageTexts.portabilityTitle)[row.language];
  return {
    kind: 'file',
    contentType: contentTypes[format],
    body: Readable.toWeb(Readable.from(pieces)) as ReadableStream,
    fileName: `${title}.${format}`,
  };
};
