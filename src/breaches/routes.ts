import type { Route } from '../http/route.ts';
import { breachRoutes } from './breach-routes.ts';
import { letterRoutes } from './letter-routes.ts';
import { notificationRoutes } from './notification-routes.ts';

export const breachesRoutes: Route[] = [...breachRoutes, ...notificationRoutes, ...letterRoutes];
