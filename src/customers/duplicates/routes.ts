import type { Route } from '../../http/route.ts';
import { bulkRoutes } from './routes/bulk-routes.ts';
import { mergeRoutes } from './routes/merge-routes.ts';
import { pairRoutes } from './routes/pair-routes.ts';

export const duplicateRoutes: Route[] = [...pairRoutes, ...mergeRoutes, ...bulkRoutes];
