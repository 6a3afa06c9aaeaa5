import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import { attachmentBytesMax } from '../../customers/attachments/attachment.ts';
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
import { clerk, requestParams } from '../clerk.ts';
import { findRequest } from '../find-request.ts';
import { requestFilesPath } from '../paths.ts';
import { requestById } from '../queries.ts';
import { stateOf } from '../request.ts';
import { addFile, demandPlace, filesMax } from './add-file.ts';
import { filesPage } from './files-page.ts';
import { filesTexts as texts } from './files-texts.ts';
import { requestFileNotFound } from './problems.ts';
import { filesOf } from './queries.ts';
import { bytesOf, type FilePlace, readyFile } from './ready-file.ts';
import { removeFile } from './remove-file.ts';

const params = requestParams.extend({ number: key });

const show = async (
  tx: Tx,
  id: number,
  context: Context,
  problems: readonly FieldProblem[] = [],
): Promise<Answer> => {
  const request = await findRequest(tx, id);
  if (request.customer_id !== null) await looked(tx, 'card', [request.customer_id], `request:${id}`);
  const rows = await filesOf(tx, id);
  const mayAdd = stateOf(request.events) !== 'closed';
  return shown({ id, files: rows.map(({ file_id: _, ...row }) => row) }, () =>
    filesPage(context, { requestId: id, rows, mayAdd, problems }),
  );
};

const list = route({
  ...clerk,
  method: 'GET',
  path: '/requests/:id/files',
  title: texts.title,
  params: requestParams,
  handle: (tx, { params: { id } }, context) => show(tx, id, context),
});

const placeOf = ({ gate, config }: Context, tx: Tx): FilePlace => {
  return {
    inStore: (act) => gate.open(tx.purpose, tx.actor, act),
    master: masterKey(config),
    trustListFile: config.signatureTrust,
  };
};

const add = route({
  ...clerk,
  method: 'POST',
  path: '/requests/:id/files',
  title: texts.add,
  params: requestParams,
  upload: { bytesMax: attachmentBytesMax },
  body: z.object({
    [confirmField]: z.literal('yes').optional(),
    hand_signed: z.literal('yes').optional(),
  }),
  retry: (tx, _typed, problems, context) =>
    show(tx, Number(context.url.pathname.split('/')[2]), context, problems),
  handle: async (tx, { params: { id }, body }, context) => {
    const place = placeOf(context, tx);
    await demandPlace(tx, id, filesMax);
    // With nothing held.
    return async () => {
      const file = await readyFile(place, {
        fileName: context.upload!.fileName,
        bytes: await bytesOf(context.upload!),
        isHandSigned: body['hand_signed'] === 'yes',
        confirmed: body[confirmField] === 'yes',
      });
      const number = await place.inStore((store) => addFile(store, id, file));
      return moved(requestFilesPath(id), { data: { id, number } });
    };
  },
});

const file = route({
  ...clerk,
  method: 'GET',
  path: '/requests/:id/files/:number/file',
  title: texts.file,
  params,
  handle: async (tx, { params: { id, number } }, context) => {
    const request = await requestById(tx, id);
    const found = (await filesOf(tx, id)).find((one) => one.number === number);
    if (!request || !found || found.file_id === null) throw new Problem(requestFileNotFound);
    if (request.customer_id !== null) await looked(tx, 'card', [request.customer_id], `request:${id}`);
    const { inStore, master } = placeOf(context, tx);
    const body = await fileBody(inStore, found.file_id, master);
    return { kind: 'file', contentType: found.content_type, body, fileName: found.file_name };
  },
});

const remove = route({
  ...clerk,
  method: 'POST',
  path: '/requests/:id/files/:number/removal',
  title: texts.remove,
  params,
  handle: async (tx, { params: { id, number } }) => {
    await removeFile(tx, { requestId: id, number });
    return moved(requestFilesPath(id));
  },
});

export const requestFileRoutes: Route[] = [list, add, file, remove];
