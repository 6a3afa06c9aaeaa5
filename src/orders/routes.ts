import type { Route } from '../http/route.ts';
import { orderActRoutes } from './routes/act-routes.ts';
import { orderFormRoutes } from './routes/form-routes.ts';
import { orderListRoutes } from './routes/list-routes.ts';
import { productGroupRoutes } from './routes/product-group-routes.ts';
import { productRoutes } from './routes/product-routes.ts';

export const ordersRoutes: Route[] = [
  ...orderListRoutes,
  ...orderFormRoutes,
  ...orderActRoutes,
  ...productRoutes,
  ...productGroupRoutes,
];
