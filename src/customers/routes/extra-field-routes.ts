import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { key } from '../../http/key.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { extraFieldsOf } from '../extra-field.ts';
import { extraFieldPage } from '../forms/extra-field-form.ts';
import { changeOf, formBody } from '../forms/form-body.ts';
import { type Again, afresh, againOf } from '../forms/form-fields.ts';
import { isSeen } from '../is-seen.ts';
import { customerNotFound } from '../problems.ts';
import { extraValue } from '../queries.ts';
import { setExtraField } from '../set-extra-field.ts';
import { keysIn, writers } from './route-parts.ts';

const params = z.object({ id: key, field: z.string().max(60) });
const title = { fi: 'Lisäkenttä', sv: 'Tilläggsfält', en: 'Extra field' };

const form = async (tx: Tx, id: number, field: string, context: Context, again: Again): Promise<Answer> => {
  const declared = extraFieldsOf(context.policy.declaration, context.purpose).find(
    (one) => one.key === field,
  );
  const [seen, value] = await Promise.all([
    isSeen(tx, id),
    extraValue(tx, id, field),
    looked(tx, 'card', [id], `field:${field}`),
  ]);
  if (!declared || !seen) throw new Problem(customerNotFound);
  return shown({ customer: id, field, value }, () => extraFieldPage(context, declared, id, value, again));
};

const change = route({
  method: 'GET',
  path: '/customers/:id/fields/:field',
  title,
  who: 'purpose',
  purposes: writers,
  params,
  handle: (tx, { params: { id, field } }, context) => form(tx, id, field, context, afresh),
});

const post = route({
  method: 'POST',
  path: '/customers/:id/fields/:field',
  isWithin: true,
  title,
  who: 'purpose',
  purposes: writers,
  params,
  body: formBody(['value']),
  retry: (tx, typed, problems, context) =>
    form(
      tx,
      keysIn(context)[0] ?? 0,
      context.url.pathname.split('/').at(-1) ?? '',
      context,
      againOf(typed, problems),
    ),
  handle: async (tx, { params: { id, field }, body }, context) => {
    await setExtraField(
      tx,
      context.policy.declaration,
      { customerId: id, key: field },
      changeOf(body, context),
    );
    return moved(`/customers/${id}`, { data: { customer: id, field } });
  },
});

export const extraFieldRoutes: Route[] = [change, post];
