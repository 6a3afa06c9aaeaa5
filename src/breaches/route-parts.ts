import { z } from 'zod';
import { key } from '../http/key.ts';
import type { Context } from '../http/route.ts';

/** Whoever answers people about their data answers for its breaches too. */
export const clerk = { who: 'purpose', purposes: ['rights_requests'] } as const;
export const breachParams = z.object({ id: key });

export const keyIn = ({ url }: Context): number => Number(url.pathname.split('/')[2]);
