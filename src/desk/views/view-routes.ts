/** Saved views: found, saved, shared, removed. */
import { z } from 'zod';
import { forReaders } from '../../customers/readers.ts';
import { most } from '../../customers/views/definition.ts';
import { changeView, removeView, saveView } from '../../customers/views/save-view.ts';
import { mayChange } from '../../customers/views/saved-view.ts';
import { findView, viewsFor } from '../../customers/views/view-queries.ts';
import { key } from '../../http/key.ts';
import { moved, type Route, route, shown } from '../../http/route.ts';
import { listSchema } from '../list-query.ts';
import { definitionIn, lenientDefinition } from './definition-in.ts';
import { openViewHref, viewsPath } from './paths.ts';
import { removeViewPage, viewPage, viewsPage, viewTexts } from './view-pages.ts';

const params = z.object({ id: key });
const name = z.string().max(400);
/** The view as the address of the list says it. */
const definition = z.string().max(most.address);
const shared = z.array(z.string().max(60)).max(100);

const list = route({
  ...forReaders,
  method: 'GET',
  path: '/views',
  title: viewTexts.views,
  palette: true,
  handle: async (tx, _input, context) => {
    const views = await viewsFor(tx);
    return shown({ views }, () => viewsPage(context, views));
  },
});

const opened = route({
  ...forReaders,
  method: 'GET',
  path: '/views/new',
  title: viewTexts.new,
  query: listSchema,
  handle: async (_tx, _input, context) => {
    const shownDefinition = lenientDefinition(context.url.searchParams, context);
    return shown({ definition: shownDefinition }, () =>
      viewPage(context, { definition: shownDefinition, mayChange: true }),
    );
  },
});

const saved = route({
  ...forReaders,
  method: 'POST',
  path: '/views',
  title: viewTexts.new,
  body: z.object({ name, definition: definition.optional(), shared }),
  retry: async (_tx, typed, problems, context) => {
    const again = lenientDefinition(String(typed['definition'] ?? ''), context);
    return shown({ problems }, () =>
      viewPage(context, { definition: again, mayChange: true, typed, problems }),
    );
  },
  handle: async (tx, { body }, context) => {
    const view = {
      name: body.name,
      definition: definitionIn(body.definition ?? '', context),
      sharedWith: body.shared,
    };
    const id = await saveView(tx, context.policy.declaration, view);
    return moved(openViewHref(id), { data: { id } });
  },
});

const one = route({
  ...forReaders,
  method: 'GET',
  path: '/views/:id',
  title: { fi: 'Näkymä', sv: 'Vy', en: 'View' },
  params,
  handle: async (tx, { params: { id } }, context) => {
    const view = await findView(tx, id);
    return shown({ view }, () =>
      viewPage(context, { definition: view.definition, view, mayChange: mayChange(view, tx) }),
    );
  },
});

const changed = route({
  ...forReaders,
  method: 'POST',
  path: '/views/:id',
  title: { fi: 'Muuta näkymää', sv: 'Ändra vyn', en: 'Change the view' },
  params,
  body: z.object({ name: name.optional(), definition: definition.optional(), shared: shared.optional() }),
  handle: async (tx, { params: { id }, body }, context) => {
    await changeView(tx, context.policy.declaration, id, {
      ...(body.name !== undefined && { name: body.name, sharedWith: body.shared ?? [] }),
      ...(body.definition !== undefined && { definition: definitionIn(body.definition, context) }),
    });
    return moved(openViewHref(id));
  },
});

const asked = route({
  ...forReaders,
  method: 'GET',
  path: '/views/:id/ending',
  title: viewTexts.remove,
  params,
  handle: async (tx, { params: { id } }, context) => {
    const view = await findView(tx, id);
    return shown({ view }, () => removeViewPage(context, view, mayChange(view, tx)));
  },
});

const removed = route({
  ...forReaders,
  method: 'POST',
  path: '/views/:id/ending',
  title: viewTexts.remove,
  params,
  handle: async (tx, { params: { id } }) => {
    await removeView(tx, id);
    return moved(viewsPath);
  },
});

export const viewRoutes: Route[] = [list, opened, saved, one, changed, asked, removed];
