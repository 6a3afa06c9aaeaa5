import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { key, ordinal } from '../../http/key.ts';
import {
  type Answer,
  type Context,
  type FieldProblem,
  moved,
  type Route,
  route,
  shown,
} from '../../http/route.ts';
import { clerk } from '../clerk.ts';
import { printCode } from '../identity/print-code.ts';
import { letterPath } from '../paths.ts';
import { requestById } from '../queries.ts';
import { holdsSecret, type Letter } from './letter.ts';
import { letterPage } from './letter-page.ts';
import { letterPageTexts as texts } from './letter-page-texts.ts';
import { letterNotFound } from './problems.ts';
import { type LetterKey, letterByKey } from './queries.ts';
import { withoutSecret } from './secret.ts';
import { deliverLetter, dropLetter, mailLetter, noteLetterBounce } from './send-letter.ts';
import { letterPdf } from './to-pdf.ts';

const params = z.object({ id: key, number: ordinal });
const of = { ...clerk, title: texts.letter, params };

const keyOf = ({ id, number }: { id: number; number: number }): LetterKey => ({ requestId: id, number });

/** Its look at the customer is logged: a letter says what the register holds. */
const readLetter = async (tx: Tx, at: LetterKey) => {
  const [row, request] = await Promise.all([letterByKey(tx, at), requestById(tx, at.requestId)]);
  if (!row || !request) throw new Problem(letterNotFound);
  if (request.customer_id !== null)
    await looked(tx, 'card', [request.customer_id], `request:${at.requestId}`);
  const letter = row.body === '' ? undefined : withoutSecret(JSON.parse(row.body) as Letter);
  return { row, letter };
};

const show = async (
  tx: Tx,
  at: LetterKey,
  context: Context,
  again: { typed?: Readonly<Record<string, unknown>>; problems?: readonly FieldProblem[] } = {},
): Promise<Answer> => {
  const { row, letter } = await readLetter(tx, at);
  const { body: _, ...facts } = row;
  return shown({ ...facts, letter: letter ?? null }, () => letterPage(context, { row, letter, ...again }), {
    status: again.problems ? 422 : 200,
  });
};

const one = route({
  ...of,
  method: 'GET',
  path: '/requests/:id/letters/:number',
  handle: (tx, given, context) => show(tx, keyOf(given.params), context),
});

const file = route({
  ...of,
  method: 'GET',
  path: '/requests/:id/letters/:number/file',
  handle: async (tx, given) => {
    const { row, letter } = await readLetter(tx, keyOf(given.params));
    if (!letter || holdsSecret(row.kind)) throw new Problem(letterNotFound);
    return {
      kind: 'file',
      contentType: 'application/pdf',
      body: await letterPdf(letter),
      fileName: `${letter.title}.pdf`,
    };
  },
});

const keyIn = ({ url }: Context): LetterKey => {
  const [, , id, , number] = url.pathname.split('/');
  return { requestId: Number(id), number: Number(number) };
};

const retry = (
  tx: Tx,
  typed: Readonly<Record<string, unknown>>,
  problems: readonly FieldProblem[],
  context: Context,
): Promise<Answer> => show(tx, keyIn(context), context, { typed, problems });

const back = ({ id, number }: { id: number; number: number }): Answer =>
  moved(letterPath(id, number), { data: { id, number } });

const mailing = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/letters/:number/mailing',
  body: z.object({ email: z.string().trim().min(1).max(254) }),
  retry,
  handle: async (tx, { params: at, body: { email } }) => {
    await mailLetter(tx, keyOf(at), email);
    return back(at);
  },
});

const delivery = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/letters/:number/delivery',
  body: z.object({ way: z.enum(['posted', 'handed_over']), proof: z.string().max(500).default('') }),
  retry,
  handle: async (tx, { params: at, body }) => {
    await deliverLetter(tx, keyOf(at), body);
    return back(at);
  },
});

const bounce = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/letters/:number/bounce',
  handle: async (tx, { params: at }) => {
    await noteLetterBounce(tx, keyOf(at));
    return back(at);
  },
});

const dropping = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/letters/:number/dropping',
  body: z.object({ why: z.string().trim().min(1).max(500) }),
  retry,
  handle: async (tx, { params: at, body: { why } }) => {
    await dropLetter(tx, keyOf(at), why);
    return back(at);
  },
});

/** A print makes its own code, so it is a deed and no look. */
const printing = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/letters/:number/printing',
  handle: async (tx, { params: at }) => {
    const { pdf, title } = await printCode(tx, keyOf(at));
    return { kind: 'file', contentType: 'application/pdf', body: pdf, fileName: `${title}.pdf` };
  },
});

export const letterRoutes: Route[] = [printing, one, file, mailing, delivery, bounce, dropping];
