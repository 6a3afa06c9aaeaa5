/** The one door: every request of a person or a program comes through here. The way of a request: DESIGN 3. */
import { randomBytes } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context as HonoContext } from 'hono';
import { textIn } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { assetPrefix, serveAsset } from '../ui/assets.ts';
import { addCookies, responseOf } from './answer.ts';
import type { Asked } from './asked.ts';
import { clientOf, isLoopback, type Proxies, trustedProxies } from './client-address.ts';
import { readCookie, withOurCookies } from './cookie.ts';
import { isReady } from './health.ts';
import type { RunSettings } from './in-gate.ts';
import { faultLine, type Log, logLine } from './log-line.ts';
import { createMenuCounts, type MenuCounts } from './menu-counts.ts';
import { languageCookie, languageOf, wishOf } from './negotiate.ts';
import { openApiOf } from './openapi.ts';
import { baseUrlOf } from './origin.ts';
import { placesOf } from './places.ts';
import { problemAnswer } from './problem-answer.ts';
import { createPageLimit, type RateLimit } from './rate-limit.ts';
import { fromAnotherSite, hostUnknown, methodNotAllowed, notFound, somethingBroke } from './refusals.ts';
import type { Route } from './route.ts';
import { inOrder, methodsAt } from './route-order.ts';
import { runRoute } from './run-route.ts';
import { isFromOurPages } from './same-origin.ts';
import { secureHeaders } from './secure-headers.ts';
import { routesUnder, tableUnder } from './under-declaration.ts';

export type AppSettings = Omit<RunSettings, 'limits'> &
  Readonly<{
    routes: readonly Route[];
    /** `https://asiakkaat.example`; absent: loopback names only. */
    baseUrl?: string | undefined;
    /** Addresses and subnets whose `X-Forwarded-*` is believed, beside loopback. */
    proxies?: readonly string[];
    log?: Log;
    limits?: Partial<RunSettings['limits']>;
    pageLimit?: RateLimit;
  }>;

type Env = { Bindings: HttpBindings; Variables: { asked: Asked; pattern: string } };
type C = HonoContext<Env>;

const limits = { bodyBytesMax: 1_000_000, bodyMillisecondsMax: 30_000, millisecondsMax: 60_000 };

/** Without leading double slashes, which would make a link of it lead to another site. */
const ownUrl = (asked: string, baseUrl: string): URL => {
  const { pathname, search } = new URL(asked);
  const url = new URL(baseUrl);
  url.pathname = pathname.replace(/^[/\\]+/, '/');
  url.search = search;
  return url;
};

const askedOf = (c: C, configured: string | undefined, proxies: Proxies): Asked => {
  const sent = c.req.raw.headers;
  const client = clientOf(c.env?.incoming?.socket?.remoteAddress ?? '127.0.0.1', sent, proxies);
  const baseUrl = baseUrlOf(configured, sent.get('host'), client.proto) ?? '';
  const isHttps = baseUrl.startsWith('https:');
  const headers = withOurCookies(sent, isHttps);
  const url = ownUrl(c.req.url, baseUrl || 'http://localhost');
  const language = languageOf(url, readCookie(headers, languageCookie), headers.get('accept-language'));
  const languageChosen = url.searchParams.get('lang') === language;
  if (url.searchParams.has('lang')) url.searchParams.delete('lang');
  return {
    request: c.req.raw,
    headers,
    url,
    baseUrl,
    isHttps,
    clientAddress: client.address,
    language,
    languageChosen,
    wish: wishOf(headers),
    reference: randomBytes(5).toString('hex'),
  };
};

const yearSeconds = 365 * 24 * 3600;

const hasUnreadBody = (response: Response, { request }: Asked): boolean =>
  request.method !== 'GET' && response.status >= 400 && ![409, 422].includes(response.status);

const dress = (response: Response, asked: Asked): void => {
  const { headers } = response;
  secureHeaders(headers, asked.isHttps);
  headers.append('vary', 'Accept, Accept-Language, Cookie');
  // What was refused unread stays in the connection: the client is told that it ends here.
  if (hasUnreadBody(response, asked)) headers.set('connection', 'close');
  if (asked.languageChosen)
    addCookies(
      response,
      [{ name: languageCookie, value: asked.language, maxAgeSeconds: yearSeconds }],
      asked.isHttps,
    );
};

/** Whether the request may come in at all. Programs on this machine (benchmarks, a proxy without addresses) are not counted. */
const guard =
  (pageLimit: RateLimit) =>
  (asked: Asked): void => {
    const { request, baseUrl, clientAddress } = asked;
    if (baseUrl === '') throw new Problem(hostUnknown);
    if (!isLoopback(clientAddress)) pageLimit.spend(clientAddress);
    if (!isFromOurPages(request.method, request.headers, new URL(baseUrl).origin))
      throw new Problem(fromAnotherSite);
  };

/** No route at this address with this method: what there is, or the address without its last slash, or nothing. */
const otherwise = (methods: (path: string) => string[], asked: Asked): Response => {
  const { url, request } = asked;
  const allowed = methods(url.pathname);
  const allow = allowed.join(', ');
  if (allowed.length > 0 && request.method === 'OPTIONS')
    return new Response(null, { status: 204, headers: { allow } });
  if (allowed.length > 0) throw new Problem(methodNotAllowed, { method: request.method, allowed: allow });
  const without = url.pathname.replace(/\/+$/, '');
  if (without !== url.pathname && methods(without).includes('GET'))
    return new Response(null, { status: 308, headers: { location: `${without}${url.search}` } });
  throw new Problem(notFound);
};

/** The menu of each declaration is sorted once. */
const placesNow = (
  under: (declaration: Declaration) => ReadonlyMap<Route, Route>,
  { policy }: AppSettings,
) => {
  const made = new WeakMap<ReadonlyMap<Route, Route>, ReturnType<typeof placesOf>>();
  return (...asked: Parameters<ReturnType<typeof placesOf>>) => {
    const table = under(policy().declaration);
    const places = made.get(table) ?? placesOf([...table.values()]);
    made.set(table, places);
    return places(...asked);
  };
};

const addRoutes = (app: Hono<Env>, settings: AppSettings): void => {
  const under = tableUnder(settings.routes);
  const places = placesNow(under, settings);
  const counts = createMenuCounts(settings.routes, settings.gate);
  const running = { ...settings, limits: { ...limits, ...settings.limits } };
  const run = async (route: Route, values: Record<string, string>, asked: Asked): Promise<Response> => {
    let counting: Promise<MenuCounts> | undefined;
    let waiting: MenuCounts | undefined;
    const now = under(settings.policy().declaration).get(route) ?? route;
    const answer = await runRoute(now, values, asked, {
      ...running,
      // The counts of the menu are asked for while the route is at work, and are there when its page is written.
      identify: async (...who) => {
        const caller = await settings.identify(...who);
        if (asked.wish !== 'json') counting = counts(caller);
        return caller;
      },
      places: (caller, path) => places(caller, path, waiting),
    });
    if (answer.kind === 'shown') waiting = await counting;
    return responseOf(answer, asked);
  };
  for (const route of inOrder(settings.routes))
    app.on(route.method, route.path, async (c) => {
      c.set('pattern', route.path);
      const response = await run(route, c.req.param(), c.get('asked'));
      const isPublic = route.who === 'anyone' && route.purposes[0] === 'publication';
      if (isPublic && route.method === 'GET' && !response.headers.has('cache-control'))
        response.headers.set('cache-control', 'no-cache');
      return response;
    });
};

const addOwnAddresses = (app: Hono<Env>, settings: AppSettings): void => {
  let openApi: { of: Declaration; text: string } | undefined;
  app.get('/openapi.json', (c) => {
    const { declaration } = settings.policy();
    if (openApi?.of !== declaration)
      openApi = {
        of: declaration,
        text: JSON.stringify(openApiOf(routesUnder(settings.routes, declaration))),
      };
    return c.body(openApi.text, 200, { 'content-type': 'application/json', 'cache-control': 'no-cache' });
  });
  app.get('/health', (c) => c.json({ status: 'up' }));
  app.get('/health/ready', async (c) => {
    const ready = await isReady(settings.gate);
    return c.json({ status: ready ? 'ready' : 'not_ready' }, ready ? 200 : 503);
  });
};

export const createApp = (settings: AppSettings): Hono<Env> => {
  const { routes, baseUrl, proxies = [], log = () => {}, pageLimit = createPageLimit() } = settings;
  const app = new Hono<Env>();
  const trusted = trustedProxies(proxies);
  const admit = guard(pageLimit);
  const methods = methodsAt(routes);
  app.get(`${assetPrefix}*`, (c, next) => {
    const file = serveAsset(c.req.path, c.req.header('accept-encoding'));
    return file ? Promise.resolve(file) : next();
  });
  app.use(async (c, next) => {
    const began = performance.now();
    const asked = askedOf(c, baseUrl, trusted);
    c.set('asked', asked);
    await next();
    dress(c.res, asked);
    const milliseconds = performance.now() - began;
    const { method } = c.req;
    log(
      logLine({
        method,
        pattern: c.get('pattern') ?? '-',
        status: c.res.status,
        milliseconds,
        reference: asked.reference,
      }),
    );
  });
  app.use((c, next) => {
    admit(c.get('asked'));
    return next();
  });
  addOwnAddresses(app, settings);
  addRoutes(app, settings);
  app.notFound((c) => otherwise(methods, c.get('asked')));
  app.onError((error, c) => {
    const asked = c.get('asked');
    const { controller, register_name } = settings.policy().declaration;
    const name = controller.name || textIn(register_name, asked.language);
    if (error instanceof Problem) return problemAnswer(error, asked, name);
    log(faultLine(error, asked.reference));
    return problemAnswer(new Problem(somethingBroke, { reference: asked.reference }), asked, name);
  });
  return app;
};
