import { z } from 'zod';
import { key } from '../../http/key.ts';
import { moved, type Route, route } from '../../http/route.ts';
import { clerk, requestParams } from '../clerk.ts';
import { writingOf } from '../letters/told.ts';
import { requestPath } from '../paths.ts';
import { joinRequest } from './join-request.ts';
import { joiningTexts as texts } from './joining-texts.ts';

const joining = route({
  ...clerk,
  method: 'POST',
  path: '/requests/:id/joining',
  title: texts.sentence,
  params: requestParams,
  body: z.object({ earlier: key }),
  handle: async (tx, { params: { id }, body: { earlier } }, context) => {
    await joinRequest(tx, writingOf(context), id, earlier);
    return moved(requestPath(id), { data: { id, earlier } });
  },
});

export const joiningRoutes: Route[] = [joining];
