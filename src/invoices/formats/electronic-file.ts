/** The files of electronic invoices: one, or all of a period in a zip that is written as it is read. */

import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { looked } from '../../audit/looked.ts';
import type { Tx } from '../../db/tx.ts';
import type { InTransaction } from '../../files/in-transaction.ts';
import type { Language } from '../../ground/language.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import type { Invoice } from '../invoice.ts';
import { issuedIn } from '../queries/issued.ts';
import type { Place } from '../queries.ts';
import { readInvoice } from '../read-invoice.ts';
import { writeFinvoice } from './write-finvoice.ts';
import { writeUbl } from './write-ubl.ts';

export const formats = ['finvoice', 'ubl'] as const;
export type ElectronicFormat = (typeof formats)[number];

export type ElectronicFile = Readonly<{ fileName: string; xml: string }>;

const writers: Readonly<Record<ElectronicFormat, (invoice: Invoice) => string>> = {
  finvoice: (invoice) => writeFinvoice(invoice, new Date()),
  ubl: writeUbl,
};

const fileOf = (invoice: Invoice, format: ElectronicFormat): ElectronicFile => ({
  xml: writers[format](invoice),
  fileName: `${format}-${(invoice.number ?? '').replace(/[^\w.-]/g, '_')}.xml`,
});

export const electronicFile = async (
  tx: Tx,
  place: Place,
  format: ElectronicFormat,
): Promise<ElectronicFile> => {
  const [invoice] = await Promise.all([
    readInvoice(tx, place),
    looked(tx, 'export', [place.customerId], `invoice:${place.id}`),
  ]);
  return fileOf(invoice, format);
};

export type Period = Readonly<{ from: string; to: string }>;

/** A day of a company with this many invoices is downloaded by the day. */
const filesMax = 5_000;

export const tooManyInvoices = problemKind('electronic_invoices_too_many', 422, {
  fi: 'Ajalla on yli {most} laskua. Valitse lyhyempi aika.',
  sv: 'Perioden har över {most} fakturor. Välj en kortare period.',
  en: 'The period has over {most} invoices. Choose a shorter one.',
});

/** Those that were made here: what came from another program has been sent by it. */
const placesIn = async (tx: Tx, period: Period): Promise<Place[]> => {
  const places = await issuedIn(tx, period, filesMax + 1);
  if (places.length > filesMax) throw new Problem(tooManyInvoices, { most: filesMax });
  return places;
};

/** Told in the zip, where whoever opens it finds them. */
const missingName = { fi: 'puuttuvat.txt', sv: 'saknas.txt', en: 'missing.txt' } as const;

type Wish = Readonly<{ period: Period; format: ElectronicFormat; language: Language }>;

const fill = async (
  zip: ZipFile,
  inTransaction: InTransaction,
  places: readonly Place[],
  { format, language }: Wish,
): Promise<void> => {
  const missing: string[] = [];
  for (const place of places) {
    const invoice = await inTransaction(async (tx) => {
      const [found] = await Promise.all([
        readInvoice(tx, place),
        looked(tx, 'export', [place.customerId], `invoice:${place.id}`),
      ]);
      return found;
    });
    try {
      const { fileName, xml } = fileOf(invoice, format);
      zip.addBuffer(Buffer.from(xml), fileName);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      missing.push(`${invoice.number}: ${error.sentence(language)}`);
    }
  }
  if (missing.length > 0) zip.addBuffer(Buffer.from(`${missing.join('\r\n')}\r\n`), missingName[language]);
  zip.end();
};

/** Invoices of the period by the day of issue; those that lack something are named in a text file with what they lack. */
export const electronicFiles = async (
  tx: Tx,
  inTransaction: InTransaction,
  wish: Wish,
): Promise<ReadableStream> => {
  const places = await placesIn(tx, wish.period);
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  fill(zip, inTransaction, places, wish).catch((error: Error) => out.destroy(error));
  return Readable.toWeb(out) as ReadableStream;
};
