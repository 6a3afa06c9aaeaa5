/** A file of an answer, streamed from the encrypted store to whoever may have it. */
import { fileBody } from '../../files/file-body.ts';
import type { InTransaction } from '../../files/in-transaction.ts';
import { masterKey } from '../../files/master-key.ts';
import { fileIsErased } from '../../files/read-file.ts';
import { Problem } from '../../ground/problem.ts';
import type { Answer, Context } from '../../http/route.ts';
import type { PackageFormat, PackageRow } from './package-rows.ts';
import { packageTexts } from './package-texts.ts';

const contentTypes: Readonly<Record<PackageFormat, string>> = {
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
};

export const packageFile = async (
  row: PackageRow,
  format: PackageFormat,
  inTransaction: InTransaction,
  { config }: Pick<Context, 'config'>,
): Promise<Answer> => {
  const found = row.files.find((file) => file.format === format);
  if (!found) throw new Problem(fileIsErased);
  const body = await fileBody(inTransaction, found.file_id, masterKey(config));
  const title = (row.kind === 'access' ? packageTexts.title : packageTexts.portabilityTitle)[row.language];
  return {
    kind: 'file',
    contentType: contentTypes[format],
    body,
    fileName: `${title}.${format}`,
  };
};
