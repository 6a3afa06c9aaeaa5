/**
 * A mail that is being written. It is kept encrypted among the files that are nobody's and swept away a day later
 * (`sweepCutOffFiles`): whoever loads the page again has the text still, and the address tells nothing of it.
 */
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Tx } from '../../db/tx.ts';
import { fileIsErased, readFile } from '../../files/read-file.ts';
import { storeFile } from '../../files/store-file.ts';
import { Problem } from '../../ground/problem.ts';
import { sealed, unsealed } from './file-ticket.ts';
import { type MailStore, mailFilesBytesMax, placeOf } from './mail-files.ts';

const draft = z.object({ typed: z.record(z.string(), z.string()), files: z.array(z.string()) });
export type MailDraft = Readonly<{
  typed: Readonly<Record<string, string | undefined>>;
  files: readonly string[];
}>;

/** Returns the ticket by which its writer comes back to it. */
export const keepDraft = async (tx: Tx, store: MailStore, written: MailDraft): Promise<string> => {
  const content = Readable.from([Buffer.from(JSON.stringify(written))]);
  const { id } = await storeFile(store.inStore, content, {
    master: store.master,
    bytesMax: mailFilesBytesMax,
  });
  return sealed(placeOf(tx, store), 'draft of a mail', String(id));
};

/** Undefined where there is none of this writer for this customer, or none any more. */
export const keptDraft = async (tx: Tx, store: MailStore, ticket = ''): Promise<MailDraft | undefined> => {
  const id = unsealed(placeOf(tx, store), 'draft of a mail', ticket);
  if (id === undefined) return undefined;
  try {
    const pieces = await Array.fromAsync(readFile(store.inStore, Number(id), store.master));
    return draft.parse(JSON.parse(Buffer.concat(pieces).toString()));
  } catch (error) {
    if (error instanceof Problem && error.kind === fileIsErased) return undefined;
    throw error;
  }
};
