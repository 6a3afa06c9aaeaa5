/** What the routes of imports have in common. */
import { z } from 'zod';

export const upkeep = { who: 'purpose', purposes: ['register_upkeep'] } as const;
export const params = z.object({
  id: z.coerce
    .number()
    .int()
    .positive()
    .max(2 ** 52),
});
export const pageRows = 50;
