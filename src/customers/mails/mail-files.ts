/** The files that go with a mail from the card: of the customer's attachments, or uploaded with the form. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { InTransaction } from '../../files/in-transaction.ts';
import { readFile } from '../../files/read-file.ts';
import { storeFile } from '../../files/store-file.ts';
import type { Text } from '../../ground/language.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import type { MailFile } from '../../mail/mail.ts';
import type { AddedFile, FileStore } from '../attachments/add-attachment.ts';
import { attachmentBytesMax } from '../attachments/attachment.ts';
import { findAttachment } from '../attachments/attachments-of.ts';
import { storeChecked } from '../attachments/store-checked.ts';
import { demandRight, type Wrong } from '../wrong-fields.ts';
import { readTicket, ticketOf } from './file-ticket.ts';

/** Together: what mail servers commonly take is 25 MB, and a file grows by a third on its way. */
export const mailFilesBytesMax = 15_000_000;
export const mailFilesMost = 10;

export const filesTitle: Text = { fi: 'Liitteet', sv: 'Bilagor', en: 'Attachments' };

const fileGone = problemKind('mail_file_gone', 422, {
  fi: 'Liitettä ei ole enää: se on poistettu, tai viestin kirjoittaminen on kestänyt yli vuorokauden. Liitä tiedosto uudelleen.',
  sv: 'Bilagan finns inte längre: den har raderats, eller så har det tagit över ett dygn att skriva meddelandet. Bifoga filen på nytt.',
  en: 'The attachment is no longer there: it was deleted, or writing the message took more than a day. Attach the file again.',
});
const filesTooLarge = problemKind('mail_files_too_large', 422, {
  fi: 'Viestin liitteet ovat yhteensä liian suuret tai niitä on liikaa: enintään {count} tiedostoa ja {megabytes} megatavua. Jätä osa pois tai lähetä ne toisessa viestissä.',
  sv: 'Meddelandets bilagor är sammanlagt för stora eller för många: högst {count} filer och {megabytes} megabyte. Lämna bort en del eller skicka dem i ett annat meddelande.',
  en: 'The attachments are too large together or too many: at most {count} files and {megabytes} megabytes. Leave some out or send them in another message.',
});
const wrong = (problem: Problem): Wrong[] => [{ field: 'files', problem }];

/** `value`: as the form sends it, the key of an attachment or a ticket. */
export type ChosenFile = Readonly<{
  value: string;
  name: string;
  media: string;
  size: number;
  fileId: number;
  /** Of an uploaded one, which is stored for this mail alone; one of the card is copied when the mail goes. */
  sha256?: string;
}>;

/** Whose files these are: `inStore` opens transactions of register upkeep, which delivers the mail. */
export type MailStore = FileStore & Readonly<{ customerId: number; readsAttachments: boolean }>;

export const placeOf = (tx: Tx, { master, customerId }: MailStore) => ({ tx, master, customerId });

const chosenFile = async (tx: Tx, store: MailStore, value: string): Promise<ChosenFile | undefined> => {
  if (!/^\d{1,15}$/.test(value)) {
    const ticket = readTicket(placeOf(tx, store), value);
    return ticket && { value, ...ticket };
  }
  if (!store.readsAttachments) return undefined;
  const row = await findAttachment(tx, { customerId: store.customerId, id: Number(value) });
  return (
    row && { value, name: row.file_name, media: row.content_type, size: row.size_bytes, fileId: row.file_id }
  );
};

/** Throws `WrongFields`. */
export const chosenFiles = async (
  tx: Tx,
  store: MailStore,
  values: readonly string[],
): Promise<readonly ChosenFile[]> => {
  const tooLarge = () =>
    wrong(
      new Problem(filesTooLarge, {
        count: mailFilesMost,
        megabytes: mailFilesBytesMax / 1e6,
      }),
    );
  const wanted = [...new Set(values)];
  if (wanted.length > mailFilesMost) demandRight(tooLarge());
  const found = await Promise.all(wanted.map((value) => chosenFile(tx, store, value)));
  const files = found.filter((one) => one !== undefined);
  if (files.length < wanted.length) demandRight(wrong(new Problem(fileGone)));
  if (files.reduce((sum, { size }) => sum + size, 0) > mailFilesBytesMax) demandRight(tooLarge());
  return files;
};

/** Checks it as an attachment of the card is checked. Returns what the form carries from now on. */
export const takeUpload = async (tx: Tx, store: MailStore, file: AddedFile): Promise<string> => {
  const { stored, name, media } = await storeChecked(store, file);
  const { id: fileId, sha256, bytes: size } = stored;
  return ticketOf(placeOf(tx, store), { fileId, sha256, size, name, media });
};

const copyOf = async (inStore: InTransaction, { fileId }: ChosenFile, master: Buffer) => {
  const { id, sha256 } = await storeFile(inStore, readFile(inStore, fileId, master), {
    master,
    bytesMax: attachmentBytesMax,
  });
  return { fileId: id, sha256 };
};

/** Makes them the mail's own, in its transaction: what becomes of the card's attachment touches no sent mail. */
export const keepFiles = async (
  tx: Tx,
  { inStore, master }: MailStore,
  files: readonly ChosenFile[],
): Promise<readonly MailFile[]> => {
  const kept: MailFile[] = [];
  for (const file of files) {
    const { name, media, size, sha256: hash } = file;
    const own = hash === undefined ? await copyOf(inStore, file, master) : { ...file, sha256: hash };
    const { rows } = await sql<{ is_kept: boolean }>`select keep_file_of_mail(${own.fileId}, ${own.sha256})
      as is_kept`.execute(tx.db);
    if (!rows[0]?.is_kept) demandRight(wrong(new Problem(fileGone)));
    kept.push({ fileId: own.fileId, fileName: name, contentType: media, sizeBytes: size });
  }
  return kept;
};
