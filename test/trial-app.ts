/** For the tests beside: a few routes of every kind over real HTTP and a real database. */
import { after } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { type AppSettings, createApp } from '../src/http/app.ts';
import { pathOf } from '../src/http/asked.ts';
import { listen } from '../src/http/listen.ts';
import { problemRoutes } from '../src/http/problem-routes.ts';
import { found } from '../src/http/refusals.ts';
import {
  type Caller,
  type Context,
  moved,
  type Route,
  route,
  shown,
  type Upload,
} from '../src/http/route.ts';
import { tables } from '../src/personal-data.ts';
import { type DeclarationInForce, loadInForce } from '../src/policy/in-force.ts';
import { html } from '../src/ui/html.ts';
import { plainPage } from '../src/ui/plain-page.ts';
import { testDatabase } from './database.ts';

const title = { fi: 'Koe', sv: 'Prov', en: 'Trial' };

const pageOf =
  (data: unknown, { language, url }: Context) =>
  () =>
    plainPage({
      language,
      title: title[language],
      path: pathOf(url),
      content: html`<pre>${JSON.stringify(data)}</pre>`,
    });

const publicly = { who: 'anyone', purposes: ['publication'], title } as const;

const echo = route({
  ...publicly,
  method: 'GET',
  path: '/echo/:id',
  params: z.object({ id: z.coerce.number().int() }),
  query: z.object({ q: z.string().max(20).optional(), town: z.array(z.string()) }),
  handle: async (tx, { params, query }, context) => {
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(tx.db);
    const data = {
      params,
      query,
      role: rows[0]?.role,
      language: context.language,
      path: pathOf(context.url),
    };
    return shown(data, pageOf(data, context));
  },
});

const form = z.object({
  name: z.string().min(1).max(40),
  email: z.email().optional(),
  town: z.array(z.string()),
  age: z.coerce.number().int().min(0).optional(),
  even: z
    .string()
    .refine((text) => text.length % 2 === 0, {
      params: {
        text: { fi: 'Parillinen määrä merkkejä.', sv: 'Jämnt antal tecken.', en: 'An even number of signs.' },
      },
    })
    .optional(),
});

const write = route({
  ...publicly,
  method: 'POST',
  path: '/forms',
  body: form,
  handle: async (_tx, { body }) => moved('/echo/1', { data: { body, keys: Object.keys(body) } }),
});

const writeAgain = route({
  ...publicly,
  method: 'POST',
  path: '/forms/kept',
  body: form,
  handle: async (_tx, { body }) => {
    if (body.name === 'fault') throw new Error('Matti Meikäläinen 131052-308T');
    return moved('/echo/1', { cookies: [{ name: 'made', value: 'a b', maxAgeSeconds: 60 }] });
  },
  retry: async (_tx, typed, problems, context) =>
    shown({}, pageOf({ typed, problems: problems.map(({ field }) => field) }, context)),
});

const upload = route({
  ...publicly,
  method: 'POST',
  path: '/files',
  body: z.object({ about: z.string() }),
  upload: { bytesMax: 200_000 },
  handle: async (_tx, { body }, context) => {
    let bytes = 0;
    for await (const chunk of context.upload?.stream ?? []) bytes += chunk.byteLength;
    const data = { about: body.about, bytes, fileName: context.upload?.fileName };
    return shown(data, pageOf(data, context));
  },
});

const uploads = route({
  ...publicly,
  method: 'POST',
  path: '/files/optional',
  body: z.object({ about: z.string() }),
  upload: { bytesMax: 200_000, filesMost: 3, mayBeLeftOut: true },
  handle: async (_tx, { body }, context) => {
    const files: string[] = [];
    const take = async ({ fileName, stream }: Upload) => {
      let bytes = 0;
      for await (const chunk of stream) bytes += chunk.byteLength;
      files.push(`${fileName} ${bytes}`);
    };
    if (context.upload) await take(context.upload);
    for await (const other of context.upload?.others ?? []) await take(other);
    return shown({ ...body, files }, pageOf({}, context));
  },
});

const file = route({
  ...publicly,
  method: 'GET',
  path: '/files/:name',
  params: z.object({ name: z.string() }),
  handle: async (_tx, { params }) => ({
    kind: 'file',
    contentType: 'text/html',
    body: '<script>alert(1)</script>',
    fileName: params.name,
  }),
});

const own = route({
  method: 'GET',
  path: '/own',
  title,
  who: 'staff',
  purposes: ['sign_in'],
  handle: async (tx, _input, context) =>
    shown({ purpose: tx.purpose }, pageOf({ purpose: tx.purpose }, context)),
});

const desk = route({
  method: 'GET',
  path: '/desk-of/:id',
  title,
  who: 'purpose',
  purposes: ['customer_service', 'register_upkeep'],
  params: z.object({ id: z.string() }),
  handle: async (tx, { params }, context) => {
    const data = found(params.id === 'none' ? undefined : { purpose: tx.purpose, actor: tx.actor });
    return shown(data, pageOf(data, context));
  },
});

const deed = route({
  method: 'POST',
  path: '/deeds',
  title,
  who: 'purpose',
  purposes: ['register_upkeep'],
  handle: async () => moved('/own'),
});

const slow = route({
  ...publicly,
  method: 'GET',
  path: '/slow',
  handle: async (tx, _input, context) => {
    await sql`select pg_sleep(1.5)`.execute(tx.db);
    return shown({}, pageOf({}, context));
  },
});

/** What the connection of its transaction does when the handler's rest is called. */
const afterwards = route({
  ...publicly,
  method: 'GET',
  path: '/afterwards',
  handle: async (tx, _input, context) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx.db);
    return async () => {
      const states = await context.gate.open('publication', tx.actor, (other) =>
        sql`select state from pg_stat_activity where pid = ${rows[0]!.pid}`.execute(other.db),
      );
      return shown(states.rows, pageOf(states.rows, context));
    };
  },
});

export const trialRoutes: Route[] = [
  echo,
  write,
  writeAgain,
  upload,
  uploads,
  file,
  own,
  desk,
  deed,
  slow,
  afterwards,
  ...problemRoutes,
];

const staff = (more: Partial<Extract<Caller, { kind: 'staff' }>>): Caller => ({
  kind: 'staff',
  id: 1,
  name: 'Helmi Esimerkki',
  sessionId: 1,
  purposes: [],
  desk: undefined,
  hasSigned: true,
  ...more,
});

/** The header `who` of a test's request stands for a session. */
const callers: Readonly<Record<string, Caller>> = {
  unsigned: staff({ hasSigned: false, purposes: ['customer_service'] }),
  service: staff({ purposes: ['customer_service', 'register_upkeep'] }),
  upkeep: staff({ purposes: ['customer_service', 'register_upkeep'], desk: 'register_upkeep' }),
  elsewhere: staff({ purposes: ['customer_service'], desk: 'administration' }),
  administrator: staff({ purposes: ['administration'] }),
};

export type Trial = Readonly<{ url: string; port: number; lines: string[] }>;

/** Call it at the top of a test file; it ends with the file. */
export const trialApp = async (more: Partial<AppSettings> = {}): Promise<Trial> => {
  const { gate, installation } = await testDatabase();
  const policy: DeclarationInForce = await loadInForce(installation, tables);
  const lines: string[] = [];
  const app = createApp({
    routes: trialRoutes,
    gate,
    policy: () => policy,
    identify: async (request) => callers[request.headers.get('who') ?? ''] ?? { kind: 'nobody' },
    log: (line) => lines.push(line),
    ...more,
  });
  const { port, close } = await listen(app, { host: '127.0.0.1', port: 0 });
  after(() => close(100));
  return { url: `http://127.0.0.1:${port}`, port, lines };
};

export const asJson = { accept: 'application/json' };
