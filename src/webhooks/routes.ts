import { z } from 'zod';
import type { Tx } from '../db/tx.ts';
import { masterKey } from '../files/master-key.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import { key } from '../http/key.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../http/route.ts';
import { recipientOf } from '../keys/owner.ts';
import { endWebhook } from './end-webhook.ts';
import { makeWebhook } from './make-webhook.ts';
import { newWebhookPage, noticesPath } from './new-webhook-page.ts';
import { webhookNotFound } from './problems.ts';
import { allWebhooks, deliveriesOf, type NewWebhook, sendAgain, webhookById } from './queries.ts';
import { tryWebhook } from './try-webhook.ts';
import type { Webhook } from './webhook.ts';
import { webhookMadePage, webhookPage, webhooksPage } from './webhook-pages.ts';
import { webhookTexts } from './webhook-texts.ts';

const administration = { who: 'purpose', purposes: ['administration'] } as const;
const params = z.object({ id: key });
const pageRows = 50;

/** The secret is nobody's to read again. */
const told = ({ secret: _, ...hook }: Webhook) => hook;

const list = route({
  ...administration,
  method: 'GET',
  path: '/webhooks',
  title: webhookTexts.title,
  menu: { group: 'company', order: 4, icon: 'send' },
  handle: async (tx, _input, context) => {
    const hooks = await allWebhooks(tx);
    return shown({ webhooks: hooks.map(told) }, () => webhooksPage(context, hooks));
  },
});

const newWebhook = route({
  ...administration,
  method: 'GET',
  path: '/webhooks/new',
  title: webhookTexts.add,
  palette: true,
  handle: async (_tx, _input, context) => shown({}, () => newWebhookPage(context, 'events')),
});

const made = async (
  tx: Tx,
  { config, policy, ...context }: Context,
  wished: Omit<NewWebhook, 'secret'>,
): Promise<Answer> => {
  const hook = await makeWebhook(tx, wished, {
    declaration: policy.declaration,
    today: helsinkiDate(new Date()),
    master: masterKey(config),
    networks: config.webhookNetworks,
  });
  return shown(hook, () => webhookMadePage({ config, policy, ...context }, hook.secret), { status: 201 });
};

const address = { name: z.string().trim().min(1).max(200), url: z.url().max(1_000) };

const postWebhook = route({
  ...administration,
  method: 'POST',
  path: '/webhooks',
  title: webhookTexts.add,
  body: z.object({
    ...address,
    recipient: z.string().max(60).optional(),
    purpose: z.string().max(60),
    /** Of `events.ts`; none: all. */
    acts: z.array(z.string().max(60)).max(100).optional(),
  }),
  retry: async (_tx, typed, problems, context) =>
    shown({ problems }, () => newWebhookPage(context, 'events', typed, problems), { status: 422 }),
  handle: async (tx, { body }, context) => {
    const { name, url, purpose, acts = [] } = body;
    const recipient = recipientOf(body.recipient);
    const of = { name, url, recipient, purpose, source: null };
    return made(tx, context, { ...of, kind: 'events', acts });
  },
});

const newNotices = route({
  ...administration,
  method: 'GET',
  path: noticesPath,
  title: webhookTexts.addNotices,
  palette: true,
  handle: async (_tx, _input, context) => shown({}, () => newWebhookPage(context, 'notices')),
});

const postNotices = route({
  ...administration,
  method: 'POST',
  path: '/webhooks/notices',
  title: webhookTexts.addNotices,
  /** `to`: `recipient:carrier`, `source:reseller`. */
  body: z.object({ ...address, to: z.string().regex(/^(recipient|source):[a-z0-9_]{1,60}$/) }),
  retry: async (_tx, typed, problems, context) =>
    shown({ problems }, () => newWebhookPage(context, 'notices', typed, problems), { status: 422 }),
  handle: async (tx, { body: { name, url, to } }, context) => {
    const [what, owner = ''] = to.split(':');
    const [recipient, source] = what === 'source' ? [null, owner] : [owner, null];
    return made(tx, context, { name, url, recipient, source, kind: 'notices', purpose: null, acts: [] });
  },
});

const one = route({
  ...administration,
  method: 'GET',
  path: '/webhooks/:id',
  title: webhookTexts.one,
  params,
  query: z.object({ before: key.optional() }),
  handle: async (tx, { params: { id }, query: { before = Number.MAX_SAFE_INTEGER } }, context) => {
    const hook = await webhookById(tx, id);
    if (!hook) throw new Problem(webhookNotFound);
    const deliveries = await deliveriesOf(tx, id, before, pageRows);
    const next = deliveries.length === pageRows ? deliveries.at(-1)!.line : undefined;
    return shown({ ...told(hook), deliveries, next: next ?? null }, () =>
      webhookPage(context, { hook, deliveries, next }),
    );
  },
});

/** Nothing of anybody is in it. The answer is shown and not kept; the log has that it was tried. */
const trial = route({
  ...administration,
  method: 'POST',
  path: '/webhooks/:id/trial',
  title: webhookTexts.trial,
  params,
  handle: async (tx, { params: { id } }, context) => {
    const hook = await webhookById(tx, id);
    if (!hook || hook.ended_at) throw new Problem(webhookNotFound);
    const { config } = context;
    const calling = { master: masterKey(config), networks: config.webhookNetworks };
    const send = await tryWebhook(tx, hook, calling);
    const deliveries = await deliveriesOf(tx, id, Number.MAX_SAFE_INTEGER, pageRows);
    return async () => {
      const tried = await send();
      return shown(tried, () => webhookPage(context, { hook, deliveries, next: undefined, tried }));
    };
  },
});

const again = route({
  ...administration,
  method: 'POST',
  path: '/webhooks/:id/deliveries/:line',
  title: webhookTexts.again,
  params: params.extend({ line: key }),
  handle: async (tx, { params: { id, line } }) => {
    if (!(await sendAgain(tx, id, line))) throw new Problem(webhookNotFound);
    return moved(`/webhooks/${id}`);
  },
});

const ending = route({
  ...administration,
  method: 'POST',
  path: '/webhooks/:id/ending',
  title: webhookTexts.end,
  params,
  handle: async (tx, { params: { id } }) => {
    await endWebhook(tx, id);
    return moved(`/webhooks/${id}`);
  },
});

export const webhooksRoutes: Route[] = [
  list,
  newWebhook,
  postWebhook,
  newNotices,
  postNotices,
  one,
  trial,
  again,
  ending,
];
