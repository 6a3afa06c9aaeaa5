/** What the routes of imports have in common. */
import { z } from 'zod';
import { key } from '../http/key.ts';

export const upkeep = { who: 'purpose', purposes: ['register_upkeep'] } as const;
export const params = z.object({ id: key });
export const pageRows = 50;
