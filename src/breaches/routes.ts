import type { Route } from '../http/route.ts';
import { accountRoutes } from './account-routes.ts';
import { breachRoutes } from './breach-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { notificationRoutes } from './notification-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { stepRoutes } from './step-routes.ts';

export const breachesRoutes: Route[] = [
  ...breachRoutes,
  ...accountRoutes,
  ...stepRoutes,
  ...peopleRoutes,
  ...notificationRoutes,
  ...messageRoutes,
];
