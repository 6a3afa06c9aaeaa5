import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import { attachmentNotFound } from '../../customers/attachments/attachment.ts';
import { findAttachment } from '../../customers/attachments/attachments-of.ts';
import { fileBody } from '../../files/file-body.ts';
import { masterKey } from '../../files/master-key.ts';
import { Problem } from '../../ground/problem.ts';
import { key } from '../../http/key.ts';
import { moved, type Route, route } from '../../http/route.ts';
import { clerk, requestParams } from '../clerk.ts';
import { packagePath } from '../paths.ts';
import { requestCannot } from '../problems.ts';
import { lockRequest } from '../queries.ts';
import { stateOf, stateTitles } from '../request.ts';
import { answerable } from './answerable.ts';
import { type AttachmentDecision, attachmentDecisions } from './attachment-decision.ts';
import { attachmentTexts, decisionField } from './attachments-card.ts';
import { decideFiles } from './request-attachments.ts';

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
    const { customer_id: customerId, events } = await answerable(tx, id);
    const state = stateOf(events);
    if (state === 'closed') throw new Problem(requestCannot, { state: stateTitles[state] });
    const decided = await decideFiles(tx, { requestId: id, customerId }, decisionsIn(body));
    return moved(packagePath(id), { data: { decided } });
  },
});

const open = route({
  ...clerk,
  method: 'GET',
  path: '/requests/:id/attachments/:row',
  title: attachmentTexts.title,
  params: z.object({ id: key, row: key }),
  handle: async (tx, { params: { id, row } }, { gate, purpose, config }) => {
    const { customer_id: customerId } = await answerable(tx, id);
    const found = await findAttachment(tx, { customerId, id: row });
    if (!found) throw new Problem(attachmentNotFound);
    await looked(tx, 'card', [customerId], `attachment:${row}`);
    const body = await fileBody((act) => gate.open(purpose, tx.actor, act), found.file_id, masterKey(config));
    return { kind: 'file', contentType: found.content_type, body, fileName: found.file_name };
  },
});

export const attachmentRoutes: Route[] = [decide, open];
