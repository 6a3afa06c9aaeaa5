/** Every address of the program, one line for each module: authorisation, OpenAPI and the refusal test read this. */
import { accessRoutes } from './access/routes.ts';
import { problemRoutes } from './http/problem-routes.ts';
import type { Route } from './http/route.ts';
import { noticeRoutes } from './notice/routes.ts';

export const routes: readonly Route[] = [...problemRoutes, ...accessRoutes, ...noticeRoutes];
