import { z } from 'zod';
import type { Tx } from '../../db/tx.ts';
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
import { clerk } from '../clerk.ts';
import { typedCustomer } from '../typed-customer.ts';
import { arrivalPage, arrivalsPage } from './arrival-page.ts';
import { arrivalTexts as texts } from './arrival-texts.ts';
import { arrivalsPath } from './paths.ts';
import { arrivalGone } from './problems.ts';
import { type Arrival, arrivalById, arrivals } from './queries.ts';
import { arrivalProofs, dismissArrival, linkArrival } from './settle-arrival.ts';

const of = { ...clerk, title: texts.title } as const;
const params = z.object({ id: key });

/** What a person is known by is of no use to anybody who looks. */
const told = ({ subject_hash: _, ...row }: Arrival) => row;

const list = route({
  ...of,
  method: 'GET',
  path: '/strong-arrivals',
  palette: true,
  handle: async (tx, _input, context) => {
    const rows = await arrivals(tx);
    return shown({ arrivals: rows.map(told) }, () => arrivalsPage(context, rows));
  },
});

type Again = Readonly<{ typed?: Readonly<Record<string, unknown>>; problems?: readonly FieldProblem[] }>;

const showOne = async (tx: Tx, id: number, context: Context, again: Again = {}): Promise<Answer> => {
  const row = await arrivalById(tx, id);
  if (!row) throw new Problem(arrivalGone);
  return shown(told(row), () => arrivalPage(context, row, again), { status: again.problems ? 422 : 200 });
};

const one = route({
  ...of,
  method: 'GET',
  path: '/strong-arrivals/:id',
  params,
  handle: (tx, { params: { id } }, context) => showOne(tx, id, context),
});

const link = route({
  ...of,
  method: 'POST',
  path: '/strong-arrivals/:id/customer',
  params,
  body: z.object({ customer_number: z.string().trim().min(1).max(40), proof: z.enum(arrivalProofs) }),
  retry: (tx, typed, problems, context) =>
    showOne(tx, Number(context.url.pathname.split('/')[2]), context, { typed, problems }),
  handle: async (tx, { params: { id }, body: { customer_number, proof } }) => {
    const customerId = await typedCustomer(tx, customer_number);
    await linkArrival(tx, id, { customerId: customerId!, proof });
    return moved(arrivalsPath);
  },
});

const dismiss = route({
  ...of,
  method: 'POST',
  path: '/strong-arrivals/:id/dismissal',
  params,
  handle: async (tx, { params: { id } }) => {
    await dismissArrival(tx, id);
    return moved(arrivalsPath);
  },
});

export const arrivalRoutes: Route[] = [list, one, link, dismiss];
