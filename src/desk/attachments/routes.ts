/** Files on a customer's card: listed, added, opened, deleted. */
import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import { addAttachment, type FileStore } from '../../customers/attachments/add-attachment.ts';
import { attachmentBytesMax, attachmentNotFound } from '../../customers/attachments/attachment.ts';
import {
  type AttachmentRow,
  attachmentsOf,
  findAttachment,
} from '../../customers/attachments/attachments-of.ts';
import { deleteAttachment } from '../../customers/attachments/delete-attachment.ts';
import { attachmentsPath } from '../../customers/attachments/paths.ts';
import { carers } from '../../customers/care.ts';
import { customerRow } from '../../customers/customer-card.ts';
import { readsOf } from '../../customers/reads.ts';
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
import { attachmentsPage, removeAttachmentPage } from './attachments-page.ts';
import { attachmentTexts as texts } from './attachments-texts.ts';

const shared = { who: 'purpose', purposes: carers } as const;
const ofCustomer = z.object({ id: key });
const ofRow = z.object({ id: key, row: key });
const pageRows = 50;

/** What a program needs to know of it. */
const dataOf = ({ id, file_name, content_type, size_bytes, is_read, recorded_at }: AttachmentRow) => ({
  id,
  file_name,
  content_type,
  size_bytes,
  is_read,
  recorded_at,
});

type Wish = Readonly<{ id: number; before?: number | undefined; problems?: readonly FieldProblem[] }>;

const listed = async (tx: Tx, { id, before, problems = [] }: Wish, context: Context): Promise<Answer> => {
  const reads = readsOf(context.policy.declaration, context.purpose);
  const [customer, rows] = await Promise.all([
    customerRow(tx, reads, id),
    attachmentsOf(tx, id, before, pageRows),
    looked(tx, 'card', [id], 'attachments'),
  ]);
  const next = rows.length < pageRows ? undefined : rows.at(-1)?.id;
  return shown({ customer: id, attachments: rows.map(dataOf), next }, () =>
    attachmentsPage(context, reads, { customer, rows, next, problems }),
  );
};

/** Whoever of the carers adds a file: all of them open it later, so it is stored as customer service's. */
const storeOf = ({ gate, config }: Context, tx: Tx): FileStore => ({
  inStore: (act) => gate.open('customer_service', tx.actor, act),
  master: masterKey(config),
});

const listAndAdd: Route[] = [
  route({
    ...shared,
    method: 'GET',
    path: '/customers/:id/attachments',
    title: texts.title,
    params: ofCustomer,
    query: z.object({ before: key.optional() }),
    handle: (tx, { params: { id }, query: { before } }, context) => listed(tx, { id, before }, context),
  }),
  route({
    ...shared,
    method: 'POST',
    path: '/customers/:id/attachments',
    title: texts.add,
    params: ofCustomer,
    upload: { bytesMax: attachmentBytesMax },
    body: z.object({ [confirmField]: z.literal('yes').optional() }),
    retry: (tx, _typed, problems, context) =>
      listed(tx, { id: Number(/\d+/.exec(context.url.pathname)?.[0]), problems }, context),
    handle: async (tx, { params: { id }, body }, context) => {
      const { fileName, stream } = context.upload!;
      const confirmed = body[confirmField] === 'yes';
      const made = await addAttachment(tx, storeOf(context, tx), id, { fileName, stream, confirmed });
      return moved(attachmentsPath(id), { data: { id: made } });
    },
  }),
];

const demandAttachment = async (tx: Tx, customerId: number, id: number): Promise<AttachmentRow> => {
  const [found] = await Promise.all([
    findAttachment(tx, { customerId, id }),
    looked(tx, 'card', [customerId], `attachment:${id}`),
  ]);
  if (!found) throw new Problem(attachmentNotFound);
  return found;
};

const opened = route({
  ...shared,
  method: 'GET',
  path: '/customers/:id/attachments/:row/file',
  title: texts.download,
  params: ofRow,
  handle: async (tx, { params: { id, row } }, context) => {
    const { file_id, file_name, content_type } = await demandAttachment(tx, id, row);
    const inTransaction: FileStore['inStore'] = (act) => context.gate.open(tx.purpose, tx.actor, act);
    const body = await fileBody(inTransaction, file_id, masterKey(context.config));
    return { kind: 'file', contentType: content_type, body, fileName: file_name };
  },
});

const removing: Route[] = [
  route({
    ...shared,
    method: 'GET',
    path: '/customers/:id/attachments/:row/removal',
    title: texts.removeThis,
    params: ofRow,
    handle: async (tx, { params: { id, row } }, context) => {
      const found = await demandAttachment(tx, id, row);
      return shown({ customer: id, ...dataOf(found) }, () => removeAttachmentPage(context, id, found));
    },
  }),
  route({
    ...shared,
    method: 'POST',
    path: '/customers/:id/attachments/:row/removal',
    title: texts.removeThis,
    params: ofRow,
    handle: async (tx, { params: { id, row } }) => {
      await deleteAttachment(tx, { customerId: id, id: row });
      return moved(attachmentsPath(id), { data: { id: row } });
    },
  }),
];

export const attachmentRoutes: Route[] = [...listAndAdd, opened, ...removing];
