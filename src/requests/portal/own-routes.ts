/** What people do for themselves: choose, correct. It takes effect at once, by the acts of the staff’s own card. */
import { z } from 'zod';
import { addDetail } from '../../customers/add-detail.ts';
import { changeDetail } from '../../customers/change-detail.ts';
import { isCorrection } from '../../customers/change-or-correction.ts';
import { detailOf } from '../../customers/details/index.ts';
import { endDetail } from '../../customers/end-detail.ts';
import { ownNotice } from '../../customers/source.ts';
import { tellOfCorrection } from '../../customers/tell-others.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { Problem } from '../../ground/problem.ts';
import { key } from '../../http/key.ts';
import { found, notSignedIn } from '../../http/refusals.ts';
import {
  type Answer,
  type Context,
  type FieldProblem,
  moved,
  type Route,
  route,
  shown,
} from '../../http/route.ts';
import { waitingAnnouncement } from '../../policy/announcement-queries.ts';
import { isLinked } from '../strong/queries.ts';
import { chooseOwn, ownChoiceKinds } from './choose-own.ts';
import { ownDetailPage } from './detail-page.ts';
import { portalTexts as texts } from './portal-texts.ts';
import { tooManyOwnDetails } from './problems.ts';
import {
  holdOwnPage,
  type OwnDetail,
  type OwnTable,
  ownAddresses,
  ownChoices,
  ownDetails,
  ownName,
  ownTables,
} from './queries.ts';
import { startPage } from './start-page.ts';
import { handOnChange } from './tell-change.ts';

export const person = { who: 'person', purposes: ['own_page'] } as const;

/** The customer of the visit. */
export const selfOf = ({ caller }: Context): number => {
  if (caller.kind !== 'person') throw new Problem(notSignedIn);
  return caller.id;
};

const details = ownTables.map(detailOf);

const rowsOf = (tx: Tx, table: OwnTable): Promise<OwnDetail[]> => {
  const { columns } = detailOf(table);
  return table === 'addresses' ? ownAddresses(tx, columns) : ownDetails(tx, table, columns);
};

const start = route({
  ...person,
  method: 'GET',
  path: '/own',
  title: texts.title,
  query: z.object({ done: z.enum(['choice', 'detail', 'ended', 'strong', 'strong_ended']).optional() }),
  handle: async (tx, { query: { done } }, context) => {
    const [name, choices, linked, announced, rows] = await Promise.all([
      ownName(tx),
      ownChoices(tx),
      isLinked(tx),
      waitingAnnouncement(tx),
      Promise.all(
        details.map(async (detail) => ({ detail, rows: await rowsOf(tx, detail.key as OwnTable) })),
      ),
    ]);
    const data = {
      name,
      choices,
      details: rows.map(({ detail, rows: of }) => ({ table: detail.key, rows: of })),
    };
    return shown(data, () =>
      startPage(context, {
        name,
        choices,
        details: rows,
        done,
        isLinked: linked,
        isChanging: announced !== undefined,
      }),
    );
  },
});

const choose = route({
  ...person,
  method: 'POST',
  path: '/own/choices',
  title: texts.start,
  body: z.object({ kind: z.enum(ownChoiceKinds), purpose: z.string().max(60) }),
  handle: async (tx, { body }, context) => {
    const id = await chooseOwn(tx, context, { customerId: selfOf(context), ...body });
    return moved('/own?done=choice', { data: { id } });
  },
});

const detailParams = z.object({ table: z.enum(ownTables), row: key });
const typedFields = z.object({}).catchall(z.string().max(500));

type Typed = Readonly<Record<string, unknown>>;
const textsIn = (typed: Typed): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

type Again = Readonly<{ typed?: Typed; problems?: readonly FieldProblem[] }>;

const showDetail = async (
  tx: Tx,
  context: Context,
  { table, row }: { table: OwnTable; row?: number },
  { typed = {}, problems = [] }: Again = {},
): Promise<Answer> => {
  const now = row === undefined ? undefined : found((await rowsOf(tx, table)).find(({ id }) => id === row));
  return shown({ table, now: now ?? null, problems }, () =>
    ownDetailPage(context, { detail: detailOf(table), row: now, typed: textsIn(typed), problems }),
  );
};

/** `/own/details/emails/3` → table and row; `retry` gets no parameters. */
const placeIn = ({ url }: Context): { table: OwnTable; row?: number } => {
  const [, , , table, row] = url.pathname.split('/');
  const parsed = detailParams
    .partial({ row: true })
    .safeParse({ table, row: row === 'new' ? undefined : row });
  return found(parsed.success ? parsed.data : undefined) as { table: OwnTable; row?: number };
};

const newDetail = route({
  ...person,
  method: 'GET',
  path: '/own/details/:table/new',
  title: texts.contacts,
  params: detailParams.omit({ row: true }),
  handle: (tx, { params: { table } }, context) => showDetail(tx, context, { table }),
});

/** Nobody has more; each new address has mails written to it. */
const ownDetailsMax = 20;

const addOwn = route({
  ...person,
  method: 'POST',
  path: '/own/details/:table',
  title: texts.contacts,
  params: detailParams.omit({ row: true }),
  body: typedFields,
  retry: (tx, typed, problems, context) => showDetail(tx, context, placeIn(context), { typed, problems }),
  handle: async (tx, { params: { table }, body }, context) => {
    const told = { typed: body, source: ownNotice, confirmed: false };
    const customerId = selfOf(context);
    await holdOwnPage(tx, customerId);
    if ((await rowsOf(tx, table)).length >= ownDetailsMax)
      throw new Problem(tooManyOwnDetails, { count: ownDetailsMax });
    const id = await addDetail(tx, context.policy.declaration, detailOf(table), customerId, told);
    await handOnChange(tx, { customerId, table, row: id, language: context.language });
    return moved('/own?done=detail', { data: { id } });
  },
});

const oneDetail = route({
  ...person,
  method: 'GET',
  path: '/own/details/:table/:row',
  title: texts.contacts,
  params: detailParams,
  handle: (tx, { params }, context) => showDetail(tx, context, params),
});

const changeOwn = route({
  ...person,
  method: 'POST',
  path: '/own/details/:table/:row',
  title: texts.change,
  params: detailParams,
  body: typedFields,
  retry: (tx, typed, problems, context) => showDetail(tx, context, placeIn(context), { typed, problems }),
  handle: async (tx, { params: { table, row }, body }, context) => {
    const customerId = selfOf(context);
    const place = { customerId, id: row };
    const told = { typed: body, source: ownNotice, confirmed: false };
    const columns = await changeDetail(tx, context.policy.declaration, detailOf(table), place, told);
    if (columns.length > 0) await handOnChange(tx, { customerId, table, row, language: context.language });
    if (columns.length > 0 && isCorrection(body))
      await tellOfCorrection(tx, { customerId, place: table, row });
    return moved('/own?done=detail');
  },
});

const endOwn = route({
  ...person,
  method: 'POST',
  path: '/own/details/:table/:row/ending',
  title: texts.remove,
  params: detailParams,
  handle: async (tx, { params: { table, row } }, context) => {
    const customerId = selfOf(context);
    const today = helsinkiDate(new Date());
    if (await endDetail(tx, detailOf(table), { customerId, id: row }, today))
      await handOnChange(tx, { customerId, table, row, language: context.language });
    return moved('/own?done=ended');
  },
});

export const ownRoutes: Route[] = [start, choose, newDetail, addOwn, oneDetail, changeOwn, endOwn];
