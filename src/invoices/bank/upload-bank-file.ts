/** Takes a file of bank statements in: stored encrypted, looked at, and a job handed on that reads it. */
import { basename } from 'node:path';
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { eraseFile } from '../../files/erase-file.ts';
import type { InTransaction } from '../../files/in-transaction.ts';
import { readFile } from '../../files/read-file.ts';
import { keepFile, type StoredFile, storeFile } from '../../files/store-file.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import { decodeXml } from '../../ground/xml/decode-xml.ts';
import { enqueue } from '../../jobs/job.ts';
import { aboutBankFile } from './bank-file.ts';
import { intradayReport, notABankStatement } from './bank-problems.ts';
import { addStep, insertBankFile, sameBankFile } from './queries/bank-files.ts';

/** 100,000 entries are some 150 megabytes. */
export const bankFileBytesMax = 1_000_000_000;

export const bankFileAgain = problemKind('bank_file_again', 409, {
  fi: 'Sama tiedosto on jo tuotu {date}: tiliote {id}. Sen maksuja ei kohdisteta toiseen kertaan.',
  sv: 'Samma fil har redan förts in {date}: kontoutdrag {id}. Dess betalningar prickas inte av en gång till.',
  en: 'The same file was brought in on {date}: statement {id}. Its payments are not matched a second time.',
});

type Place = Readonly<{ inTransaction: InTransaction; master: Buffer }>;

/** The beginning tells what it is; a person is told at once, and not by a job. */
const demandStatement = async (bytes: AsyncIterable<Buffer>): Promise<void> => {
  for await (const text of decodeXml(bytes)) {
    if (/BkToCstmrAcctRpt/.test(text)) throw new Problem(intradayReport);
    if (/BkToCstmr(?:Stmt|DbtCdtNtfctn)/.test(text)) return;
    break;
  }
  throw new Problem(notABankStatement);
};

const demandNew = async (tx: Tx, { sha256 }: StoredFile): Promise<void> => {
  const same = await sameBankFile(tx, sha256);
  if (same)
    throw new Problem(bankFileAgain, { date: formatDate(helsinkiDate(same.uploaded_at)), id: same.id });
};

/** The new file's id. Throws a Problem where it is no bank statement or has been brought in before. */
export const uploadBankFile = async (
  { inTransaction, master }: Place,
  { fileName, stream }: { fileName: string; stream: AsyncIterable<Uint8Array> },
): Promise<number> => {
  const file = await storeFile(inTransaction, stream, { master, bytesMax: bankFileBytesMax });
  try {
    await demandStatement(readFile(inTransaction, file.id, master));
    return await inTransaction(async (tx) => {
      await demandNew(tx, file);
      const id = await insertBankFile(tx, { file, name: basename(fileName).slice(0, 255) });
      await Promise.all([
        keepFile(tx, file),
        addStep(tx, id, 'uploaded'),
        wrote(tx, 'upload-bank-file', { about: aboutBankFile(id) }),
        enqueue(tx, 'match_bank_file', { bankFileId: id }, `match_bank_file:${id}`),
      ]);
      return id;
    });
  } catch (error) {
    await inTransaction((tx) => eraseFile(tx, file.id));
    throw error;
  }
};
