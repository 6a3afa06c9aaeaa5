import { z } from 'zod';
import { confirmField } from '../../customers/wrong-fields.ts';
import type { Tx } from '../../db/tx.ts';
import { key } from '../../http/key.ts';
import { found } from '../../http/refusals.ts';
import { moved, type Route, route } from '../../http/route.ts';
import { addOwnFile, demandOwnOpen, ownFileBytesMax } from './own-file.ts';
import { person } from './own-routes.ts';
import { asPerson, inStoreOf, ownUpload } from './own-upload.ts';
import { ownRequestPath } from './paths.ts';
import { portalTexts as texts } from './portal-texts.ts';
import { ownRequests } from './queries.ts';
import { showOwnRequest } from './show-request.ts';

const addFile = route({
  ...person,
  method: 'POST',
  path: '/own/requests/:id/files',
  title: texts.addFile,
  params: z.object({ id: key }),
  upload: { bytesMax: ownFileBytesMax },
  body: z.object({ [confirmField]: z.literal('yes').optional() }),
  retry: (tx, _typed, problems, context) =>
    showOwnRequest(tx, Number(context.url.pathname.split('/')[3]), context, problems),
  handle: async (tx, { params: { id }, body }, context) => {
    const ownRequest = async (mine: Tx) => found((await ownRequests(mine, id))[0]);
    demandOwnOpen(await ownRequest(tx));
    return async () => {
      const file = await ownUpload(context, body[confirmField] === 'yes');
      const number = await asPerson(context, async (mine) =>
        addOwnFile(inStoreOf(context), await ownRequest(mine), file),
      );
      return moved(`${ownRequestPath(id)}#files`, { data: { id, number } });
    };
  },
});

export const ownFileRoutes: Route[] = [addFile];
