import type { Route } from '../http/route.ts';
import { oneImport } from './import-routes.ts';
import { rowsOfImport } from './row-routes.ts';
import { listAndUpload } from './upload-routes.ts';

export const sourcesRoutes: Route[] = [...listAndUpload, ...oneImport, ...rowsOfImport];
