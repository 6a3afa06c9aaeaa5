import { z } from 'zod';
import { key } from '../../http/key.ts';
import type { Context } from '../../http/route.ts';

/** Those who may write a customer's details; upkeep also where customer service does not see the customer. */
export const writers = ['customer_service', 'register_upkeep'] as const;
export const upkeep = ['register_upkeep'] as const;

export const customerParams = z.object({ id: key });
export const rowParams = z.object({ id: key, row: key });

/** The keys in the address of a form that is shown again: `/customers/7/emails/3` → 7, 3. */
export const keysIn = ({ url }: Context): number[] => (url.pathname.match(/\d+/g) ?? []).map(Number);
