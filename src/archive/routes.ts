import type { Route } from '../http/route.ts';
import { customerPaperRoutes } from './routes/customer-routes.ts';
import { destructionRoutes } from './routes/destruction-routes.ts';
import { documentRoutes } from './routes/document-routes.ts';
import { kindRoutes } from './routes/kind-routes.ts';
import { labelRoutes } from './routes/label-routes.ts';
import { loanRoutes } from './routes/loan-routes.ts';
import { ownerRoutes } from './routes/owner-routes.ts';
import { placeRoutes } from './routes/place-routes.ts';
import { scanRoutes } from './routes/scan-routes.ts';
import { subjectRoutes } from './routes/subject-routes.ts';

export const archiveRoutes: Route[] = [
  ...documentRoutes,
  ...subjectRoutes,
  ...ownerRoutes,
  ...scanRoutes,
  ...loanRoutes,
  ...placeRoutes,
  ...kindRoutes,
  ...labelRoutes,
  ...destructionRoutes,
  ...customerPaperRoutes,
];
