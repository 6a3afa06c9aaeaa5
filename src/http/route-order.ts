/** Routes in the order in which they are tried, whatever order the modules stand in: `/customers/new` before `/customers/:id`. */
import { TrieRouter } from 'hono/router/trie-router';
import type { Route } from './route.ts';

const rank = (segment: string): string => (segment.startsWith(':') ? '1' : segment === '*' ? '2' : '0');
const order = ({ path }: Route): string => path.split('/').map(rank).join('');

export const inOrder = (routes: readonly Route[]): Route[] =>
  [...routes].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));

/** Which methods an address has; none where there is no such address. */
export const methodsAt = (routes: readonly Route[]): ((path: string) => string[]) => {
  const router = new TrieRouter<Route>();
  for (const one of routes) router.add(one.method, one.path, one);
  return (path) => {
    const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(
      (method) => router.match(method, path)[0].length > 0,
    );
    return methods.length === 0 ? [] : [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
  };
};
