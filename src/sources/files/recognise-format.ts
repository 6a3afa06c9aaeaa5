import type { Text } from '../../ground/language.ts';
import { type ColumnNote, columnNotes } from './column-notes.ts';
import { fields, type Mapping, type TargetField } from './fields.ts';
import { finvoiceHeader, xmlColumn } from './finvoice/columns.ts';
import type { FileFormat, RowMark } from './formats/format.ts';
import { formats } from './formats/formats.ts';
import { headerKey, knownHeader } from './formats/header-words.ts';
import { procountor } from './formats/procountor.ts';
import { nameOrderOf } from './name-order.ts';
import { isOrderHeader, orderHeader } from './orders/order-words.ts';
import { type ColumnLook, columnLook, sniffColumns } from './sniff-columns.ts';

export type RecognisedFormat = Readonly<{
  /** Key of the format; `plain` is a list with a header of its own, `headerless` one without. */
  format: string;
  title: Text;
  /** 0–1. Below 0.5 a person should look at each column. */
  confidence: number;
  mapping: Mapping;
  why: Text;
  /** Traps of the format, for the person who imports. */
  notes: readonly Text[];
  /** What is to be said of single columns, above all that codes are refused. */
  columns: readonly ColumnNote[];
  nameOrder: 'given_first' | 'family_first';
  rowMark?: RowMark;
}>;

type Guess = Omit<RecognisedFormat, 'columns' | 'nameOrder'>;

const several: ReadonlySet<string> = new Set(fields.flatMap(({ key, several }) => (several ? [key] : [])));

/** Two columns for one place: the first has it. E-mail and phone take as many as there are. */
const withoutDoubles = (targets: readonly TargetField[]): TargetField[] =>
  targets.map((target, column) =>
    target === 'ignore' || several.has(target) || targets.indexOf(target) === column ? target : 'ignore',
  );

const ofOtherAddress = /^(billing|delivery|visiting)_street$/;

/** `Osoite, Postinumero, Laskutusosoite, Postinumero`: the second postcode belongs to the street before it. */
const followingStreet = (targets: readonly TargetField[]): TargetField[] => {
  let street = '';
  return targets.map((target, column) => {
    if (target === 'street') street = '';
    street = ofOtherAddress.exec(target)?.[1] ?? street;
    const isPart = target === 'postcode' || target === 'town' || target === 'country';
    const doubled = isPart && street !== '' && targets.indexOf(target) < column;
    return doubled ? (`${street}_${target}` as TargetField) : target;
  });
};

const targetIn = (format: FileFormat, key: string): TargetField =>
  format.fields[key] ?? format.patterns?.find(([pattern]) => pattern.test(key))?.[1] ?? 'ignore';

const knownFormat = (header: readonly string[]): Guess | undefined => {
  const keys = header.map(headerKey);
  const matching = formats.filter(({ signature }) => signature.every((word) => keys.includes(word)));
  const format = matching.sort((a, b) => b.signature.length - a.signature.length)[0];
  if (!format) return undefined;
  return {
    format: format.key,
    title: format.title,
    confidence: 0.95,
    mapping: withoutDoubles(keys.map((key) => targetIn(format, key))),
    why: format.why ?? {
      fi: `Otsikkorivi on sama kuin muodossa ${format.title.fi}.`,
      sv: `Rubrikraden är densamma som i formatet ${format.title.sv}.`,
      en: `The header is that of the format ${format.title.en}.`,
    },
    notes: format.notes,
    ...(format.rowMark && { rowMark: format.rowMark }),
  };
};

const plainTitle: Text = { fi: 'Luettelo', sv: 'Förteckning', en: 'Plain list' };

const orderListTitle: Text = { fi: 'Tilausluettelo', sv: 'Orderlista', en: 'List of orders' };

/** A header means the order where it can, and whoever ordered where it cannot. */
const plainOrders = (header: readonly string[]): Guess | undefined => {
  if (!isOrderHeader(header)) return undefined;
  const targets = header.map(
    (cell): TargetField => orderHeader(cell) ?? knownHeader(cell)?.field ?? 'ignore',
  );
  const count = targets.filter((target) => target !== 'ignore').length;
  const filled = header.filter((cell) => cell.trim()).length;
  return {
    format: 'plain_orders',
    title: orderListTitle,
    confidence: filled ? 0.3 + 0.6 * (count / filled) : 0,
    mapping: withoutDoubles(followingStreet(targets)),
    why: toldByHeaders(count, filled),
    notes: [],
  };
};

const toldByHeaders = (count: number, filled: number): Text => ({
  fi: `Sarakkeista ${count}/${filled} tunnistettiin otsikostaan.`,
  sv: `Av kolumnerna kändes ${count}/${filled} igen på rubriken.`,
  en: `Of the columns ${count}/${filled} are known by their headers.`,
});

const plainList = (header: readonly string[], looks: readonly ColumnLook[]): Guess => {
  const known = header.map((cell) => knownHeader(cell)?.field);
  const filled = header.filter((cell) => cell.trim()).length;
  const count = known.filter(Boolean).length;
  const targets = known.map(
    (field, column): TargetField => field ?? fallback[looks[column] ?? 'unknown'] ?? 'ignore',
  );
  return {
    format: 'plain',
    title: plainTitle,
    confidence: filled ? 0.3 + 0.6 * (count / filled) : 0,
    mapping: withoutDoubles(followingStreet(targets)),
    why: toldByHeaders(count, filled),
    notes: [],
  };
};

/** What a column under an unknown header may be told from its contents alone. */
const fallback: Partial<Record<ColumnLook, TargetField>> = { email: 'email', business_id: 'business_id' };

const procountorFile = (targets: readonly TargetField[], looks: readonly ColumnLook[]): Guess | undefined => {
  const keyColumn = looks[1] ?? 'unknown';
  if (targets.length < procountor.columnsMin) return undefined;
  if (!['business_id', 'identity_codes', 'identity_codes_and_business_ids'].includes(keyColumn))
    return undefined;
  return {
    format: procountor.key,
    title: procountor.title,
    confidence: 0.6,
    mapping: withoutDoubles(targets.map((target, column) => procountor.positions.get(column) ?? target)),
    why: {
      fi: 'Tiedostossa ei ole otsikkoa, sarakkeita on vähintään 53 ja toisessa on tunnuksia, kuten Procountorissa.',
      sv: 'Filen saknar rubrik, har minst 53 kolumner och nummer i den andra, som i Procountor.',
      en: 'The file has no header, at least 53 columns and numbers in the second of them, as in Procountor.',
    },
    notes: procountor.notes,
  };
};

const headerless = (targets: readonly TargetField[]): Guess => {
  const told = targets.filter((target) => target !== 'ignore').length;
  return {
    format: 'headerless',
    title: { fi: 'Luettelo ilman otsikkoa', sv: 'Förteckning utan rubrik', en: 'List without a header' },
    confidence: targets.length ? Math.min(0.6, (0.6 * told) / targets.length) : 0,
    mapping: withoutDoubles(targets),
    why: {
      fi: `Otsikkoriviä ei ole. Sarakkeista ${told}/${targets.length} pääteltiin sisällöstä; tarkista ne.`,
      sv: `Rubrikrad saknas. Av kolumnerna slöts ${told}/${targets.length} av innehållet; kontrollera dem.`,
      en: `There is no header. Of the columns ${told}/${targets.length} are told from their contents; check them.`,
    },
    notes: [],
  };
};

/**
 * Which program wrote the table and where its columns go. `header` is undefined for a list without one;
 * `sampleRows` are some dozens of its rows. A column of identity codes is always left out, with a note.
 */
export const recogniseFormat = (
  header: readonly string[] | undefined,
  sampleRows: readonly (readonly string[])[],
): RecognisedFormat => {
  const width = Math.max(header?.length ?? 0, ...sampleRows.map((cells) => cells.length), 0);
  const samples = Array.from({ length: width }, (_, column) =>
    sampleRows.map((cells) => cells[column] ?? ''),
  );
  // The whole of an invoice is no column of anything; the codes in it are struck out when it is staged.
  const isWhole = header?.[xmlColumn] === finvoiceHeader[xmlColumn];
  const looks = samples.map((cells, column) =>
    isWhole && column === xmlColumn ? 'unknown' : columnLook(cells),
  );
  const sniffed = (): TargetField[] => sniffColumns(samples);
  const guess = header
    ? (knownFormat(header) ?? plainOrders(header) ?? plainList(header, looks))
    : (procountorFile(sniffed(), looks) ?? headerless(sniffed()));
  const mapping = guess.mapping.map((target, column) =>
    looks[column] === 'identity_codes' ? 'ignore' : target,
  );
  const names = samples[mapping.indexOf('full_name')] ?? [];
  return { ...guess, mapping, columns: columnNotes(header, looks), nameOrder: nameOrderOf(names) };
};
