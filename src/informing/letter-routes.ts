/** The letter to one customer, and those on paper. */
import { z } from 'zod';
import { looked } from '../audit/looked.ts';
import type { Tx } from '../db/tx.ts';
import { masterKey } from '../files/master-key.ts';
import { key, ordinal } from '../http/key.ts';
import {
  type Answer,
  type Context,
  type FieldProblem,
  moved,
  type Route,
  route,
  shown,
} from '../http/route.ts';
import { lettersPdf } from '../requests/letters/to-pdf.ts';
import { secretFor } from './consent-secret.ts';
import { closeLetter, deliverLetter, noteLetterBounce, sendByPost, sendLostByPost } from './one-letter.ts';
import { informingTexts as texts } from './pages/informing-texts.ts';
import { ownLetterPage } from './pages/letter-page.ts';
import { mailingPath, ownLetterPath } from './paths.ts';
import { lettersToPrint, postLetters, printLetters } from './print-letters.ts';
import { clerk, closingBody } from './routes.ts';
import { ownLetterShown } from './show-mailing.ts';
import { aboutMailing } from './steer-mailing.ts';

const params = z.object({ id: key, customer: key });
const of = { ...clerk, title: texts.letter, params };

type Params = z.output<typeof params>;
const keyOf = ({ id, customer }: Params) => ({ mailingId: id, customerId: customer });
type Again = Readonly<{ typed?: Readonly<Record<string, unknown>>; problems?: readonly FieldProblem[] }>;

const show = async (tx: Tx, at: Params, context: Context, again: Again = {}): Promise<Answer> => {
  const found = await ownLetterShown(tx, context, keyOf(at));
  await looked(tx, 'card', [at.customer], aboutMailing(at.id));
  const { mailing, row, steps, letter } = found;
  return shown({ mailing, row, steps, letter }, () => ownLetterPage(context, { ...found, ...again }), {
    status: again.problems ? 422 : 200,
  });
};

const retry = (
  tx: Tx,
  typed: Readonly<Record<string, unknown>>,
  problems: readonly FieldProblem[],
  context: Context,
): Promise<Answer> => {
  const [, , id, , customer] = context.url.pathname.split('/');
  return show(tx, { id: Number(id), customer: Number(customer) }, context, { typed, problems });
};

const back = ({ id, customer }: Params): Answer =>
  moved(ownLetterPath(id, customer), { data: { id, customer } });

const one = route({
  ...of,
  method: 'GET',
  path: '/informing/:id/letters/:customer',
  handle: (tx, { params: at }, context) => show(tx, at, context),
});

const delivery = route({
  ...of,
  method: 'POST',
  path: '/informing/:id/letters/:customer/delivery',
  body: z.object({ proof: z.string().trim().min(3).max(500) }),
  retry,
  handle: async (tx, { params: at, body: { proof } }) => {
    await deliverLetter(tx, keyOf(at), proof);
    return back(at);
  },
});

const closing = route({
  ...of,
  method: 'POST',
  path: '/informing/:id/letters/:customer/closing',
  body: closingBody,
  retry,
  handle: async (tx, { params: at, body }) => {
    await closeLetter(tx, keyOf(at), body);
    return back(at);
  },
});

const paper = route({
  ...of,
  method: 'POST',
  path: '/informing/:id/letters/:customer/paper',
  handle: async (tx, { params: at }) => {
    await sendByPost(tx, keyOf(at));
    return back(at);
  },
});

const bounce = route({
  ...of,
  method: 'POST',
  path: '/informing/:id/letters/:customer/bounce',
  handle: async (tx, { params: at }) => {
    await noteLetterBounce(tx, keyOf(at));
    return back(at);
  },
});

const byPost = route({
  ...clerk,
  title: texts.lostByPost,
  method: 'POST',
  path: '/informing/:id/paper',
  params: z.object({ id: key }),
  handle: async (tx, { params: { id } }, { policy }) => {
    const count = await sendLostByPost(tx, id, policy.declaration);
    return moved(mailingPath(id), { data: { id, count } });
  },
});

const prints = { ...clerk, title: texts.prints } as const;
const ofRun = z.object({ id: key, number: ordinal });

const print = route({
  ...prints,
  method: 'POST',
  path: '/informing/:id/prints',
  params: z.object({ id: key }),
  handle: async (tx, { params: { id } }) => {
    const number = await printLetters(tx, id);
    return moved(mailingPath(id), { data: { id, number } });
  },
});

/** Typeset when it is fetched, after the transaction: many letters take seconds. */
const madeWhenRead = (make: () => Promise<Uint8Array<ArrayBuffer>>): ReadableStream =>
  new ReadableStream({
    pull: async (controller) => {
      controller.enqueue(await make());
      controller.close();
    },
  });

const file = route({
  ...prints,
  method: 'GET',
  path: '/informing/:id/prints/:number',
  params: ofRun,
  handle: async (tx, { params: run }, { policy, config }) => {
    const letters = await lettersToPrint(tx, run, {
      declaration: policy.declaration,
      secretFor: secretFor(masterKey(config)),
    });
    return {
      kind: 'file',
      contentType: 'application/pdf',
      body: madeWhenRead(() => lettersPdf(letters)),
      fileName: `${letters[0]!.title} ${run.number}.pdf`,
    };
  },
});

const posting = route({
  ...prints,
  method: 'POST',
  path: '/informing/:id/prints/:number/posting',
  params: ofRun,
  body: z.object({ proof: z.string().trim().max(500).default('') }),
  handle: async (tx, { params: run, body: { proof } }, { policy }) => {
    await postLetters(tx, run, proof, policy.declaration);
    return moved(mailingPath(run.id), { data: run });
  },
});

export const mailingLetterRoutes: Route[] = [
  one,
  delivery,
  closing,
  paper,
  bounce,
  byPost,
  print,
  file,
  posting,
];
