import { z } from 'zod';

/**
 * A row's key as it stands in an address: digits alone. A number that is merely coerced would take `1e3` or ` 7` too, and
 * then the same row has many addresses and what reads the address by its digits reads another key.
 */
export const key = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);

/** In a body: a form sends digits, a program the number that it was given. */
export const keyInBody = z.union([key, z.number().int().min(1).max(999_999_999_999_999)]);

/** A line of a file or a version, counted from nought: as large as the database counts. */
export const ordinal = z
  .string()
  .regex(/^(0|[1-9]\d{0,9})$/)
  .transform(Number)
  .refine((number) => number <= 2_147_483_647);
