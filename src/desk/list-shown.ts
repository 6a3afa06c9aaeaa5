/** From the address of the list to what is shown: a saved view opened, or the conditions that the address says. */
import { customerList } from '../customers/customer-list.ts';
import type { Fields } from '../customers/views/customer-view-fields.ts';
import { everybody } from '../customers/views/definition.ts';
import type { Place } from '../customers/views/order.ts';
import { noSuchFilter, readAddress, strangersIn } from '../customers/views/read-address.ts';
import { useDefinition } from '../customers/views/use-definition.ts';
import { findView, viewsFor } from '../customers/views/view-queries.ts';
import type { Tx } from '../db/tx.ts';
import type { Context, FieldProblem } from '../http/route.ts';
import type { ListShown } from './list-page.ts';
import { listSchema } from './list-query.ts';
import { readerOf, viewFields } from './view-fields.ts';

type Asked = Place &
  Readonly<{ view?: number | undefined; base?: number | undefined; add?: string | undefined }>;

/** The view that the list is or began from; one that is no longer found began nothing. */
const baseOf = async (tx: Tx, { view, base }: Asked) => {
  const views = await viewsFor(tx);
  const id = view ?? base;
  const known = views.find((one) => one.id === id);
  return { views, base: view !== undefined && !known ? await findView(tx, view) : known };
};

/** A program's mistyped filter would bring it everybody; a person's address may carry what other sites have put there. */
const strangeTo = ({ caller, url }: Context, fields: Fields): FieldProblem[] =>
  caller.kind === 'key'
    ? strangersIn(url.searchParams.keys(), fields)
        .filter((name) => name !== 'lang' && !Object.hasOwn(listSchema.shape, name))
        .map((field) => ({ field, text: noSuchFilter }))
    : [];

export const listShown = async (tx: Tx, query: Asked, context: Context): Promise<ListShown> => {
  const { searchParams } = context.url;
  const fields = viewFields(context.policy.declaration);
  const reader = readerOf(context.policy.declaration, context.purpose);
  const read = readAddress(searchParams, fields);
  const tabs = await baseOf(tx, query);
  const opened = query.view === undefined ? undefined : tabs.base;
  const definition = opened?.definition ?? read.definition;
  const usable = useDefinition(definition, fields, reader);
  const place = { after: query.after, before: query.before, including: query.including };
  const problems = [...read.problems, ...strangeTo(context, fields)];
  const page = problems.length > 0 ? undefined : await customerList(tx, { ...usable, place });
  const address = { definition: definition ?? everybody, base: tabs.base?.id };
  const typed = (name: string) => searchParams.get(name) ?? undefined;
  const form = {
    fields,
    reader,
    definition,
    base: tabs.base?.id,
    add: query.add,
    problems,
    typed,
  };
  return { address, usable, form, tabs, page };
};

/** The same for programs; what was asked is not said again. */
export const listData = ({ page, usable, form }: ListShown) =>
  page ? { ...page, left_out: usable.leftOut } : { problems: form.problems };
