import { z } from 'zod';
import { key } from '../http/key.ts';

/** Whoever answers requests. */
export const clerk = { who: 'purpose', purposes: ['rights_requests'] } as const;
export const requestParams = z.object({ id: key });
