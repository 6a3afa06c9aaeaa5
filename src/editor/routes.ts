/** The declaration's editor, its preview and its publishing; all of it belongs to administration, which sees no customer. */
import { z } from 'zod';
import { staffPage } from '../access/staff-page.ts';
import { Problem } from '../ground/problem.ts';
import { moved, type Route, route, shown } from '../http/route.ts';
import { composeNotice } from '../notice/compose.ts';
import { noticeHtml } from '../notice/to-html.ts';
import { button } from '../ui/button.ts';
import { addRoutes } from './add-routes.ts';
import { askCount } from './ask-count.ts';
import { checkAll } from './check-all.ts';
import { checkPage } from './check-page.ts';
import { declarationPage } from './declaration-page.ts';
import { discardDraft } from './discard-draft.ts';
import { editRoutes } from './edit-routes.ts';
import type { Schema } from './effect.ts';
import { findingsInOrder, findingsPage } from './findings-page.ts';
import { orderRoutes } from './order-routes.ts';
import { places } from './places.ts';
import { nothingToPublish } from './problems.ts';
import { discardPage } from './publication-page.ts';
import { publishingRoutes } from './publishing-routes.ts';
import { removeRoutes } from './remove-routes.ts';
import { readView } from './view.ts';
import { say, textOf } from './words.ts';

const administration = { who: 'purpose', purposes: ['administration'] } as const;

const declaration = route({
  ...administration,
  method: 'GET',
  path: places.declaration,
  title: textOf('declaration'),
  menu: { group: 'notice', order: 20, icon: 'edit' },
  handle: async (tx, _input, context) => {
    const view = await readView(tx, context.policy, context.language);
    const { edited, findings } = view;
    const data = { declaration: edited.declaration, revision: edited.revision, findings };
    return shown(data, () => declarationPage(context, view));
  },
});

const asNotice = route({
  ...administration,
  method: 'GET',
  path: places.asNotice,
  title: textOf('asNotice'),
  handle: async (tx, _input, context) => {
    const { language } = context;
    const view = await readView(tx, context.policy, language);
    const notice = composeNotice(view.declaration, { language, version: 0 });
    return shown(notice, () =>
      staffPage(context, {
        title: notice.title,
        lead: say('asNoticeLead', language),
        actions: button({ label: say('back', language), href: places.declaration }),
        content: noticeHtml(notice),
      }),
    );
  },
});

const findings = route({
  ...administration,
  method: 'GET',
  path: places.findings,
  title: textOf('findings'),
  palette: true,
  handle: async (tx, _input, context) => {
    const view = await readView(tx, context.policy, context.language);
    const data = findingsInOrder(view).map(({ finding }) => finding);
    return shown({ findings: data }, () => findingsPage(context, view));
  },
});

const counts = route({
  ...administration,
  method: 'POST',
  path: places.counts,
  title: textOf('count'),
  handle: async (tx) => {
    await askCount(tx);
    return moved(places.declaration);
  },
});

const discarding = route({
  ...administration,
  method: 'GET',
  path: places.discard,
  title: textOf('discard'),
  handle: async (tx, _input, context) => {
    const view = await readView(tx, context.policy, context.language);
    if (!view.edited.draft) throw new Problem(nothingToPublish);
    return shown({ revision: view.edited.revision }, () => discardPage(context, view));
  },
});

const discard = route({
  ...administration,
  method: 'POST',
  path: places.discard,
  title: textOf('discard'),
  body: z.object({ revision: z.coerce.number().int().min(0).max(2_147_483_647) }),
  handle: async (tx, { body }) => {
    await discardDraft(tx, body.revision);
    return moved(places.declaration);
  },
});

const check = (schema: Schema): Route =>
  route({
    ...administration,
    method: 'GET',
    path: places.check,
    title: textOf('check'),
    palette: true,
    handle: async (tx, _input, context) => {
      const found = await checkAll(tx, context.policy.declaration, schema);
      return shown({ findings: found }, () => checkPage(context, found));
    },
  });

/** `schema`: the tables and functions of all modules, from the roof. */
export const editorRoutes = (schema: Schema): Route[] => [
  declaration,
  asNotice,
  findings,
  counts,
  discarding,
  discard,
  check(schema),
  ...editRoutes,
  ...addRoutes,
  ...orderRoutes,
  ...removeRoutes,
  ...publishingRoutes(schema),
];
