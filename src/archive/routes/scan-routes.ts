import { z } from 'zod';
import type { FileStore } from '../../customers/attachments/add-attachment.ts';
import { keysIn } from '../../customers/routes/route-parts.ts';
import { confirmField } from '../../customers/wrong-fields.ts';
import type { Tx } from '../../db/tx.ts';
import { fileBody } from '../../files/file-body.ts';
import { masterKey } from '../../files/master-key.ts';
import { Problem } from '../../ground/problem.ts';
import { key } from '../../http/key.ts';
import {
  type Answer,
  type Context,
  type FieldProblem,
  moved,
  type Route,
  route,
  shown,
} from '../../http/route.ts';
import { addScan, deleteScan, scanBytesMax } from '../add-scan.ts';
import { forArchivists, forScanReaders } from '../archive-purposes.ts';
import { removeScanPage, scansPage, scanTexts } from '../pages/scans-page.ts';
import { documentPath } from '../paths.ts';
import { documentNotFound } from '../problems.ts';
import { type ScanRow, scanOf, scansOf } from '../scan-queries.ts';
import { params, seenDocument } from './route-parts.ts';

const ofScan = z.object({ id: key, scan: key });

const inStoreOf =
  ({ gate }: Context, tx: Tx): FileStore['inStore'] =>
  (act) =>
    gate.open(tx.purpose, tx.actor, act);

/** What a program needs to know of it. */
const dataOf = ({ id, file_name, content_type, size_bytes, recorded_at }: ScanRow) => ({
  id,
  file_name,
  content_type,
  size_bytes,
  recorded_at,
});

const listed = async (
  tx: Tx,
  id: number,
  context: Context,
  problems: readonly FieldProblem[] = [],
): Promise<Answer> => {
  const [document, scans] = await Promise.all([seenDocument(tx, id, context), scansOf(tx, [id])]);
  return shown({ document: id, scans: scans.map(dataOf) }, () =>
    scansPage(context, { document, scans, problems }),
  );
};

const list = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/documents/:id/scans',
  title: scanTexts.title,
  params,
  handle: (tx, { params: { id } }, context) => listed(tx, id, context),
});

const add = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/documents/:id/scans',
  title: scanTexts.add,
  params,
  upload: { bytesMax: scanBytesMax },
  body: z.object({ [confirmField]: z.literal('yes').optional() }),
  retry: (tx, _typed, problems, context) => listed(tx, keysIn(context)[0] ?? 0, context, problems),
  handle: async (tx, { params: { id }, body }, context) => {
    const { fileName, stream } = context.upload!;
    const store = { inStore: inStoreOf(context, tx), master: masterKey(context.config) };
    const scan = await addScan(tx, store, id, { fileName, stream, confirmed: body[confirmField] === 'yes' });
    return moved(documentPath(id), { data: { id: scan } });
  },
});

const known = async (tx: Tx, id: number, scan: number, context: Context) => {
  const [document, found] = await Promise.all([seenDocument(tx, id, context), scanOf(tx, id, scan)]);
  if (!found) throw new Problem(documentNotFound);
  return { document, found };
};

const open = route({
  ...forScanReaders,
  method: 'GET',
  path: '/archive/documents/:id/scans/:scan/file',
  title: { fi: 'Avaa kuva paperista', sv: 'Öppna bilden av papperet', en: 'Open the scan of a paper' },
  params: ofScan,
  handle: async (tx, { params: { id, scan } }, context) => {
    const { found } = await known(tx, id, scan, context);
    const body = await fileBody(inStoreOf(context, tx), found.file_id, masterKey(context.config));
    return { kind: 'file', contentType: found.content_type, body, fileName: found.file_name };
  },
});

const askRemoval = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/documents/:id/scans/:scan/removal',
  title: scanTexts.remove,
  params: ofScan,
  handle: async (tx, { params: { id, scan } }, context) => {
    const { document, found } = await known(tx, id, scan, context);
    return shown(dataOf(found), () => removeScanPage(context, document, found));
  },
});

const remove = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/documents/:id/scans/:scan/removal',
  title: scanTexts.remove,
  params: ofScan,
  handle: async (tx, { params: { id, scan } }) => {
    await deleteScan(tx, id, scan);
    return moved(documentPath(id), { data: { id: scan } });
  },
});

export const scanRoutes: Route[] = [list, add, open, askRemoval, remove];
