/** Whose a paper is, corrected. */
import { z } from 'zod';
import { formBody } from '../../customers/forms/form-body.ts';
import { type Again, afresh, againOf } from '../../customers/forms/form-fields.ts';
import { keysIn } from '../../customers/routes/route-parts.ts';
import type { Tx } from '../../db/tx.ts';
import { key } from '../../http/key.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { forArchivists } from '../archive-purposes.ts';
import { correctOwner } from '../correct-owner.ts';
import { chooseOwnerPage, correctOwnerPage, ownerHits, ownerTitle } from '../pages/owner-page.ts';
import { documentPath } from '../paths.ts';
import { foundCustomers, knownCustomer, params, seenDocument } from './route-parts.ts';

const formOf = async (
  tx: Tx,
  id: number,
  customerId: number | undefined,
  context: Context,
  again: Again,
): Promise<Answer> => {
  const document = await seenDocument(tx, id, context);
  const owner = customerId === undefined ? undefined : await knownCustomer(tx, customerId, context);
  return shown({ id, owner: owner ?? null }, () => correctOwnerPage(context, document, owner, again));
};

const ask = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/documents/:id/owner',
  title: ownerTitle,
  params,
  query: z.object({
    customer: key.optional(),
    outside: z.literal('yes').optional(),
    q: z.string().trim().max(200).optional(),
  }),
  handle: async (tx, { params: { id }, query: { customer, outside, q = '' } }, context) => {
    if (customer !== undefined || outside !== undefined) return formOf(tx, id, customer, context, afresh);
    const document = await seenDocument(tx, id, context);
    const found = await foundCustomers(tx, q, context);
    return shown(found, () =>
      context.frame === undefined
        ? chooseOwnerPage(context, document, found)
        : ownerHits(context, document, found),
    );
  },
});

const customerIn = (typed: Readonly<Record<string, unknown>>): number | undefined =>
  key.safeParse(typed['customer']).data;

const correct = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/documents/:id/owner',
  title: ownerTitle,
  params,
  body: formBody(['customer', 'outside_name', 'because']),
  retry: (tx, typed, problems, context) =>
    formOf(tx, keysIn(context)[0] ?? 0, customerIn(typed), context, againOf(typed, problems)),
  handle: async (tx, { params: { id }, body: typed }, { policy }) => {
    const customerId = customerIn(typed) ?? null;
    await correctOwner(tx, policy.declaration, id, { customerId, typed });
    return moved(documentPath(id), { data: { id } });
  },
});

export const ownerRoutes: Route[] = [ask, correct];
