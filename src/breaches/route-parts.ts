import { z } from 'zod';
import { key } from '../http/key.ts';
import type { Context, FieldProblem } from '../http/route.ts';

/** Whoever answers people about their data answers for its breaches too. */
export const clerk = { who: 'purpose', purposes: ['rights_requests'] } as const;
export const breachParams = z.object({ id: key });
export const words = z.string().trim().max(8_000);

export const keyIn = ({ url }: Context): number => Number(url.pathname.split('/')[2]);

/** A form that comes back with what was typed. */
export type Again = Readonly<{
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;
