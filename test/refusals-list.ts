/**
 * The written-down authorisation: test/refusals.json names every route with who may use it and for which purposes.
 * A new route or a wider one does nothing here by itself: somebody writes the line, and somebody reads it.
 */
import { readFileSync } from 'node:fs';
import type { Route } from '../src/http/route.ts';

/** `GET /customers` → `purpose: customer_service, register_upkeep`. */
export type RefusalsList = Readonly<Record<string, string>>;

export const refusalsList = (): RefusalsList =>
  JSON.parse(readFileSync(new URL('refusals.json', import.meta.url), 'utf8')) as RefusalsList;

export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;
const lineOf = ({ who, purposes }: Route): string => `${who}: ${purposes.join(', ')}`;

export type Written = Readonly<{ who: Route['who']; purposes: readonly string[] }>;
export const writtenOf = (line: string): Written => {
  const [who, purposes = ''] = line.split(': ');
  return { who: who as Route['who'], purposes: purposes.split(', ') };
};

/** In words that say what to do; empty where the table of routes is what is written. */
export const differencesFrom = (list: RefusalsList, routes: readonly Route[]): string[] => {
  const found = new Map(routes.map((route) => [nameOf(route), lineOf(route)]));
  const now = [...found].flatMap(([name, line]) => {
    const written = list[name];
    if (written === line) return [];
    const entry = `"${name}": "${line}"`;
    return written === undefined
      ? [
          `a route that nobody has written down: decide who may use it and add to test/refusals.json: ${entry}`,
        ]
      : [`a route that lets in others than are written ("${written}"): ${entry}`];
  });
  const gone = Object.keys(list).filter((name) => !found.has(name));
  return [...now, ...gone.map((name) => `test/refusals.json names a route that is no more: ${name}`)];
};
