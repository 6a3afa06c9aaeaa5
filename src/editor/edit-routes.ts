/** The form of one item, and what it sends. */
import type { Tx } from '../db/tx.ts';
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
import { declarationToEdit } from './declaration-to-edit.ts';
import { fingerprint } from './fingerprint.ts';
import { administration, asked, countIfNew, knownKind, ofKind, typedBody } from './item-address.ts';
import { editPage, type Form } from './item-page.ts';
import { itemAt } from './items.ts';
import type { ItemKind } from './kind.ts';
import { places } from './places.ts';
import { saveItem } from './save-item.ts';
import { changesOf } from './shown.ts';
import { itemOf, type Typed, typedOf } from './typed.ts';
import { textOf } from './words.ts';

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
  const { kind: askedKind, name } = asked(context);
  const fresh = await formOf(tx, context, askedKind, name);
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

const at = (path: string): Route[] => [
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

export const editRoutes: readonly Route[] = [
  ...at('/declaration/edit/:kind'),
  ...at('/declaration/edit/:kind/:item'),
];
