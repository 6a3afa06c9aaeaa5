import { z } from 'zod';
import { masterKey } from '../files/master-key.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import { key } from '../http/key.ts';
import { moved, type Route, route, shown } from '../http/route.ts';
import { recipientOf } from '../keys/owner.ts';
import { endWebhook } from './end-webhook.ts';
import { makeWebhook } from './make-webhook.ts';
import { webhookNotFound } from './problems.ts';
import { allWebhooks, deliveriesOf, sendAgain, webhookById } from './queries.ts';
import type { Webhook } from './webhook.ts';
import { newWebhookPage, webhookMadePage, webhookPage, webhooksPage, webhookTexts } from './webhook-pages.ts';

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
  handle: async (_tx, _input, context) => shown({}, () => newWebhookPage(context)),
});

const postWebhook = route({
  ...administration,
  method: 'POST',
  path: '/webhooks',
  title: webhookTexts.add,
  body: z.object({
    name: z.string().trim().min(1).max(200),
    url: z.url().max(1_000),
    recipient: z.string().max(60).optional(),
    purpose: z.string().max(60),
    acts: z.string().max(5_000).optional(),
  }),
  retry: async (_tx, typed, problems, context) =>
    shown({ problems }, () => newWebhookPage(context, typed, problems), { status: 422 }),
  handle: async (tx, { body }, context) => {
    const { name, url, purpose } = body;
    const acts = (body.acts ?? '').split(/[\s,]+/).filter((act) => /^[a-z][a-z-]{1,60}$/.test(act));
    const config = context.config;
    const made = await makeWebhook(
      tx,
      { name, url, purpose, recipient: recipientOf(body.recipient), acts: acts.slice(0, 100) },
      {
        declaration: context.policy.declaration,
        today: helsinkiDate(new Date()),
        master: masterKey(config),
        networks: config.webhookNetworks,
      },
    );
    return shown(made, () => webhookMadePage(context, made.secret), { status: 201 });
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
      webhookPage(context, hook, deliveries, next),
    );
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

export const webhooksRoutes: Route[] = [list, newWebhook, postWebhook, one, again, ending];
