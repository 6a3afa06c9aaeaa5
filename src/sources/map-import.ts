/** Says where each column goes; the file is read, or read again, in the background. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { isFileErased } from '../files/file-queries.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import { enqueue } from '../jobs/job.ts';
import { keepingOf } from '../orders/kept-until.ts';
import type { Declaration } from '../policy/declaration.ts';
import { isTargetField, type Mapping, type TargetField } from './files/fields.ts';
import { xmlColumn } from './files/finvoice/columns.ts';
import type { RowOptions } from './files/row-options.ts';
import { aboutImport, demandImportCan } from './import.ts';
import { invoiceOptions } from './invoice-options.ts';
import { kindOfMapping } from './kinds/index.ts';
import { addStep, type Import, lockImport } from './queries/imports.ts';
import { saveMapping, setMapping } from './queries/mappings.ts';
import { forgetOrders } from './queries/orders/staged.ts';
import { demandAllowed, ownFields, rulesFor } from './source-rules.ts';

export const nothingIsMapped = problemKind('import_nothing_mapped', 422, {
  fi: 'Mikään sarake ei mene mihinkään. Valitse kohde ainakin nimelle tai asiakasnumerolle.',
  sv: 'Ingen kolumn går någonstans. Välj ett mål åtminstone för namnet eller kundnumret.',
  en: 'No column goes anywhere. Choose a target at least for the name or the customer number.',
});

const originalIsGone = problemKind('import_original_gone', 409, {
  fi: 'Alkuperäinen tiedosto on jo hävitetty, joten sitä ei voi lukea toisenlaisena kuin ennen: asiakkaina, tilauksina tai laskuina. Tuo tiedosto uudelleen.',
  sv: 'Originalfilen har redan förstörts, så den kan inte läsas som något annat än förut: kunder, beställningar eller fakturor. För in filen på nytt.',
  en: 'The original file has been destroyed already, so it cannot be read as anything else than before: customers, orders or invoices. Bring the file in again.',
});

export type MappingChange = Readonly<{
  mapping: Mapping;
  nameOrder?: RowOptions['nameOrder'] | undefined;
  /** Somebody has answered that what looks like identity codes is none. */
  codesConfirmed?: boolean | undefined;
  /** Of a file of invoices: those that fell due before this day were paid, unless the file says otherwise. */
  paidBefore?: string | undefined;
  /** Saved under this name for the next file with the same header. */
  saveAs?: string | undefined;
}>;

/** The XML of an invoice stands in one column of Finvoice files, and in no other file. */
const targetOf = ({ shape }: Import, target: TargetField, column: number): TargetField =>
  target === 'finvoice' && (shape.container !== 'finvoice' || column !== xmlColumn) ? 'ignore' : target;

export const mapImport = async (
  tx: Tx,
  importId: number,
  change: MappingChange,
  declaration: Declaration,
): Promise<void> => {
  const found = await lockImport(tx, importId);
  demandImportCan('map', found);
  const width = found.mapping.length;
  const mapping = found.mapping
    .map((_, column) => targetOf(found, change.mapping[column] ?? 'ignore', column))
    .slice(0, width);
  if (!mapping.every(isTargetField) || mapping.every((target) => target === 'ignore'))
    throw new Problem(nothingIsMapped);
  demandAllowed(mapping, rulesFor(declaration, found.source, found.purpose));
  const keeping = keepingOf(declaration);
  const kind = kindOfMapping(mapping);
  if (kind !== found.kind && (await isFileErased(tx, found.file_id))) throw new Problem(originalIsGone);
  const invoices = kind === 'invoices' ? await invoiceOptions(tx, declaration, change.paidBefore) : undefined;
  const options = {
    ...found.options,
    ...(change.nameOrder && { nameOrder: change.nameOrder }),
    ...(change.codesConfirmed !== undefined && { codesConfirmed: change.codesConfirmed }),
    extra: ownFields(declaration, mapping),
    ...(keeping && { keepsOrders: keeping }),
    ...(invoices && { invoices }),
  };
  await Promise.all([
    kind !== found.kind && forgetOrders(tx, importId),
    setMapping(tx, importId, { mapping, options, kind }),
    change.saveAs && saveMapping(tx, found.header_hash, { name: change.saveAs, mapping, options }),
    addStep(tx, importId, 'mapped'),
    wrote(tx, 'map-import', { about: aboutImport(importId) }),
    enqueue(tx, 'read_import', { importId }, aboutImport(importId)),
  ]);
};
