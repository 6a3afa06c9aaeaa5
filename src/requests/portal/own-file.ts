/** A file that the person adds to their request: a PDF or a picture, while nobody has decided. */
import { attachmentBytesMax } from '../../customers/attachments/attachment.ts';
import type { ContentKey } from '../../customers/attachments/content-types.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { addFile, type FileLimits, type FilePlace, type GivenFile } from '../files/add-file.ts';
import { requestCan, stateOf } from '../request.ts';
import { askOwnRequest, type OwnRequest } from './ask-own-request.ts';
import { ownFileRefused, ownRequestIsOver } from './problems.ts';
import type { OwnRequestRow } from './queries.ts';

const kinds: ReadonlySet<ContentKey> = new Set(['pdf', 'jpeg', 'png', 'gif', 'webp', 'heic', 'tiff']);
export const ownEndings = '.pdf,.jpg,.jpeg,.png,.gif,.webp,.heic,.heif,.tif,.tiff';

/** People fill no register: a page for each side of a few papers. */
export const ownFileBytesMax = attachmentBytesMax / 2;
const limits: FileLimits = { kinds, bytesMax: ownFileBytesMax, filesMax: 5, refused: ownFileRefused };

export const mayAddFile = ({ events }: Pick<OwnRequestRow, 'events'>): boolean =>
  requestCan('withdraw', stateOf(events)) || stateOf(events) === 'joined';

export type OwnGiven = Omit<GivenFile, 'isHandSigned' | 'limits'>;

const keepOwnFile = (store: Tx, place: FilePlace, id: number, given: OwnGiven): Promise<number> =>
  addFile(store, place, id, { ...given, isHandSigned: false, limits });

/** The request and its file are received together or not at all, where whoever answers can read both. */
export const askWithFile = (tx: Tx, place: FilePlace, asked: OwnRequest, given: OwnGiven): Promise<number> =>
  place.inStore(async (store) => {
    const id = await askOwnRequest(tx, asked, store);
    await keepOwnFile(store, place, id, given);
    return id;
  });

/** `request`: found among the person's own. It is stored where whoever answers requests can read it. */
export const addOwnFile = async (
  place: FilePlace,
  request: OwnRequestRow,
  given: OwnGiven,
): Promise<number> => {
  if (!mayAddFile(request)) throw new Problem(ownRequestIsOver);
  return place.inStore((tx) => keepOwnFile(tx, place, request.id, given));
};
