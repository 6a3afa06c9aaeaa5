/** The end of an item: what will follow, and the deed. */
import { z } from 'zod';
import type { Text } from '../ground/language.ts';
import { found } from '../http/refusals.ts';
import { type FieldProblem, moved, type Route, route, shown } from '../http/route.ts';
import { administration, asked, knownKind, ofKind } from './item-address.ts';
import { itemAt } from './items.ts';
import { places } from './places.ts';
import { removeItem } from './remove-item.ts';
import { removePage } from './remove-page.ts';
import { readView } from './view.ts';
import { textOf } from './words.ts';

const first = (problems: readonly FieldProblem[]): Text | undefined => problems[0]?.text;

const at = (path: string): Route[] => [
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
      const { kind, name } = asked(context);
      const view = await readView(tx, context.policy, context.language);
      const placed = found(itemAt(view.declaration, kind, name));
      const error = first(problems)?.[context.language] ?? '';
      return shown({ problems }, () => removePage(context, view, { kind, placed, error }));
    },
  }),
];

export const removeRoutes: readonly Route[] = [
  ...at('/declaration/remove/:kind'),
  ...at('/declaration/remove/:kind/:item'),
];
