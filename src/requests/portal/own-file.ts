/** A file that the person adds to their request: a PDF or a picture, while nobody has decided. */
import { attachmentBytesMax } from '../../customers/attachments/attachment.ts';
import type { ContentKey } from '../../customers/attachments/content-types.ts';
import type { Tx } from '../../db/tx.ts';
import type { InTransaction } from '../../files/in-transaction.ts';
import { Problem } from '../../ground/problem.ts';
import { addFile } from '../files/add-file.ts';
import type { FileLimits, ReadyFile } from '../files/ready-file.ts';
import { requestCan, stateOf } from '../request.ts';
import { askOwnRequest, type OwnRequest } from './ask-own-request.ts';
import { ownFileRefused, ownRequestIsOver } from './problems.ts';
import type { OwnRequestRow } from './queries.ts';

const kinds: ReadonlySet<ContentKey> = new Set(['pdf', 'jpeg', 'png', 'gif', 'webp', 'heic', 'tiff']);
export const ownEndings = '.pdf,.jpg,.jpeg,.png,.gif,.webp,.heic,.heif,.tif,.tiff';

/** People fill no register: a page for each side of a few papers. */
export const ownFileBytesMax = attachmentBytesMax / 2;
export const ownFileLimits: FileLimits = { kinds, bytesMax: ownFileBytesMax, refused: ownFileRefused };
const filesMax = 5;

export const mayAddFile = ({ events }: Pick<OwnRequestRow, 'events'>): boolean =>
  requestCan('withdraw', stateOf(events)) || stateOf(events) === 'joined';

/** Throws `own_request_is_over`. */
export const demandOwnOpen = (request: OwnRequestRow): void => {
  if (!mayAddFile(request)) throw new Problem(ownRequestIsOver);
};

/** The request and its file are received together or not at all, where whoever answers can read both. */
export const askWithFile = (
  tx: Tx,
  inStore: InTransaction,
  asked: OwnRequest,
  file: ReadyFile,
): Promise<number> =>
  inStore(async (store) => {
    const id = await askOwnRequest(tx, asked, store);
    await addFile(store, id, file, filesMax);
    return id;
  });

/** `request`: found among the person's own. */
export const addOwnFile = (
  inStore: InTransaction,
  request: OwnRequestRow,
  file: ReadyFile,
): Promise<number> => {
  demandOwnOpen(request);
  return inStore((store) => addFile(store, request.id, file, filesMax));
};
