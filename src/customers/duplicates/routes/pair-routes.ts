/** Pairs: the list, the search, two side by side, and the decision about them. */
import { z } from 'zod';
import { looked } from '../../../audit/looked.ts';
import type { Tx } from '../../../db/tx.ts';
import { Problem } from '../../../ground/problem.ts';
import { key } from '../../../http/key.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../../http/route.ts';
import { customerCard } from '../../customer-card.ts';
import { namedCustomer } from '../../named-customer.ts';
import { customerNotFound } from '../../problems.ts';
import { readsOf } from '../../reads.ts';
import { customerParams } from '../../routes/route-parts.ts';
import { comparedFields, type Two, wishOf } from '../compared.ts';
import { denyPair } from '../deny-pair.ts';
import { askSearch, stopSearch } from '../find-duplicates.ts';
import { mergePair } from '../merge-pair.ts';
import { comparisonPage } from '../pages/comparison-page.ts';
import { duplicatesOfPage } from '../pages/of-customer-page.ts';
import { pairListPage } from '../pages/pair-list-page.ts';
import { countPairs, customerByNumber, groupOf, listPairs, type Pair, pairsOf } from '../pair-queries.ts';
import { duplicatesPath, mergePath, pairPath } from '../paths.ts';
import { mergeOfKinds, mergeOfOne, searchIsUnderWay } from '../problems.ts';
import { latestRun } from '../queries.ts';
import { searchProgress } from '../search-steps.ts';
import { strengths } from '../strength.ts';
import { duplicateTexts as texts } from '../texts.ts';

export const upkeep = { who: 'purpose', purposes: ['register_upkeep'] } as const;
const pairParams = z.object({ id: key, other: key });
const place = z
  .string()
  .regex(/^\d{1,3}\.[1-9]\d{0,14}\.[1-9]\d{0,14}$/)
  .transform((text) => {
    const [confidence = 0, customerId = 0, otherId = 0] = text.split('.').map(Number);
    return { confidence, customerId, otherId };
  });
const reads = ({ policy, purpose }: Context) => readsOf(policy.declaration, purpose);

/** Whoever stands in a list of pairs has been looked at. */
export const lookedAtPairs = (tx: Tx, pairs: readonly Pair[]): Promise<void> =>
  looked(tx, 'list', [...new Set(pairs.flatMap(({ one, other }) => [one.id, other.id]))], 'duplicates');

const list = route({
  ...upkeep,
  method: 'GET',
  path: '/duplicates',
  title: texts.title,
  menu: { group: 'register', order: 6, icon: 'merge', keys: 'g d' },
  query: z.object({ strength: z.enum(strengths).optional(), after: place.optional() }),
  handle: async (tx, { query: { strength, after } }, context) => {
    const [pairs, counts, run, far] = await Promise.all([
      listPairs(tx, strength, after),
      countPairs(tx),
      latestRun(tx),
      searchProgress(tx),
    ]);
    await lookedAtPairs(tx, pairs);
    return shown({ pairs, counts }, () => pairListPage(context, { pairs, counts, strength, run, far }));
  },
});

const search = route({
  ...upkeep,
  method: 'POST',
  path: '/duplicates/searches',
  title: texts.search,
  handle: async (tx) => {
    const id = await askSearch(tx, 'all');
    if (id === undefined) throw new Problem(searchIsUnderWay);
    return moved(duplicatesPath(), { data: { id } });
  },
});

const stop = route({
  ...upkeep,
  method: 'POST',
  path: '/duplicates/searches/:id/stopping',
  title: texts.stopSearch,
  params: customerParams,
  handle: async (tx, { params: { id } }) => {
    await stopSearch(tx, id);
    return moved(duplicatesPath());
  },
});

/** Throws for one who is not there, who was merged away, who is an organisation where the other is a person. */
const twoOf = async (tx: Tx, { id, other }: z.output<typeof pairParams>, context: Context): Promise<Two> => {
  if (id === other) throw new Problem(mergeOfOne);
  const [one, two] = await Promise.all([
    customerCard(tx, reads(context), Math.min(id, other)),
    customerCard(tx, reads(context), Math.max(id, other)),
  ]);
  if ((one.customer.kind === 'organisation') !== (two.customer.kind === 'organisation'))
    throw new Problem(mergeOfKinds);
  return [one, two];
};

const compare = route({
  ...upkeep,
  method: 'GET',
  path: '/duplicates/pairs/:id/:other',
  title: texts.compare,
  params: pairParams,
  handle: async (tx, { params }, context) => {
    const two = await twoOf(tx, params, context);
    const pairs = [...(await pairsOf(tx, two[0].customer.id)), ...(await pairsOf(tx, two[1].customer.id))];
    const { pair, others } = groupOf(pairs, params.id, params.other);
    await lookedAtPairs(tx, others);
    const fields = comparedFields(two, context.policy.declaration, context.language);
    return shown({ pair, fields, group: others }, () =>
      comparisonPage(context, { two, fields, pair, group: others }),
    );
  },
});

const merge = route({
  ...upkeep,
  method: 'POST',
  path: '/duplicates/pairs/:id/:other/merge',
  title: texts.merge,
  params: pairParams,
  body: z.object({}).catchall(z.string().max(200)),
  handle: async (tx, { params, body }, context) => {
    const two = await twoOf(tx, params, context);
    const fields = comparedFields(two, context.policy.declaration, context.language);
    const id = await mergePair(tx, wishOf(two, fields, body));
    return moved(mergePath(id), { data: { id } });
  },
});

const deny = route({
  ...upkeep,
  method: 'POST',
  path: '/duplicates/pairs/:id/:other/denial',
  title: texts.deny,
  params: pairParams,
  handle: async (tx, { params: { id, other } }, context) => {
    if (id === other) throw new Problem(mergeOfOne);
    const seen = await Promise.all([id, other].map((one) => namedCustomer(tx, reads(context), one)));
    if (seen.includes(undefined)) throw new Problem(customerNotFound);
    await denyPair(tx, id, other);
    return moved(duplicatesPath());
  },
});

const ofCustomer = route({
  ...upkeep,
  method: 'GET',
  path: '/customers/:id/duplicates',
  title: texts.title,
  params: customerParams,
  query: z.object({ number: z.string().trim().max(40).optional() }),
  handle: async (tx, { params: { id }, query: { number } }, context): Promise<Answer> => {
    const customer = await namedCustomer(tx, reads(context), id);
    if (!customer) throw new Problem(customerNotFound);
    const other = number ? await customerByNumber(tx, number) : undefined;
    if (other !== undefined && other !== id) return moved(pairPath(id, other), { data: { id: other } });
    const pairs = await pairsOf(tx, id);
    await Promise.all([looked(tx, 'card', [id], 'duplicates'), lookedAtPairs(tx, pairs)]);
    const kind = number && (other === id ? mergeOfOne : customerNotFound);
    const wrong = number && kind ? { typed: number, message: kind.text[context.language] } : undefined;
    return shown(
      { pairs },
      () => duplicatesOfPage(context, customer, pairs, wrong),
      wrong ? { status: 422 } : {},
    );
  },
});

export const pairRoutes: Route[] = [list, search, stop, compare, merge, deny, ofCustomer];
