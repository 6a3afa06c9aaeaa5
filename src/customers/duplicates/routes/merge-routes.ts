/** Merges that were made, and taking one back. */
import { z } from 'zod';
import { looked } from '../../../audit/looked.ts';
import { Problem } from '../../../ground/problem.ts';
import { key } from '../../../http/key.ts';
import { moved, type Route, route, shown } from '../../../http/route.ts';
import { customerParams } from '../../routes/route-parts.ts';
import { listMerges, madeMerge, shownIn } from '../merge-queries.ts';
import { mergePage, mergesPage } from '../pages/merges-page.ts';
import { pageRows } from '../pair-queries.ts';
import { mergePath } from '../paths.ts';
import { mergeNotFound } from '../problems.ts';
import { duplicateTexts as texts } from '../texts.ts';
import { undoMerge } from '../undo-merge.ts';
import { upkeep } from './pair-routes.ts';

const list = route({
  ...upkeep,
  method: 'GET',
  path: '/merges',
  title: texts.merges,
  palette: true,
  query: z.object({ before: key.optional() }),
  handle: async (tx, { query }, context) => {
    const merges = await listMerges(tx, { before: query.before, most: pageRows });
    await looked(tx, 'list', shownIn(merges), 'merges');
    const next = merges.length < pageRows ? undefined : merges.at(-1)?.id;
    return shown({ merges }, () => mergesPage(context, merges, next));
  },
});

const one = route({
  ...upkeep,
  method: 'GET',
  path: '/merges/:id',
  title: texts.merge1,
  params: customerParams,
  handle: async (tx, { params: { id } }, context) => {
    const merge = await madeMerge(tx, id);
    if (!merge) throw new Problem(mergeNotFound);
    await looked(tx, 'list', shownIn([merge]), `merge:${id}`);
    return shown(merge, () => mergePage(context, merge));
  },
});

const undo = route({
  ...upkeep,
  method: 'POST',
  path: '/merges/:id/undoing',
  title: texts.undo,
  params: customerParams,
  handle: async (tx, { params: { id } }) => {
    const left = await undoMerge(tx, id);
    return moved(mergePath(id), { data: { id, left_as_is: left } });
  },
});

export const mergeRoutes: Route[] = [list, one, undo];
