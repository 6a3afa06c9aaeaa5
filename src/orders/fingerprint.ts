import { createHash } from 'node:crypto';
import type { OrderForm } from './order-form.ts';

/** What a form showed when it was opened: where two change one order, the later is told so and nothing is lost. */
export const fingerprintOf = (form: OrderForm): string =>
  createHash('sha256').update(JSON.stringify(form)).digest('base64url').slice(0, 16);
