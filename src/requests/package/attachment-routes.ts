import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import { fileBody } from '../../files/file-body.ts';
import { masterKey } from '../../files/master-key.ts';
import { Problem } from '../../ground/problem.ts';
import { key } from '../../http/key.ts';
import { found } from '../../http/refusals.ts';
import { moved, type Route, route } from '../../http/route.ts';
import { clerk, requestParams } from '../clerk.ts';
import { packagePath } from '../paths.ts';
import { requestCannot } from '../problems.ts';
import { lockRequest } from '../queries.ts';
import { stateOf, stateTitles } from '../request.ts';
import { answerable } from './answerable.ts';
import { type AttachmentDecision, attachmentDecisions } from './attachment-decision.ts';
import { filesAbout } from './attachment-queries.ts';
import { attachmentTexts, decisionField } from './attachments-card.ts';
import { decideFiles } from './request-attachments.ts';
import { answerWhenRead } from './texts/answer-when-read.ts';

const isDecision = (value: unknown): value is AttachmentDecision =>
  (attachmentDecisions as readonly unknown[]).includes(value);

const decisionsIn = (body: Readonly<Record<string, unknown>>): Map<number, AttachmentDecision> =>
  new Map(
    Object.entries(body).flatMap(([name, value]): [number, AttachmentDecision][] => {
      const id = Number(name.slice(decisionField(0).length - 1));
      return name === decisionField(id) && Number.isSafeInteger(id) && isDecision(value) ? [[id, value]] : [];
    }),
  );

const decide = route({
  ...clerk,
  method: 'POST',
  path: '/requests/:id/attachments',
  title: attachmentTexts.save,
  params: requestParams,
  body: z.object({}).catchall(z.string().max(40)),
  handle: async (tx, { params: { id }, body }) => {
    await lockRequest(tx, id);
    const request = await answerable(tx, id);
    const { customer_id: customerId, events } = request;
    const state = stateOf(events);
    if (state === 'closed') throw new Problem(requestCannot, { state: stateTitles[state] });
    const decided = await decideFiles(tx, { requestId: id, customerId }, decisionsIn(body));
    await answerWhenRead(tx, request);
    return moved(packagePath(id), { data: { decided } });
  },
});

const open = route({
  ...clerk,
  method: 'GET',
  path: '/requests/:id/attachments/:file',
  title: attachmentTexts.title,
  params: z.object({ id: key, file: key }),
  handle: async (tx, { params: { id, file } }, { gate, purpose, config }) => {
    const { customer_id: customerId } = await answerable(tx, id);
    const files = await filesAbout(tx, { requestId: id, customerId });
    const asked = found(files.find(({ file_id }) => file_id === file));
    await looked(tx, 'card', [customerId], `file:${file}`);
    const body = await fileBody((act) => gate.open(purpose, tx.actor, act), file, masterKey(config));
    return { kind: 'file', contentType: asked.content_type, body, fileName: asked.file_name };
  },
});

export const attachmentRoutes: Route[] = [decide, open];
