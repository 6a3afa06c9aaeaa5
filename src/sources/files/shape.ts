import type { Language } from '../../ground/language.ts';
import type { XmlElement } from '../../ground/xml/read-xml.ts';

/** The character sets that Finnish programs really write; `macintosh` comes from Excel on a Mac. */
export const charsets = [
  'utf-8',
  'iso-8859-1',
  'iso-8859-15',
  'windows-1252',
  'macintosh',
  'utf-16le',
  'utf-16be',
] as const;
export type Charset = (typeof charsets)[number];

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How the bytes of a customer file are to be read. It is plain data: an import keeps it as JSON. */
export type CsvShape = Readonly<{
  container: 'csv';
  charset: Charset;
  delimiter: Delimiter;
  /** False where a double quote is only a character, as in most tab-separated files. */
  quoted: boolean;
  newline: '\n' | '\r';
  /** Lines before the table that hold no row: Excel's own `sep=;`. */
  skipLines: number;
  /** The line of the header, counted from 1; absent where the file begins with data. */
  headerLine?: number;
  headerLanguage?: Language;
  /** Cells in an ordinary row; absent where the rows are too uneven to tell. */
  width?: number;
  /** The program leaves out empty cells at a row's end, so that too few cells are no fault. */
  shortRows?: boolean;
}>;
export type XlsxShape = Readonly<{ container: 'xlsx' }>;
export type VcardShape = Readonly<{ container: 'vcard'; charset: Charset }>;
export type FinvoiceShape = Readonly<{ container: 'finvoice'; charset: Charset }>;
export type FileShape = CsvShape | XlsxShape | VcardShape | FinvoiceShape;

/** What is wrong with a row before anybody has looked into its cells; explained in `row-problems.ts`. */
export type RowFault =
  | 'broken_quotes'
  | 'quotes_repaired'
  | 'too_few_cells'
  | 'too_many_cells'
  | 'undecodable'
  | 'row_too_long'
  | InvoiceFault;

/** What is wrong with the XML of an invoice. */
export type InvoiceFault = 'xml_broken' | 'xml_dangerous' | 'invoice_too_long' | 'invoice_cut_off';

/** A row as it stands in the file; `line` counts from 1 and is where the row begins. */
export type RawRow = {
  line: number;
  cells: string[];
  faults?: RowFault[];
  /** Of an invoice, what its XML says: read once, where the file is read. Absent where the row comes from the database. */
  read?: XmlElement;
};
