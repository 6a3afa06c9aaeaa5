/** A new item. */
import type { Tx } from '../db/tx.ts';
import { found } from '../http/refusals.ts';
import { type Context, moved, type Route, route, shown } from '../http/route.ts';
import { addItem, addShapes, newItem } from './add-item.ts';
import { declarationToEdit } from './declaration-to-edit.ts';
import { administration, asked, countIfNew, knownKind, onlyKind, typedBody } from './item-address.ts';
import { addPage, type Form } from './item-page.ts';
import type { ItemKind } from './kind.ts';
import { places } from './places.ts';
import { typedOf } from './typed.ts';
import { textOf } from './words.ts';

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

const path = '/declaration/add/:kind';

export const addRoutes: readonly Route[] = [
  route({
    ...administration,
    method: 'GET',
    path,
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
    path,
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
      const { kind } = asked(context);
      const form = await newForm(tx, context, kind);
      return shown({ problems }, () => addPage(context, { ...form, typed, problems }));
    },
  }),
];
