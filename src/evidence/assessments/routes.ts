import { z } from 'zod';
import type { FileStore } from '../../customers/attachments/add-attachment.ts';
import { attachmentBytesMax } from '../../customers/attachments/attachment.ts';
import { confirmField } from '../../customers/wrong-fields.ts';
import type { Tx } from '../../db/tx.ts';
import { fileBody } from '../../files/file-body.ts';
import { masterKey } from '../../files/master-key.ts';
import { key } from '../../http/key.ts';
import { type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { addDocument, demandDocument, removeDocument } from './add-document.ts';
import { assessmentsPage, assessmentsPath, removePage, assessmentTexts as texts } from './pages.ts';
import { type AssessmentDocument, assessmentDocuments } from './queries.ts';

const clerk = { who: 'purpose', purposes: ['rights_requests'] } as const;
const params = z.object({ id: key });

const inStoreOf =
  ({ gate }: Context, tx: Tx): FileStore['inStore'] =>
  (act) =>
    gate.open(tx.purpose, tx.actor, act);

const dataOf = ({ file_id: _, ...row }: AssessmentDocument) => row;

const list = route({
  ...clerk,
  method: 'GET',
  path: assessmentsPath,
  title: texts.title,
  palette: true,
  handle: async (tx, _input, context) => {
    const documents = await assessmentDocuments(tx);
    return shown({ documents: documents.map(dataOf) }, () => assessmentsPage(context, { documents }));
  },
});

const add = route({
  ...clerk,
  method: 'POST',
  path: assessmentsPath,
  title: texts.add,
  upload: { bytesMax: attachmentBytesMax },
  body: z.object({ purpose: z.string().max(60), [confirmField]: z.literal('yes').optional() }),
  retry: async (tx, typed, problems, context) => {
    const documents = await assessmentDocuments(tx);
    return shown({ problems }, () => assessmentsPage(context, { documents, typed, problems }));
  },
  handle: async (tx, { body }, context) => {
    const { fileName, stream } = context.upload!;
    const store = { inStore: inStoreOf(context, tx), master: masterKey(context.config) };
    const { declaration } = context.policy;
    const id = await addDocument(
      tx,
      store,
      { declaration, purpose: body.purpose },
      { fileName, stream, confirmed: body[confirmField] === 'yes' },
    );
    return moved(assessmentsPath, { data: { id } });
  },
});

const open = route({
  ...clerk,
  method: 'GET',
  path: '/impact-assessments/:id/file',
  title: {
    fi: 'Avaa vaikutustenarviointi',
    sv: 'Öppna konsekvensbedömningen',
    en: 'Open the impact assessment',
  },
  params,
  handle: async (tx, { params: { id } }, context) => {
    const found = await demandDocument(tx, id);
    const body = await fileBody(inStoreOf(context, tx), found.file_id, masterKey(context.config));
    return { kind: 'file', contentType: found.content_type, body, fileName: found.file_name };
  },
});

const askRemoval = route({
  ...clerk,
  method: 'GET',
  path: '/impact-assessments/:id/removal',
  title: texts.remove,
  params,
  handle: async (tx, { params: { id } }, context) => {
    const found = await demandDocument(tx, id);
    return shown(dataOf(found), () => removePage(context, found));
  },
});

const remove = route({
  ...clerk,
  method: 'POST',
  path: '/impact-assessments/:id/removal',
  title: texts.remove,
  params,
  handle: async (tx, { params: { id } }) => {
    await removeDocument(tx, id);
    return moved(assessmentsPath, { data: { id } });
  },
});

export const assessmentRoutes: Route[] = [list, add, open, askRemoval, remove];
