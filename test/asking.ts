/** The whole program's app as tests ask it: real sessions, every fault kept to be told of. */
import { identify } from '../src/access/identify.ts';
import type { Gate } from '../src/db/gate.ts';
import { createApp } from '../src/http/app.ts';
import type { Route } from '../src/http/route.ts';
import type { DeclarationInForce } from '../src/policy/in-force.ts';
import { identifyPerson } from '../src/requests/portal/identify-person.ts';
import { routes as allRoutes } from '../src/routes.ts';

export const site = 'http://localhost';
export type Wish = 'page' | 'json';
type Asking = Readonly<{
  method?: string;
  token?: string | undefined;
  wish?: Wish;
  body?: string | URLSearchParams | FormData;
  contentType?: string;
}>;
export type Ask = (path: string, asking?: Asking) => Promise<Response>;

export const askingOf = (
  { gate, policy }: Readonly<{ gate: Gate; policy: () => DeclarationInForce }>,
  routes: readonly Route[] = allRoutes,
): { ask: Ask; faults: string[] } => {
  const faults: string[] = [];
  const app = createApp({
    routes,
    gate,
    policy,
    identify: (request, _address, isAnew) => identify(gate, policy, request, isAnew),
    identifyPerson: (request) => identifyPerson(gate, request),
    baseUrl: site,
    log: (line) => void (line.startsWith('fault') && faults.push(line)),
  });
  const ask: Ask = async (path, { method = 'GET', token, wish = 'page', body, contentType } = {}) => {
    const headers = {
      accept: wish === 'json' ? 'application/json' : 'text/html',
      'accept-language': 'fi',
      origin: site,
      ...(token ? { cookie: `seloste_session=${token}` } : {}),
      ...(contentType ? { 'content-type': contentType } : {}),
    };
    return await app.request(new Request(`${site}${path}`, { method, headers, ...(body ? { body } : {}) }));
  };
  return { ask, faults };
};
