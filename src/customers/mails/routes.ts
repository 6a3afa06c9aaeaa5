import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import type { Tx } from '../../db/tx.ts';
import { fileBody } from '../../files/file-body.ts';
import { Problem } from '../../ground/problem.ts';
import { key } from '../../http/key.ts';
import { localPath } from '../../http/local-path.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { noteBounce } from '../../mail/note-bounce.ts';
import { mailNotFound } from '../../mail/problems.ts';
import { withdrawMail } from '../../mail/withdraw-mail.ts';
import { attachmentNotFound, fileTitle } from '../attachments/attachment.ts';
import { formBody } from '../forms/form-body.ts';
import { type Again, afresh, againOf } from '../forms/form-fields.ts';
import { fromForm, type Typed } from '../merge-typed.ts';
import { namedCustomer } from '../named-customer.ts';
import { confirmSensitive } from '../notes/note.ts';
import { customerNotFound } from '../problems.ts';
import { customerParams, keysIn, rowParams } from '../routes/route-parts.ts';
import { demandRight } from '../wrong-fields.ts';
import { demandContacting, mailers, mailReaders } from './contacting.ts';
import { fileChoices, filesAgain, filesIn, filesOf, storeIn } from './files-in-form.ts';
import { keepDraft, keptDraft, type MailDraft } from './kept-draft.ts';
import { chosenFiles, mailFilesBytesMax, mailFilesMost } from './mail-files.ts';
import { draftPath, mailPath, mailTitle, newMailPage } from './mail-form.ts';
import { type MailDeed, mailDeeds, mailPage } from './mail-page.ts';
import { fillPlaceholders } from './placeholders.ts';
import { previewPage, previewTitle } from './preview-page.ts';
import { fileOfMail, mailShown } from './queries.ts';
import { recipientOf } from './recipient.ts';
import { readsIn, startMail, valuesFor } from './start-mail.ts';
import { sendMailAgain, writeMail } from './write-mail.ts';
import { mailOf, mailTexts, wrongMail } from './written-mail.ts';

const shared = { who: 'purpose', purposes: mailers } as const;
const body = formBody(mailTexts).extend({
  [confirmSensitive]: z.literal('yes').optional(),
  /** Keys of the customer’s attachments, and tickets of what the form uploaded. */
  files: z.array(z.union([z.string().max(2_000), z.number().int()])).optional(),
});
type Body = Readonly<Record<string, unknown>>;
/** What was typed, without the files. */
const typedIn = ({ files: _files, edit: _edit, ...typed }: Body): Typed => typed as Typed;

const form = async (
  tx: Tx,
  id: number,
  context: Context,
  { again, template, files = [] }: { again: Again; template?: string | undefined; files?: readonly string[] },
): Promise<Answer> => {
  demandContacting(context);
  const [start, choices] = await Promise.all([
    startMail(tx, context, id, template),
    fileChoices(tx, context, id, files),
    looked(tx, 'card', [id], 'mail'),
  ]);
  return shown({ customer: id, ...start.now, files: choices.chosen }, () =>
    newMailPage(context, start, again, choices),
  );
};

const formAgain: NonNullable<Route['retry']> = (tx, typed, problems, context) =>
  form(tx, keysIn(context)[0] ?? 0, context, {
    again: againOf(typed, problems),
    files: filesAgain(context, typed),
  });

/** What was written, with its places filled in; for the program that writes no language, the customer’s own. */
const written = async (tx: Tx, context: Context, id: number, typed: Typed) => {
  demandContacting(context);
  const recipient = await recipientOf(tx, readsIn(context), id);
  const mail = mailOf(typed, recipient);
  const values = valuesFor(context, recipient, mail.language);
  const filled = {
    subject: fillPlaceholders(mail.subject, values),
    body: fillPlaceholders(mail.body, values),
  };
  return { recipient, mail: { ...mail, ...filled } };
};

const goOn = ({ typed }: MailDraft): Again => againOf({ ...typed, [fromForm]: 'yes' }, []);

/** What was typed is kept, and the page that shows it has an address of its own. */
const keep = async (
  tx: Tx,
  context: Context,
  id: number,
  { page, ...draft }: MailDraft & { page: 'new' | 'preview' },
): Promise<Answer> => {
  const { recipient, mail } = await written(tx, context, id, draft.typed);
  const store = storeIn(context, tx, id);
  if (page === 'preview') {
    await chosenFiles(tx, store, draft.files);
    demandRight(wrongMail(recipient, mail, draft.typed.language));
  }
  const [ticket] = await Promise.all([keepDraft(tx, store, draft), looked(tx, 'card', [id], 'mail')]);
  return moved(draftPath(id, page, ticket), {
    data: { customer: id, subject: mail.subject, body: mail.body, files: draft.files },
  });
};

/** Where there is no draft any more, or its address has ended since, the form is what helps. */
const preview = async (tx: Tx, context: Context, id: number, ticket = ''): Promise<Answer> => {
  const store = storeIn(context, tx, id);
  const draft = await keptDraft(tx, store, ticket);
  if (!draft) return form(tx, id, context, { again: afresh });
  const { recipient, mail } = await written(tx, context, id, draft.typed);
  if (wrongMail(recipient, mail, draft.typed.language).length > 0)
    return form(tx, id, context, { again: goOn(draft), files: draft.files });
  const files = await chosenFiles(tx, store, draft.files);
  await looked(tx, 'card', [id], 'mail');
  return shown({ customer: id, subject: mail.subject, body: mail.body, files: draft.files }, () =>
    previewPage(context, recipient, mail, { files, draft: ticket }),
  );
};

const ticketField = z.string().max(200).optional();

const writing: Route[] = [
  route({
    ...shared,
    method: 'GET',
    path: '/customers/:id/mails/new',
    title: mailTitle,
    params: customerParams,
    query: z.object({ template: z.string().max(30).optional(), draft: ticketField }),
    handle: async (tx, { params: { id }, query: { template, draft } }, context) => {
      const kept = await keptDraft(tx, storeIn(context, tx, id), draft);
      return form(tx, id, context, { again: kept ? goOn(kept) : afresh, template, files: kept?.files ?? [] });
    },
  }),
  route({
    ...shared,
    method: 'GET',
    path: '/customers/:id/mails/preview',
    title: previewTitle,
    params: customerParams,
    query: z.object({ draft: ticketField }),
    handle: (tx, { params: { id }, query: { draft } }, context) => preview(tx, context, id, draft),
  }),
  route({
    ...shared,
    method: 'POST',
    path: '/customers/:id/mails/preview',
    title: previewTitle,
    params: customerParams,
    query: z.object({ edit: z.literal('yes').optional() }),
    body: body.extend({ edit: z.literal('yes').optional() }),
    upload: { bytesMax: mailFilesBytesMax, filesMost: mailFilesMost, mayBeLeftOut: true },
    retry: formAgain,
    handle: async (tx, { params: { id }, query, body: sent }, context) => {
      demandContacting(context);
      const files = await filesOf(tx, context, id, sent);
      const page = (query.edit ?? sent.edit) ? 'new' : 'preview';
      return keep(tx, context, id, { page, typed: typedIn(sent), files });
    },
  }),
  route({
    ...shared,
    method: 'POST',
    path: '/customers/:id/mails',
    title: mailTitle,
    params: customerParams,
    body,
    retry: formAgain,
    handle: async (tx, { params: { id }, body: sent }, context) => {
      const typed = typedIn(sent);
      const { recipient, mail } = await written(tx, context, id, typed);
      const store = storeIn(context, tx, id);
      const files = await chosenFiles(tx, store, filesIn(sent.files));
      const row = await writeMail(tx, recipient, mail, { files, store, typedLanguage: typed.language });
      return moved(`${mailPath(id)}/${row}`, { data: { id: row } });
    },
  }),
];

const onePage = async (
  tx: Tx,
  { id, row }: { id: number; row: number },
  context: Context,
): Promise<Answer> => {
  const [customer, mail] = await Promise.all([
    namedCustomer(tx, readsIn(context), id),
    mailShown(tx, { customerId: id, id: row }),
    looked(tx, 'card', [id], `mail:${row}`),
  ]);
  if (!customer) throw new Problem(customerNotFound);
  if (!mail) throw new Problem(mailNotFound);
  const opens = mailers.some((one) => one === context.purpose);
  const isOwn = mail.purpose === tx.purposeNumber && opens;
  return shown(mail, () => mailPage(context, { customer, mail, isOwn, opens }));
};

const acts = { withdrawal: withdrawMail, sending: sendMailAgain, bounce: noteBounce } as const;

const deeds: Route[] = (Object.keys(mailDeeds) as MailDeed[]).map((deed) =>
  route({
    ...shared,
    method: 'POST',
    path: `/customers/:id/mails/:row/${deed}`,
    title: mailDeeds[deed].title,
    params: rowParams,
    body: z.object({ back: z.string().max(2000).optional() }),
    handle: async (tx, { params: { id, row }, body: { back } }) => {
      await acts[deed](tx, { customerId: id, id: row });
      return moved(localPath(back, `${mailPath(id)}/${row}`), { data: { id: row } });
    },
  }),
);

export const mailRoutes: Route[] = [
  ...writing,
  route({
    who: 'purpose',
    purposes: mailReaders,
    method: 'GET',
    path: '/customers/:id/mails/:row',
    title: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
    params: rowParams,
    handle: (tx, { params }, context) => onePage(tx, params, context),
  }),
  route({
    ...shared,
    method: 'GET',
    path: '/customers/:id/mails/:row/files/:number',
    title: fileTitle,
    params: rowParams.extend({ number: key }),
    handle: async (tx, { params: { id, row, number } }, context) => {
      const [file] = await Promise.all([
        fileOfMail(tx, { customerId: id, id: row }, number),
        looked(tx, 'card', [id], `mail:${row}`),
      ]);
      if (!file?.file_id) throw new Problem(attachmentNotFound);
      const { inStore, master } = storeIn(context, tx, id);
      const stream = await fileBody(inStore, file.file_id, master);
      return { kind: 'file', contentType: file.content_type, body: stream, fileName: file.file_name };
    },
  }),
  ...deeds,
];
