/** One item of the declaration: its form, a new one, its place, its end. */
import { z } from 'zod';
import type { Tx } from '../db/tx.ts';
import type { Text } from '../ground/language.ts';
import { found } from '../http/refusals.ts';
import {
  type Answer,
  type Context,
  type FieldProblem,
  moved,
  type Route,
  route,
  shown,
} from '../http/route.ts';
import { addItem, addShapes, newItem } from './add-item.ts';
import { askCount } from './ask-count.ts';
import { declarationToEdit } from './declaration-to-edit.ts';
import { fingerprint } from './fingerprint.ts';
import { addPage, editPage, type Form } from './item-page.ts';
import { itemAt } from './items.ts';
import type { ItemKind } from './kind.ts';
import { kindOf } from './kinds/index.ts';
import { moveItem } from './move-item.ts';
import { orderPage } from './order-page.ts';
import { places } from './places.ts';
import { reachCounted } from './queries.ts';
import { conditionsOf } from './reach.ts';
import { removeItem } from './remove-item.ts';
import { removePage } from './remove-page.ts';
import { saveItem } from './save-item.ts';
import { changesOf } from './shown.ts';
import { itemOf, type Typed, typedOf } from './typed.ts';
import { readView } from './view.ts';
import { textOf } from './words.ts';

const administration = { who: 'purpose', purposes: ['administration'] } as const;
const ofKind = z.object({ kind: z.string().max(40), item: z.string().max(60).default('') });
/** What else a form holds is read by the shapes of its item. */
const typedBody = z.looseObject({ was: z.string().max(40) });

const knownKind = (key: string): ItemKind => found(kindOf(key));

/** A purpose that sees other customers is counted while its editor goes on. */
const countIfNew = async (tx: Tx, { policy }: Context): Promise<void> => {
  const [{ declaration }, reach] = await Promise.all([declarationToEdit(tx, policy), reachCounted(tx)]);
  const known = new Set(reach.map(({ visible }) => visible));
  if (conditionsOf([declaration]).some((condition) => !known.has(condition))) await askCount(tx);
};

const formOf = async (tx: Tx, { policy }: Context, kind: ItemKind, name: string): Promise<Form> => {
  const { declaration } = await declarationToEdit(tx, policy);
  const placed = itemAt(declaration, kind, name);
  if (!kind.optional) found(placed);
  const { shapes } = kind;
  const typed = typedOf(shapes, placed?.value);
  return { kind, placed, shapes, typed, was: fingerprint(shapes, placed?.value), declaration };
};

/** After a conflict: what was typed, what the other wrote, and a mark that lets the reader decide. */
const again = async (
  tx: Tx,
  context: Context,
  typed: Typed,
  problems: readonly FieldProblem[],
): Promise<Form> => {
  const [kindKey = '', name = ''] = decodeURIComponent(context.url.pathname).split('/').slice(3);
  const fresh = await formOf(tx, context, knownKind(kindKey), name);
  const was = String(typed['was'] ?? '');
  const { kind, placed, shapes, declaration } = fresh;
  if (was === fresh.was) return { ...fresh, typed, problems };
  const mine = itemOf(shapes, typed, placed?.value ?? {});
  const theirs = changesOf(
    shapes,
    { item: mine, declaration },
    { item: placed?.value, declaration },
    context.language,
  );
  return { ...fresh, kind, typed, problems, theirs };
};

type Edit = Readonly<{ path: string }>;

const edit = ({ path }: Edit): Route[] => [
  route({
    ...administration,
    method: 'GET',
    path,
    title: textOf('edit'),
    params: ofKind,
    handle: async (tx, { params }, context) => {
      const form = await formOf(tx, context, knownKind(params.kind), params.item);
      return shown({ item: form.placed?.value ?? null, was: form.was }, () => editPage(context, form));
    },
  }),
  route({
    ...administration,
    method: 'POST',
    path,
    title: textOf('edit'),
    params: ofKind,
    body: typedBody,
    handle: async (tx, { params, body }, context) => {
      const kind = knownKind(params.kind);
      const revision = await saveItem(tx, context.policy, {
        kind,
        name: params.item,
        typed: body,
        was: body.was,
      });
      if (kind.key === 'purposes') await countIfNew(tx, context);
      return moved(places.item(kind, params.item), { data: { revision } });
    },
    retry: async (tx, typed, problems, context): Promise<Answer> => {
      const form = await again(tx, context, typed, problems);
      return shown({ problems }, () => editPage(context, form));
    },
  }),
];

const newForm = async (tx: Tx, { policy }: Context, kind: ItemKind): Promise<Form> => {
  const { declaration } = await declarationToEdit(tx, policy);
  const shapes = addShapes(found(kind.list && kind), declaration);
  return {
    kind,
    placed: undefined,
    shapes,
    typed: typedOf(shapes, newItem(kind, declaration)),
    was: '',
    declaration,
  };
};

const addPath = '/declaration/add/:kind';
const onlyKind = z.object({ kind: z.string().max(40) });

const add: readonly Route[] = [
  route({
    ...administration,
    method: 'GET',
    path: addPath,
    title: textOf('add'),
    params: onlyKind,
    handle: async (tx, { params }, context) => {
      const form = await newForm(tx, context, knownKind(params.kind));
      return shown({ typed: form.typed }, () => addPage(context, form));
    },
  }),
  route({
    ...administration,
    method: 'POST',
    path: addPath,
    title: textOf('add'),
    params: onlyKind,
    body: typedBody,
    handle: async (tx, { params, body }, context) => {
      const kind = knownKind(params.kind);
      const name = await addItem(tx, context.policy, { kind, typed: body });
      if (kind.key === 'purposes') await countIfNew(tx, context);
      return moved(places.item(kind, name), { data: { name } });
    },
    retry: async (tx, typed, problems, context) => {
      const kind = knownKind(context.url.pathname.split('/')[3] ?? '');
      const form = await newForm(tx, context, kind);
      return shown({ problems }, () => addPage(context, { ...form, typed, problems }));
    },
  }),
];

const orderPath = '/declaration/order/:kind';

const order: readonly Route[] = [
  route({
    ...administration,
    method: 'GET',
    path: orderPath,
    title: textOf('order'),
    params: onlyKind,
    handle: async (tx, { params }, context) => {
      const kind = found(knownKind(params.kind).list && knownKind(params.kind));
      const { declaration } = await declarationToEdit(tx, context.policy);
      return shown({ kind: kind.key }, () => orderPage(context, kind, declaration));
    },
  }),
  route({
    ...administration,
    method: 'POST',
    path: orderPath,
    title: textOf('order'),
    params: onlyKind,
    body: z.object({ item: z.string().max(60), by: z.enum(['up', 'down']) }),
    handle: async (tx, { params, body }, context) => {
      const kind = knownKind(params.kind);
      await moveItem(tx, context.policy, { kind, name: body.item, by: body.by === 'up' ? -1 : 1 });
      return moved(places.order(kind));
    },
  }),
];

const first = (problems: readonly FieldProblem[]): Text | undefined => problems[0]?.text;

const remove = ({ path }: Edit): Route[] => [
  route({
    ...administration,
    method: 'GET',
    path,
    title: textOf('remove'),
    params: ofKind,
    handle: async (tx, { params }, context) => {
      const kind = knownKind(params.kind);
      const view = await readView(tx, context.policy, context.language);
      const placed = found((kind.list ?? kind.optional) && itemAt(view.declaration, kind, params.item));
      return shown({ item: placed.value }, () => removePage(context, view, { kind, placed }));
    },
  }),
  route({
    ...administration,
    method: 'POST',
    path,
    title: textOf('remove'),
    params: ofKind,
    body: z.object({ was: z.string().max(40) }),
    handle: async (tx, { params, body }, context) => {
      const kind = knownKind(params.kind);
      await removeItem(tx, context.policy, { kind, name: params.item, was: body.was });
      return moved(places.declaration);
    },
    retry: async (tx, _typed, problems, context) => {
      const [kindKey = '', name = ''] = decodeURIComponent(context.url.pathname).split('/').slice(3);
      const kind = knownKind(kindKey);
      const view = await readView(tx, context.policy, context.language);
      const placed = found(itemAt(view.declaration, kind, name));
      const error = first(problems)?.[context.language] ?? '';
      return shown({ problems }, () => removePage(context, view, { kind, placed, error }));
    },
  }),
];

export const itemRoutes: readonly Route[] = [
  ...edit({ path: '/declaration/edit/:kind' }),
  ...edit({ path: '/declaration/edit/:kind/:item' }),
  ...add,
  ...order,
  ...remove({ path: '/declaration/remove/:kind' }),
  ...remove({ path: '/declaration/remove/:kind/:item' }),
];
