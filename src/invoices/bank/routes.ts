import type { Route } from '../../http/route.ts';
import { bankFileRoutes } from './routes/file-routes.ts';
import { bankPaymentRoutes } from './routes/payment-routes.ts';

export const bankRoutes: Route[] = [...bankFileRoutes, ...bankPaymentRoutes];
