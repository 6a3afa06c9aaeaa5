/** Merging by a rule, and taking all of it back. */
import { z } from 'zod';
import { looked } from '../../../audit/looked.ts';
import type { Tx } from '../../../db/tx.ts';
import { key } from '../../../http/key.ts';
import { moved, type Route, route, shown } from '../../../http/route.ts';
import { customerParams } from '../../routes/route-parts.ts';
import { keeps, type Rule } from '../bulk/bulk-merge.ts';
import { askBulkMerge, goOnBulkMerge, stopBulkMerge, undoBulkMerge } from '../bulk/direct-bulk-merge.ts';
import { countReached, findBulkMerge, listBulkMerges } from '../bulk/queries.ts';
import { listMerges, shownIn } from '../merge-queries.ts';
import { bulkMergePage, bulkMergesPage, undoBulkPage } from '../pages/bulk-pages.ts';
import { confidences, newBulkPage, reachMost } from '../pages/new-bulk-page.ts';
import { pageRows, weakestPairs } from '../pair-queries.ts';
import { bulkMergePath } from '../paths.ts';
import { bulkTexts as texts } from '../texts.ts';
import { lookedAtPairs, upkeep } from './pair-routes.ts';

const typedRule = {
  confidence: z.enum(confidences.map(String)).transform(Number).default(confidences[2]),
  opposed: z.literal('yes').optional(),
  keep: z.enum(keeps).default('older'),
};
type TypedRule = Readonly<{ confidence: number; opposed?: 'yes' | undefined; keep: Rule['keep'] }>;
const ruleOf = ({ confidence, opposed, keep }: TypedRule): Rule => ({
  confidence,
  opposed: opposed === 'yes',
  keep,
});

const shownOfBulk = 20;

const list = route({
  ...upkeep,
  method: 'GET',
  path: '/bulk-merges',
  title: texts.title,
  palette: true,
  query: z.object({ before: key.optional() }),
  handle: async (tx, { query }, context) => {
    const bulks = await listBulkMerges(tx, query.before, pageRows);
    const next = bulks.length < pageRows ? undefined : bulks.at(-1)?.id;
    return shown({ bulk_merges: bulks }, () => bulkMergesPage(context, bulks, next));
  },
});

const opened = route({
  ...upkeep,
  method: 'GET',
  path: '/bulk-merges/new',
  title: texts.new,
  query: z.object(typedRule),
  handle: async (tx, { query }, context) => {
    const rule = ruleOf(query);
    const [reached, weakest] = await Promise.all([
      countReached(tx, rule, reachMost + 1),
      weakestPairs(tx, rule),
    ]);
    await lookedAtPairs(tx, weakest);
    return shown({ rule, reached, weakest }, () => newBulkPage(context, { rule, reached, weakest }));
  },
});

const asked = route({
  ...upkeep,
  method: 'POST',
  path: '/bulk-merges',
  title: texts.new,
  body: z.object(typedRule),
  handle: async (tx, { body }) => {
    const id = await askBulkMerge(tx, ruleOf(body));
    return moved(bulkMergePath(id), { data: { id } });
  },
});

const one = route({
  ...upkeep,
  method: 'GET',
  path: '/bulk-merges/:id',
  title: texts.one,
  params: customerParams,
  handle: async (tx, { params: { id } }, context) => {
    const [bulk, merges] = await Promise.all([
      findBulkMerge(tx, id),
      listMerges(tx, { bulk: id, most: shownOfBulk }),
    ]);
    await looked(tx, 'list', shownIn(merges), `bulk-merge:${id}`);
    return shown({ ...bulk, merges }, () => bulkMergePage(context, bulk, merges));
  },
});

const beforeUndoing = route({
  ...upkeep,
  method: 'GET',
  path: '/bulk-merges/:id/undoing',
  title: texts.undo,
  params: customerParams,
  handle: async (tx, { params: { id } }, context) => {
    const bulk = await findBulkMerge(tx, id);
    return shown(bulk, () => undoBulkPage(context, bulk));
  },
});

const deed = (
  path: 'stopping' | 'going-on' | 'undoing',
  title: Route['title'],
  act: (tx: Tx, id: number) => Promise<void>,
): Route =>
  route({
    ...upkeep,
    method: 'POST',
    path: `/bulk-merges/:id/${path}`,
    title,
    params: customerParams,
    handle: async (tx, { params: { id } }) => {
      await act(tx, id);
      return moved(bulkMergePath(id), { data: { id } });
    },
  });

export const bulkRoutes: Route[] = [
  list,
  opened,
  asked,
  one,
  beforeUndoing,
  deed('stopping', texts.stop, stopBulkMerge),
  deed('going-on', texts.goOn, goOnBulkMerge),
  deed('undoing', texts.undo, undoBulkMerge),
];
