import { z } from 'zod';
import { looked } from '../audit/looked.ts';
import { fullName, isCustomerKind } from '../customers/customer.ts';
import { readsOf } from '../customers/reads.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { languages } from '../ground/language.ts';
import { key } from '../http/key.ts';
import {
  type Answer,
  type Context,
  type FieldProblem,
  moved,
  type Route,
  route,
  shown,
} from '../http/route.ts';
import { advanceRequest } from './advance-request.ts';
import { clerk, requestParams } from './clerk.ts';
import { countExcess, feesOf } from './excess/fee-queries.ts';
import { filesOf } from './files/queries.ts';
import { findRequest } from './find-request.ts';
import { earlierSameOf } from './joining/join-request.ts';
import { lettersOf, withLostLetters } from './letters/queries.ts';
import { writingOf } from './letters/told.ts';
import { linkRequest } from './link-request.ts';
import { channelNow } from './mailbox/channel-notice.ts';
import { mailsOfRequest } from './mailbox/queries.ts';
import { newRequestPage } from './pages/new-request-page.ts';
import { queuePage } from './pages/queue-page.ts';
import { requestPage } from './pages/request-page.ts';
import { requestTexts } from './pages/request-texts.ts';
import { letterPath, requestPath } from './paths.ts';
import { waitingAddresses } from './portal/new-address-queries.ts';
import { possibleCustomers } from './possible-customers.ts';
import { closedRequests, joinedTo, namesOf, openRequests } from './queries.ts';
import { receiveRequest } from './receive-request.ts';
import { representativeBody, typedRepresentative } from './representative/typed-representative.ts';
import { mayBeLinked, type RequestAct, requestActs, requestKinds, typedChannels } from './request.ts';
import { countArrivals } from './strong/queries.ts';
import { chosenCustomer, typedCustomer } from './typed-customer.ts';

const closedRows = 50;

const queue = route({
  ...clerk,
  method: 'GET',
  path: '/requests',
  title: requestTexts.title,
  query: z.object({ which: z.enum(['open', 'closed']).optional(), before: key.optional() }),
  menu: { group: 'register', order: 8, icon: 'inbox', keys: 'g p' },
  handle: async (tx, { query: { which = 'open', before = Number.MAX_SAFE_INTEGER } }, context) => {
    const requests = which === 'open' ? await openRequests(tx) : await closedRequests(tx, before, closedRows);
    const next = which === 'closed' && requests.length === closedRows ? requests.at(-1)!.id : undefined;
    const today = helsinkiDate(new Date());
    const ids = requests.map(({ id }) => id);
    const [channel, arrived, addresses, excess, joined, fees, lost] = await Promise.all([
      channelNow(tx),
      countArrivals(tx),
      waitingAddresses(tx),
      countExcess(tx),
      joinedTo(tx, ids),
      feesOf(tx, ids),
      withLostLetters(tx, ids),
    ]);
    return shown({ requests, next: next ?? null }, () =>
      queuePage(context, {
        which,
        requests,
        next,
        today,
        channel,
        arrived,
        addresses: addresses.filter(({ opens_on }) => opens_on === null).length,
        excess,
        joined,
        fees,
        lost,
      }),
    );
  },
});

const newRequest = route({
  ...clerk,
  method: 'GET',
  path: '/requests/new',
  title: requestTexts.add,
  query: z.object({ customer_number: z.string().max(40).optional(), kind: z.enum(requestKinds).optional() }),
  palette: true,
  handle: async (_tx, { query }, context) => shown(query, () => newRequestPage(context, query)),
});

const body = z.object({
  kind: z.enum(requestKinds),
  words: z.string().trim().max(20_000).optional(),
  channel: z.enum(typedChannels),
  received_on: z.iso.date(),
  requester: z.string().trim().min(1).max(200),
  contact: z.string().trim().max(254).optional(),
  language: z.enum(languages),
  customer_number: z.string().trim().max(40).optional(),
  ...representativeBody,
});

const postRequest = route({
  ...clerk,
  method: 'POST',
  path: '/requests',
  title: requestTexts.add,
  body,
  retry: async (_tx, typed, problems, context) =>
    shown({ problems }, () => newRequestPage(context, typed as Record<string, string>, problems), {
      status: 422,
    }),
  handle: async (tx, { body: typed }, context) => {
    const { kind, channel, received_on, requester, language, words = '', contact = '' } = typed;
    const customer_id = await typedCustomer(tx, typed.customer_number);
    const request = { kind, channel, received_on, requester, language, words, contact, customer_id };
    const id = await receiveRequest(tx, writingOf(context), request, typedRepresentative(typed));
    return moved(requestPath(id), { data: { id } });
  },
});

const show = async (
  tx: Tx,
  id: number,
  context: Context,
  again: { typed?: Readonly<Record<string, unknown>>; problems?: readonly FieldProblem[] } = {},
): Promise<Answer> => {
  const request = await findRequest(tx, id);
  const { customer_id } = request;
  const names = customer_id === null ? undefined : await namesOf(tx, customer_id);
  if (customer_id !== null) await looked(tx, 'card', [customer_id], `request:${id}`);
  const reads = readsOf(context.policy.declaration, context.purpose);
  const possible = mayBeLinked(request) ? await possibleCustomers(tx, reads, request) : [];
  const customerName =
    names && isCustomerKind(names.kind) ? fullName({ ...names, kind: names.kind }) : undefined;
  const today = helsinkiDate(new Date());
  const [letters, mails, files, earlier, joined, fees] = await Promise.all([
    lettersOf(tx, id),
    mailsOfRequest(tx, id),
    filesOf(tx, id),
    earlierSameOf(tx, request),
    joinedTo(tx, [id]),
    feesOf(tx, [id]),
  ]);
  const same = { earlier, joined: joined.map((one) => one.id) };
  const page = {
    request,
    letters,
    mails,
    files,
    customerName,
    possible,
    same,
    fee: fees[0],
    today,
    ...again,
  };
  return shown({ ...request, letters, possible }, () => requestPage(context, page), {
    status: again.problems ? 422 : 200,
  });
};

const one = route({
  ...clerk,
  method: 'GET',
  path: '/requests/:id',
  title: requestTexts.title,
  params: requestParams,
  handle: (tx, { params: { id } }, context) => show(tx, id, context),
});

const keyIn = ({ url }: Context): number => Number(url.pathname.split('/')[2]);

const acts = Object.keys(requestActs) as [RequestAct, ...RequestAct[]];

const step = route({
  ...clerk,
  method: 'POST',
  path: '/requests/:id/steps',
  title: requestTexts.whatNext,
  params: requestParams,
  body: z.object({
    act: z.enum(acts).exclude(['link', 'join', 'refuse_excessive', 'ask_fee', 'take_fee', 'waive_fee']),
    reason: z.string().max(8_000).optional(),
    partly: z.literal('yes').optional(),
  }),
  retry: (tx, typed, problems, context) => show(tx, keyIn(context), context, { typed, problems }),
  handle: async (tx, { params: { id }, body: { act, reason = '', partly } }, context) => {
    const step = { reason, partly: partly === 'yes' };
    const letter = await advanceRequest(tx, writingOf(context), id, act, step);
    const to = letter === undefined ? requestPath(id) : letterPath(id, letter);
    return moved(to, { data: { id, letter: letter ?? null } });
  },
});

const link = route({
  ...clerk,
  method: 'POST',
  path: '/requests/:id/link',
  title: requestTexts.customer,
  params: requestParams,
  body: z.object({ customer_number: z.string().trim().max(40).optional(), customer: key.optional() }),
  retry: (tx, typed, problems, context) => show(tx, keyIn(context), context, { typed, problems }),
  handle: async (tx, { params: { id }, body: { customer_number, customer } }, context) => {
    await linkRequest(tx, writingOf(context), id, await chosenCustomer(tx, customer, customer_number));
    return moved(requestPath(id), { data: { id } });
  },
});

export const requestRoutes: Route[] = [queue, newRequest, postRequest, one, step, link];
