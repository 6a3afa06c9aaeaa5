import { z } from 'zod';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import { key } from '../http/key.ts';
import { moved, type Route, route, shown } from '../http/route.ts';
import { endKey } from './end-key.ts';
import { keyMadePage, keyPage, keysPage, newKeyPage } from './key-pages.ts';
import { keyTexts } from './key-texts.ts';
import { makeKey } from './make-key.ts';
import { recipientOf } from './owner.ts';
import { keyNotFound } from './problems.ts';
import { allKeys, keyById } from './queries.ts';

const administration = { who: 'purpose', purposes: ['administration'] } as const;
const params = z.object({ id: key });

const list = route({
  ...administration,
  method: 'GET',
  path: '/keys',
  title: keyTexts.title,
  menu: { group: 'company', order: 3, icon: 'key' },
  handle: async (tx, _input, context) => {
    const keys = await allKeys(tx);
    return shown({ keys }, () => keysPage(context, keys));
  },
});

const newKey = route({
  ...administration,
  method: 'GET',
  path: '/keys/new',
  title: keyTexts.add,
  palette: true,
  handle: async (_tx, _input, context) => shown({}, () => newKeyPage(context)),
});

const linesOf = (text = ''): string[] =>
  text
    .split(/[\s,;]+/)
    .map((line) => line.trim())
    .filter(Boolean);

const postKey = route({
  ...administration,
  method: 'POST',
  path: '/keys',
  title: keyTexts.add,
  body: z.object({
    name: z.string().trim().min(1).max(200),
    recipient: z.string().max(60).optional(),
    purposes: z.array(z.string().max(60)).min(1).max(100),
    networks: z.string().max(3_000).optional(),
    expires_on: z.iso.date().optional(),
  }),
  retry: async (_tx, typed, problems, context) =>
    shown({ problems }, () => newKeyPage(context, typed, problems), { status: 422 }),
  handle: async (tx, { body }, context) => {
    const wished = {
      name: body.name,
      recipient: recipientOf(body.recipient),
      purposes: body.purposes,
      networks: linesOf(body.networks),
      expiresOn: body.expires_on ?? null,
    };
    const { declaration } = context.policy;
    const made = await makeKey(tx, wished, { declaration, today: helsinkiDate(new Date()) });
    return shown(made, () => keyMadePage(context, made.secret), { status: 201 });
  },
});

const one = route({
  ...administration,
  method: 'GET',
  path: '/keys/:id',
  title: keyTexts.one,
  params,
  handle: async (tx, { params: { id } }, context) => {
    const found = await keyById(tx, id);
    if (!found) throw new Problem(keyNotFound);
    return shown(found, () => keyPage(context, found));
  },
});

const ending = route({
  ...administration,
  method: 'POST',
  path: '/keys/:id/ending',
  title: keyTexts.end,
  params,
  handle: async (tx, { params: { id } }) => {
    await endKey(tx, id);
    return moved(`/keys/${id}`);
  },
});

export const keysRoutes: Route[] = [list, newKey, postKey, one, ending];
