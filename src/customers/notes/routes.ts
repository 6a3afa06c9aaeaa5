import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { carers } from '../care.ts';
import { formBody } from '../forms/form-body.ts';
import { type Again, afresh, againOf } from '../forms/form-fields.ts';
import type { Typed } from '../merge-typed.ts';
import { namedCustomer } from '../named-customer.ts';
import { customerNotFound } from '../problems.ts';
import { readsOf } from '../reads.ts';
import { customerParams, keysIn, rowParams } from '../routes/route-parts.ts';
import { confirmField } from '../wrong-fields.ts';
import { changeNote, noteTexts, typedOfNote } from './change-note.ts';
import { deleteNote } from './delete-note.ts';
import { confirmSensitive, noteNotFound, type TypedNote } from './note.ts';
import { changeNotePage, newNotePage, noteTitles, removeNotePage } from './note-form.ts';
import { lockNote, type NoteKey, noteVersions } from './queries.ts';
import { writeNote } from './write-note.ts';

const reads = ({ policy, purpose }: Context) => readsOf(policy.declaration, purpose);
const shared = { who: 'purpose', purposes: carers } as const;
const body = formBody(noteTexts).extend({ [confirmSensitive]: z.literal('yes').optional() });

const noteOf = (typed: Typed): TypedNote => ({
  kind: typed.kind ?? '',
  on: typed.on ?? '',
  time: typed.time ?? '',
  body: typed.body ?? '',
  confirmed: typed[confirmField] === 'yes',
  confirmedSensitive: typed[confirmSensitive] === 'yes',
});

const newForm = async (tx: Tx, id: number, context: Context, again: Again): Promise<Answer> => {
  const [customer] = await Promise.all([
    namedCustomer(tx, reads(context), id),
    looked(tx, 'card', [id], 'note'),
  ]);
  if (!customer) throw new Problem(customerNotFound);
  return shown({ customer: id }, () => newNotePage(context, customer, again));
};

const changeForm = async (tx: Tx, key: NoteKey, context: Context, again: Again): Promise<Answer> => {
  const { customerId, id } = key;
  const [note, versions, customer] = await Promise.all([
    lockNote(tx, key),
    noteVersions(tx, key),
    namedCustomer(tx, reads(context), customerId),
    looked(tx, 'card', [customerId], `note:${id}`),
  ]);
  if (!note || !customer) throw new Problem(noteNotFound);
  const now = typedOfNote(note);
  return shown({ customer: customerId, ...note, versions }, () =>
    changeNotePage(context, { customer, id, now, versions }, again),
  );
};

const keyIn = (context: Context): NoteKey => {
  const [customerId = 0, id = 0] = keysIn(context);
  return { customerId, id };
};

const writing: Route[] = [
  route({
    ...shared,
    method: 'GET',
    path: '/customers/:id/notes/new',
    title: noteTitles.add,
    params: customerParams,
    handle: (tx, { params: { id } }, context) => newForm(tx, id, context, afresh),
  }),
  route({
    ...shared,
    method: 'POST',
    path: '/customers/:id/notes',
    isWithin: true,
    title: noteTitles.add,
    params: customerParams,
    body,
    retry: (tx, typed, problems, context) =>
      newForm(tx, keyIn(context).customerId, context, againOf(typed, problems)),
    handle: async (tx, { params: { id }, body: typed }, context) => {
      const note = await writeNote(tx, context.policy.declaration, id, noteOf(typed));
      return moved(`/customers/${id}`, { data: { id: note } });
    },
  }),
];

const changing: Route[] = [
  route({
    ...shared,
    method: 'GET',
    path: '/customers/:id/notes/:row',
    title: noteTitles.change,
    params: rowParams,
    handle: (tx, { params: { id, row } }, context) =>
      changeForm(tx, { customerId: id, id: row }, context, afresh),
  }),
  route({
    ...shared,
    method: 'POST',
    path: '/customers/:id/notes/:row',
    isWithin: true,
    title: noteTitles.change,
    params: rowParams,
    body,
    retry: (tx, typed, problems, context) =>
      changeForm(tx, keyIn(context), context, againOf(typed, problems)),
    handle: async (tx, { params: { id, row }, body: typed }) => {
      const fields = await changeNote(tx, { customerId: id, id: row }, typed);
      return moved(`/customers/${id}`, { data: { id: row, fields } });
    },
  }),
];

const removing: Route[] = [
  route({
    ...shared,
    method: 'GET',
    path: '/customers/:id/notes/:row/removal',
    title: noteTitles.remove,
    params: rowParams,
    handle: async (tx, { params: { id, row } }, context) => {
      if (!(await lockNote(tx, { customerId: id, id: row }))) throw new Problem(noteNotFound);
      return shown({ customer: id, id: row }, () => removeNotePage(context, id, row));
    },
  }),
  route({
    ...shared,
    method: 'POST',
    path: '/customers/:id/notes/:row/removal',
    isWithin: true,
    title: noteTitles.remove,
    params: rowParams,
    handle: async (tx, { params: { id, row } }) => {
      await deleteNote(tx, { customerId: id, id: row });
      return moved(`/customers/${id}`, { data: { id: row } });
    },
  }),
];

export const noteRoutes: Route[] = [...writing, ...changing, ...removing];
