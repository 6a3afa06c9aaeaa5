import { z } from 'zod';
import type { Context } from '../../http/route.ts';

/** Those who may write a customer's details; upkeep also where customer service does not see the customer. */
export const writers = ['customer_service', 'register_upkeep'] as const;
export const upkeep = ['register_upkeep'] as const;

/** Digits alone: `keysIn` reads the same address, where `1e3` would be another key. */
export const key = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);
export const customerParams = z.object({ id: key });
export const rowParams = z.object({ id: key, row: key });

/** The keys in the address of a form that is shown again: `/customers/7/emails/3` → 7, 3. */
export const keysIn = ({ url }: Context): number[] => (url.pathname.match(/\d+/g) ?? []).map(Number);
