import { z } from 'zod';
import type { Tx } from '../../db/tx.ts';
import { isDate } from '../../ground/calendar.ts';
import { parseMoney } from '../../ground/money.ts';
import { Problem } from '../../ground/problem.ts';
import { InputProblem } from '../../http/input.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { clerk, requestParams } from '../clerk.ts';
import { findRequest } from '../find-request.ts';
import { writingOf } from '../letters/told.ts';
import { letterPath, requestPath } from '../paths.ts';
import { decideExcess, earlierRequests } from './decide-excess.ts';
import { type ExcessAnswer, excessAnswers, excessGrounds } from './excess.ts';
import { excessPage, type ShownExcess } from './excess-page.ts';
import { excessTexts as texts } from './excess-texts.ts';
import { feeEndings } from './fee-queries.ts';
import { feeTexts } from './fee-texts.ts';
import { feeNeedsInvoicing, makeFeeInvoice } from './make-fee-invoice.ts';
import { settleFee } from './settle-fee.ts';

const show = async (
  tx: Tx,
  id: number,
  context: Context,
  again: Pick<ShownExcess, 'typed' | 'problems'> = {},
): Promise<Answer> => {
  const request = await findRequest(tx, id);
  const proposed = await earlierRequests(tx, request, request.language);
  return shown(
    { id, proposed, problems: again.problems ?? [] },
    () => excessPage(context, { id, written: request.language, proposed, ...again }),
    {
      status: again.problems ? 422 : 200,
    },
  );
};

const page = route({
  ...clerk,
  method: 'GET',
  path: '/requests/:id/excess',
  title: texts.title,
  params: requestParams,
  handle: (tx, { params: { id } }, context) => show(tx, id, context),
});

/** What must be typed of a fee, and of nothing else. */
const payingIn = (
  answer: ExcessAnswer,
  { pay_by = '', how = '' }: { pay_by?: string | undefined; how?: string | undefined },
): { payBy: string; how: string } => {
  if (answer === 'refuse') return { payBy: '', how: '' };
  if (!isDate(pay_by)) throw new InputProblem([{ field: 'pay_by', text: texts.payByMissing }]);
  if (how === '' || how.includes('…')) throw new InputProblem([{ field: 'how', text: texts.howMissing }]);
  return { payBy: pay_by, how };
};

const feeIn = (answer: ExcessAnswer, typed: string): bigint => {
  if (answer === 'refuse') return 0n;
  const cents = parseMoney(typed);
  if (cents === undefined || cents <= 0n) throw new InputProblem([{ field: 'fee', text: texts.amountWrong }]);
  return cents;
};

const decide = route({
  ...clerk,
  method: 'POST',
  path: '/requests/:id/excess',
  title: texts.title,
  params: requestParams,
  body: z.object({
    ground: z.enum(excessGrounds),
    answer: z.enum(excessAnswers),
    count: z.coerce.number().int().min(1).max(9_999),
    times: z.string().trim().min(1).max(1_000),
    why: z.string().trim().min(1).max(4_000),
    fee: z.string().max(40).optional(),
    pay_by: z.string().max(10).optional(),
    how: z.string().trim().max(500).optional(),
  }),
  retry: (tx, typed, problems, context) =>
    show(tx, Number(context.url.pathname.split('/')[2]), context, { typed, problems }),
  handle: async (tx, { params: { id }, body: { fee = '', pay_by, how, ...excess } }, context) => {
    const feeCents = feeIn(excess.answer, fee);
    const paying = payingIn(excess.answer, { pay_by, how });
    const letter = await decideExcess(tx, writingOf(context), id, { ...excess, feeCents, ...paying });
    return moved(letterPath(id, letter), { data: { id, letter } });
  },
});

const settle = route({
  ...clerk,
  method: 'POST',
  path: '/requests/:id/fee',
  title: feeTexts.title,
  params: requestParams,
  body: z.object({ as: z.enum(feeEndings) }),
  handle: async (tx, { params: { id }, body: { as } }, context) => {
    const letter = await settleFee(tx, writingOf(context), id, as);
    return moved(letterPath(id, letter), { data: { id, letter } });
  },
});

const invoice = route({
  ...clerk,
  method: 'POST',
  path: '/requests/:id/fee-invoice',
  title: feeTexts.makeInvoice,
  params: requestParams,
  handle: async (tx, { params: { id } }, { caller, gate }) => {
    if (caller.kind !== 'staff' || !caller.purposes.includes('invoicing'))
      throw new Problem(feeNeedsInvoicing);
    const invoiceId = await makeFeeInvoice(tx, gate, id);
    return moved(requestPath(id), { data: { id, invoice: invoiceId } });
  },
});

export const excessRoutes: Route[] = [page, decide, settle, invoice];
