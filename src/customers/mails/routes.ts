import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { localPath } from '../../http/local-path.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { noteBounce } from '../../mail/note-bounce.ts';
import { mailNotFound } from '../../mail/problems.ts';
import { withdrawMail } from '../../mail/withdraw-mail.ts';
import { formBody } from '../forms/form-body.ts';
import { type Again, afresh, againOf } from '../forms/form-fields.ts';
import type { Typed } from '../merge-typed.ts';
import { namedCustomer } from '../named-customer.ts';
import { confirmSensitive } from '../notes/note.ts';
import { customerNotFound } from '../problems.ts';
import { customerParams, keysIn, rowParams } from '../routes/route-parts.ts';
import { demandRight } from '../wrong-fields.ts';
import { demandContacting, mailers, mailReaders } from './contacting.ts';
import { mailPath, mailTitle, newMailPage } from './mail-form.ts';
import { type MailDeed, mailDeeds, mailPage } from './mail-page.ts';
import { fillPlaceholders } from './placeholders.ts';
import { previewPage, previewTitle } from './preview-page.ts';
import { mailShown } from './queries.ts';
import { recipientOf } from './recipient.ts';
import { readsIn, startMail, valuesFor } from './start-mail.ts';
import { sendMailAgain, writeMail } from './write-mail.ts';
import { mailOf, mailTexts, wrongMail } from './written-mail.ts';

const shared = { who: 'purpose', purposes: mailers } as const;
const body = formBody(mailTexts).extend({ [confirmSensitive]: z.literal('yes').optional() });

const form = async (
  tx: Tx,
  id: number,
  context: Context,
  { again, template }: { again: Again; template?: string | undefined },
): Promise<Answer> => {
  demandContacting(context);
  const [start] = await Promise.all([startMail(tx, context, id, template), looked(tx, 'card', [id], 'mail')]);
  return shown({ customer: id, ...start.now }, () => newMailPage(context, start, again));
};

const formAgain = (tx: Tx, context: Context, again: Again): Promise<Answer> =>
  form(tx, keysIn(context)[0] ?? 0, context, { again });

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

const preview = async (tx: Tx, context: Context, id: number, typed: Typed): Promise<Answer> => {
  const { recipient, mail } = await written(tx, context, id, typed);
  demandRight(wrongMail(recipient, mail, typed.language));
  await looked(tx, 'card', [id], 'mail');
  return shown({ customer: id, subject: mail.subject, body: mail.body }, () =>
    previewPage(context, recipient, mail),
  );
};

const writing: Route[] = [
  route({
    ...shared,
    method: 'GET',
    path: '/customers/:id/mails/new',
    title: mailTitle,
    params: customerParams,
    query: z.object({ template: z.string().max(30).optional() }),
    handle: (tx, { params: { id }, query: { template } }, context) =>
      form(tx, id, context, { again: afresh, template }),
  }),
  route({
    ...shared,
    method: 'POST',
    path: '/customers/:id/mails/preview',
    title: previewTitle,
    params: customerParams,
    body: body.extend({ edit: z.literal('yes').optional() }),
    retry: (tx, typed, problems, context) => formAgain(tx, context, againOf(typed, problems)),
    handle: (tx, { params: { id }, body: { edit, ...typed } }, context) =>
      edit
        ? form(tx, id, context, { again: againOf({ ...typed, from_form: 'yes' }, []) })
        : preview(tx, context, id, typed),
  }),
  route({
    ...shared,
    method: 'POST',
    path: '/customers/:id/mails',
    title: mailTitle,
    params: customerParams,
    body,
    retry: (tx, typed, problems, context) => formAgain(tx, context, againOf(typed, problems)),
    handle: async (tx, { params: { id }, body: typed }, context) => {
      const { recipient, mail } = await written(tx, context, id, typed);
      const row = await writeMail(tx, recipient, mail, typed.language);
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
  const isOwn = mail.purpose === tx.purposeNumber && mailers.some((one) => one === context.purpose);
  return shown(mail, () => mailPage(context, { customer, mail, isOwn }));
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
  ...deeds,
];
