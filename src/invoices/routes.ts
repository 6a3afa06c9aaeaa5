import type { Route } from '../http/route.ts';
import { deedRoutes } from './routes/deed-routes.ts';
import { draftRoutes } from './routes/draft-routes.ts';
import { invoiceRoutes } from './routes/invoice-routes.ts';
import { issuingRoutes } from './routes/issuing-routes.ts';
import { listRoutes } from './routes/list-routes.ts';
import { paymentRoutes } from './routes/payment-routes.ts';
import { reminderRoutes } from './routes/reminder-routes.ts';
import { settingsRoutes } from './routes/settings-routes.ts';
import { settlingRoutes } from './routes/settling-routes.ts';

export const invoicesRoutes: Route[] = [
  ...listRoutes,
  ...invoiceRoutes,
  ...draftRoutes,
  ...issuingRoutes,
  ...settlingRoutes,
  ...deedRoutes,
  ...paymentRoutes,
  ...reminderRoutes,
  ...settingsRoutes,
];
