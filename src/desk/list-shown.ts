/** From the address of the list to what is shown: a saved view opened, or the conditions that the address says. */
import { customerList } from '../customers/customer-list.ts';
import type { Fields } from '../customers/views/customer-view-fields.ts';
import { everybody } from '../customers/views/definition.ts';
import { knownMany } from '../customers/views/known-many.ts';
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

/** Each customer who is shown leaves a line in the log. */
export const listShown = async (tx: Tx, query: Asked, context: Context): Promise<ListShown> => {
  const { url, policy, purpose } = context;
  const fields = viewFields(policy.declaration);
  const reader = readerOf(policy.declaration, purpose);
  const read = readAddress(url.searchParams, fields);
  const place = { after: query.after, before: query.before, including: query.including };
  const problems = [...read.problems, ...strangeTo(context, fields)];
  const listOf = async (definition: typeof read.definition) => {
    const usable = useDefinition(definition, fields, reader);
    const shown = { ...usable, place, isLooked: true, many: knownMany(policy, purpose) };
    const page = problems.length > 0 ? undefined : await customerList(tx, shown);
    return { definition, usable, page };
  };
  const finding = baseOf(tx, query);
  // Only a view that is opened says what is listed: else the views and the list are asked for together.
  const [tabs, { definition, usable, page }] = await (query.view === undefined
    ? Promise.all([finding, listOf(read.definition)])
    : finding.then(
        async (found) => [found, await listOf(found.base?.definition ?? read.definition)] as const,
      ));
  const form = {
    fields,
    reader,
    definition,
    base: tabs.base?.id,
    add: query.add,
    problems,
    typed: (name: string) => url.searchParams.get(name) ?? undefined,
  };
  return { address: { definition: definition ?? everybody, base: tabs.base?.id }, usable, form, tabs, page };
};

/** The same for programs; what was asked is not said again. */
export const listData = ({ page, usable, form }: ListShown) =>
  page ? { ...page, left_out: usable.leftOut } : { problems: form.problems };
