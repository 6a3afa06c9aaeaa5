import { z } from 'zod';
import { key, ordinal } from '../../../http/key.ts';

export const invoicing = { who: 'purpose', purposes: ['invoicing'] } as const;
export const fileParams = z.object({ id: key });
export const paymentParams = z.object({ id: key, entry: ordinal, part: ordinal });
export const pageRows = 50;
