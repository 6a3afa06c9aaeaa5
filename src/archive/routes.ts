import type { Route } from '../http/route.ts';
import { customerPaperRoutes } from './routes/customer-routes.ts';
import { documentRoutes } from './routes/document-routes.ts';
import { placeRoutes } from './routes/place-routes.ts';

export const archiveRoutes: Route[] = [...documentRoutes, ...placeRoutes, ...customerPaperRoutes];
