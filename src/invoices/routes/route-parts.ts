/** What the routes of invoices have in common. */
import { z } from 'zod';
import { key } from '../../http/key.ts';

/** Who reads invoices at work; rights requests and credit decisions read them on pages of their own. */
export const readers = ['invoicing', 'bookkeeping', 'collection'] as const;
export const invoicing = { who: 'purpose', purposes: ['invoicing'] } as const;
export const params = z.object({ id: key });
export const customerParams = z.object({ id: key });
