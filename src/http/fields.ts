/** Names and values as a form or an address carries them. */
import type { z } from 'zod';
import { Problem } from '../ground/problem.ts';
import { bodyUnreadable, tooManyFields } from './refusals.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The widest form has some hundreds; a list of a hundred thousand is no form but an attack on this process. */
export const fieldsMax = 1_000;

/** A name that comes twice is a list. The object has no prototype to pollute. Throws `too_many_fields`. */
export const fieldsOf = (pairs: Iterable<readonly [string, string]>): Fields => {
  const fields: Record<string, string | string[]> = Object.create(null);
  let count = 0;
  for (const [name, value] of pairs) {
    count += 1;
    if (count > fieldsMax) throw new Problem(tooManyFields, { count: fieldsMax });
    // PostgreSQL stores no NUL, and no keyboard writes one.
    if (name.includes('\0') || value.includes('\0')) throw new Problem(bodyUnreadable);
    const before = fields[name];
    if (before === undefined) fields[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else fields[name] = [before, value];
  }
  return fields;
};

/** What is inside `optional`, `default`, `nullable` …: whether a list is expected there. */
const takesList = (schema: z.core.$ZodType): boolean => {
  const { def } = schema._zod;
  if (def.type === 'array' || def.type === 'set') return true;
  if ('innerType' in def) return takesList(def.innerType as z.core.$ZodType);
  return def.type === 'pipe' && takesList((def as z.core.$ZodPipeDef).in);
};

const mayBeMissing = (schema: z.core.$ZodType): boolean => schema._zod.optin === 'optional';

/**
 * A form cannot say "one of a list" or "not filled in": one value becomes a list where a list is expected, no box
 * ticked the empty list, and an empty field that may be missing is missing. JSON says what it means and is left as it is.
 */
export const asFormOf = (schema: z.ZodObject, fields: Fields): Fields => {
  const result: Record<string, unknown> = { ...fields };
  for (const [name, inner] of Object.entries(schema.shape)) {
    const value = result[name];
    if (value === '' && mayBeMissing(inner)) delete result[name];
    else if (takesList(inner)) {
      if (typeof value === 'string') result[name] = [value];
      else if (value === undefined && !mayBeMissing(inner)) result[name] = [];
    }
  }
  return result;
};
