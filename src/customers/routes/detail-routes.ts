import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { addDetail } from '../add-detail.ts';
import { changeDetail } from '../change-detail.ts';
import { isCorrection } from '../change-or-correction.ts';
import type { Detail } from '../details/detail.ts';
import { details } from '../details/index.ts';
import { lockDetail } from '../details/queries.ts';
import { endDetail } from '../end-detail.ts';
import { detailPage, endDetailPage } from '../forms/detail-form.ts';
import { changeOf, formBody } from '../forms/form-body.ts';
import { type Again, afresh, againOf } from '../forms/form-fields.ts';
import { isSeen } from '../is-seen.ts';
import { customerNotFound } from '../problems.ts';
import { tellOfCorrection } from '../tell-others.ts';
import { customerParams, keysIn, rowParams, upkeep, writers } from './route-parts.ts';

const addForm = async (
  tx: Tx,
  detail: Detail,
  id: number,
  context: Context,
  again: Again,
): Promise<Answer> => {
  if (!(await isSeen(tx, id))) throw new Problem(customerNotFound);
  return shown({ customer: id }, () => detailPage(context, detail, id, again));
};

type Row = { customerId: number; id: number };

const changeForm = async (
  tx: Tx,
  detail: Detail,
  { customerId, id }: Row,
  context: Context,
  again: Again,
) => {
  const row = await lockDetail(tx, detail, customerId, id);
  if (!row) throw new Problem(customerNotFound);
  await looked(tx, 'card', [customerId], `${detail.key}:${id}`);
  const now = detail.typedOf(row);
  return shown({ customer: customerId, id, ...now }, () =>
    detailPage(context, detail, customerId, again, { id, now }),
  );
};

const rowOf = (context: Context): Row => {
  const [customerId = 0, id = 0] = keysIn(context);
  return { customerId, id };
};

const sharedOf = (detail: Detail) => ({
  title: detail.title,
  who: 'purpose' as const,
  purposes: detail.key === 'memberships' ? upkeep : writers,
});

const adding = (detail: Detail): Route[] => [
  route({
    ...sharedOf(detail),
    method: 'GET',
    path: `/customers/:id/${detail.key}/new`,
    params: customerParams,
    handle: (tx, { params: { id } }, context) => addForm(tx, detail, id, context, afresh),
  }),
  route({
    ...sharedOf(detail),
    method: 'POST',
    path: `/customers/:id/${detail.key}`,
    isWithin: true,
    params: customerParams,
    body: formBody(detail.fields.map(({ name }) => name)),
    retry: (tx, typed, problems, context) =>
      addForm(tx, detail, rowOf(context).customerId, context, againOf(typed, problems)),
    handle: async (tx, { params: { id }, body }, context) => {
      const row = await addDetail(tx, context.policy.declaration, detail, id, changeOf(body, context));
      return moved(`/customers/${id}`, { data: { id: row } });
    },
  }),
];

const changing = (detail: Detail): Route[] => [
  route({
    ...sharedOf(detail),
    method: 'GET',
    path: `/customers/:id/${detail.key}/:row`,
    params: rowParams,
    handle: (tx, { params: { id, row } }, context) =>
      changeForm(tx, detail, { customerId: id, id: row }, context, afresh),
  }),
  route({
    ...sharedOf(detail),
    method: 'POST',
    path: `/customers/:id/${detail.key}/:row`,
    isWithin: true,
    params: rowParams,
    body: formBody(detail.fields.map(({ name }) => name)),
    retry: (tx, typed, problems, context) =>
      changeForm(tx, detail, rowOf(context), context, againOf(typed, problems)),
    handle: async (tx, { params: { id, row }, body }, context) => {
      const place = { customerId: id, id: row };
      const fields = await changeDetail(
        tx,
        context.policy.declaration,
        detail,
        place,
        changeOf(body, context),
      );
      if (fields.length > 0 && isCorrection(body))
        await tellOfCorrection(tx, { customerId: id, place: detail.key, row });
      return moved(`/customers/${id}`, { data: { id: row, fields } });
    },
  }),
];

const endForm = async (tx: Tx, detail: Detail, { customerId, id }: Row, context: Context, again: Again) => {
  const row = await lockDetail(tx, detail, customerId, id);
  if (!row) throw new Problem(customerNotFound);
  return shown({ customer: customerId, id, ended_on: row.ended_on }, () =>
    endDetailPage(context, detail, customerId, id, again),
  );
};

const ending = (detail: Detail): Route[] => [
  route({
    ...sharedOf(detail),
    method: 'GET',
    path: `/customers/:id/${detail.key}/:row/end`,
    params: rowParams,
    handle: (tx, { params: { id, row } }, context) =>
      endForm(tx, detail, { customerId: id, id: row }, context, afresh),
  }),
  route({
    ...sharedOf(detail),
    method: 'POST',
    path: `/customers/:id/${detail.key}/:row/end`,
    isWithin: true,
    params: rowParams,
    body: z.object({ on: z.string().max(10) }),
    retry: (tx, typed, problems, context) =>
      endForm(tx, detail, rowOf(context), context, againOf(typed, problems)),
    handle: async (tx, { params: { id, row }, body: { on } }) => {
      await endDetail(tx, detail, { customerId: id, id: row }, on);
      return moved(`/customers/${id}`, { data: { id: row, ended_on: on } });
    },
  }),
];

export const detailRoutes: Route[] = details.flatMap((detail) => [
  ...adding(detail),
  ...changing(detail),
  ...ending(detail),
]);
