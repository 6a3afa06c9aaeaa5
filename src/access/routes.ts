import type { Route } from '../http/route.ts';
import { doorRoutes } from './door-routes.ts';
import { ownRoutes } from './own-routes.ts';
import { staffRoutes } from './staff-routes.ts';

export const accessRoutes: Route[] = [...doorRoutes, ...ownRoutes, ...staffRoutes];
