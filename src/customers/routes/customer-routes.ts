import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { addDetail } from '../add-detail.ts';
import { changeCustomer } from '../change-customer.ts';
import { isCorrection } from '../change-or-correction.ts';
import { createCustomer } from '../create-customer.ts';
import { type CustomerKind, customerKinds, isCustomerKind } from '../customer.ts';
import { customerFields, type FieldValues } from '../customer-fields.ts';
import type { DetailKey } from '../details/detail.ts';
import { detailOf } from '../details/index.ts';
import { changeCustomerPage, firstContacts, newCustomerPage } from '../forms/customer-form.ts';
import { changeOf, formBody } from '../forms/form-body.ts';
import { type Again, afresh, againOf } from '../forms/form-fields.ts';
import type { Typed } from '../merge-typed.ts';
import { customerNotFound, customerSimilar } from '../problems.ts';
import { lockCustomer } from '../queries.ts';
import { type Similar, similarCustomers } from '../similar-customers.ts';
import { tellOfCorrection } from '../tell-others.ts';
import { WrongFields } from '../wrong-fields.ts';
import { customerParams, keysIn, writers } from './route-parts.ts';

const names = customerFields.map(({ name }) => name);
const newBody = formBody([...names, ...firstContacts, 'kind', 'seen_similar']);
const newTitle = { fi: 'Uusi asiakas', sv: 'Ny kund', en: 'New customer' };
const changeTitle = { fi: 'Muuta perustietoja', sv: 'Ändra basuppgifter', en: 'Change the details' };

const kindOf = (typed: Typed): CustomerKind => (isCustomerKind(typed.kind) ? typed.kind : 'person');

/** The names of a detail's own fields in the form of a new customer. */
const inNewForm: Readonly<Record<string, string>> = { address: 'email', number: 'phone' };

const addContact = async (
  tx: Tx,
  context: Context,
  id: number,
  key: DetailKey,
  typed: Typed,
): Promise<void> => {
  const { source, confirmed, returning } = changeOf(typed, context);
  const values: Typed =
    key === 'emails' ? { address: typed.email } : key === 'phones' ? { number: typed.phone } : typed;
  try {
    await addDetail(tx, context.policy.declaration, detailOf(key), id, {
      typed: { ...values, kind: undefined },
      source,
      confirmed,
      returning,
    });
  } catch (problem) {
    if (!(problem instanceof WrongFields)) throw problem;
    throw problem.renamed(inNewForm);
  }
};

const sought = (typed: Typed) => ({
  email: typed.email ?? '',
  phone: typed.phone ?? '',
  businessId: typed.business_id ?? '',
  sortName:
    kindOf(typed) === 'organisation'
      ? (typed.organisation_name ?? '')
      : [typed.family_name, typed.given_names].filter(Boolean).join(' '),
  postcode: typed.postcode ?? '',
});

const create = async (tx: Tx, typed: Typed, context: Context): Promise<number> => {
  const { source, confirmed } = changeOf(typed, context);
  const fields = Object.fromEntries(names.map((name) => [name, typed[name] ?? ''])) as FieldValues;
  const customer = { kind: kindOf(typed), fields, source, confirmed };
  const id = await createCustomer(tx, context.policy.declaration, customer);
  if (typed.email) await addContact(tx, context, id, 'emails', typed);
  if (typed.phone) await addContact(tx, context, id, 'phones', typed);
  if (typed.street || typed.postcode || typed.town) await addContact(tx, context, id, 'addresses', typed);
  return id;
};

const newForm = (
  context: Context,
  kind: CustomerKind,
  again: Again,
  similar: readonly Similar[] = [],
): Answer =>
  shown({ kind, similar: similar.map(({ id, why }) => ({ id, why })) }, () =>
    newCustomerPage(context, kind, again, similar),
  );

const newCustomer = route({
  method: 'GET',
  path: '/customers/new',
  title: newTitle,
  who: 'purpose',
  purposes: writers,
  query: z.object({ kind: z.enum(customerKinds).optional() }),
  palette: true,
  handle: async (_tx, { query: { kind = 'person' } }, context) => newForm(context, kind, afresh),
});

const postCustomer = route({
  method: 'POST',
  path: '/customers',
  isWithin: true,
  title: newTitle,
  who: 'purpose',
  purposes: writers,
  body: newBody,
  retry: async (_tx, typed, problems, context) => {
    const again = againOf(typed, problems);
    return newForm(context, kindOf(again.typed), again);
  },
  handle: async (tx, { body }, context) => {
    const similar = body.seen_similar === 'yes' ? [] : await similarCustomers(tx, sought(body));
    if (similar.length > 0 && context.caller.kind === 'key')
      throw new Problem(customerSimilar, {
        customers: similar.map(({ id, why }) => `${id} (${why})`).join(', '),
      });
    if (similar.length > 0)
      return { ...newForm(context, kindOf(body), { typed: body, problems: [] }, similar), status: 422 };
    const id = await create(tx, body, context);
    return moved(`/customers/${id}`, { data: { id } });
  },
});

const changeForm = async (tx: Tx, id: number, context: Context, again: Again): Promise<Answer> => {
  const [row] = await Promise.all([lockCustomer(tx, id), looked(tx, 'card', [id], 'details')]);
  if (!row) throw new Problem(customerNotFound);
  const now = Object.fromEntries(names.map((name) => [name, row[name] ?? '']));
  const kind = isCustomerKind(row.kind) ? row.kind : 'person';
  return shown({ id, ...now }, () => changeCustomerPage(context, id, kind, now, again));
};

const changeOwn = route({
  method: 'GET',
  path: '/customers/:id/details',
  title: changeTitle,
  who: 'purpose',
  purposes: writers,
  params: customerParams,
  handle: (tx, { params: { id } }, context) => changeForm(tx, id, context, afresh),
});

const postOwn = route({
  method: 'POST',
  path: '/customers/:id/details',
  isWithin: true,
  title: changeTitle,
  who: 'purpose',
  purposes: writers,
  params: customerParams,
  body: formBody(names),
  retry: (tx, typed, problems, context) =>
    changeForm(tx, keysIn(context)[0] ?? 0, context, againOf(typed, problems)),
  handle: async (tx, { params: { id }, body }, context) => {
    const fields = await changeCustomer(tx, context.policy.declaration, id, changeOf(body, context));
    if (fields.length > 0 && isCorrection(body))
      await tellOfCorrection(tx, { customerId: id, place: 'customers' });
    return moved(`/customers/${id}`, { data: { id, fields } });
  },
});

export const customerRoutes: Route[] = [newCustomer, postCustomer, changeOwn, postOwn];
