import type { Route } from '../http/route.ts';
import { duplicateRoutes } from './duplicates/routes.ts';
import { outboxRoutes } from './mails/outbox/routes.ts';
import { mailRoutes } from './mails/routes.ts';
import { mailTemplateRoutes } from './mails/template-routes.ts';
import { noteRoutes } from './notes/routes.ts';
import { choiceRoutes } from './routes/choice-routes.ts';
import { customerRoutes } from './routes/customer-routes.ts';
import { detailRoutes } from './routes/detail-routes.ts';
import { extraFieldRoutes } from './routes/extra-field-routes.ts';
import { taskRoutes } from './tasks/routes.ts';

export const customersRoutes: Route[] = [
  ...customerRoutes,
  ...detailRoutes,
  ...extraFieldRoutes,
  ...choiceRoutes,
  ...duplicateRoutes,
  ...noteRoutes,
  ...taskRoutes,
  ...mailRoutes,
  ...mailTemplateRoutes,
  ...outboxRoutes,
];
