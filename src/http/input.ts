/** Parameters, query and body of a request, each by the route's schema. */
import type { z } from 'zod';
import { Problem } from '../ground/problem.ts';
import { fieldProblems } from './field-problems.ts';
import { asFormOf, type Fields, fieldsOf } from './fields.ts';
import type { Body } from './read-body.ts';
import { inputInvalid, notFound } from './refusals.ts';
import type { FieldProblem } from './route.ts';

/** The problem of `input_invalid` with what is wrong, field by field. */
export class InputProblem extends Problem {
  readonly fields: readonly FieldProblem[];
  constructor(fields: readonly FieldProblem[]) {
    super(inputInvalid, { fields: fields.map(({ field }) => field).join(', ') });
    this.fields = fields;
  }
}

/** A route's schemas, whose types the table does not know. */
export type Schemas = Readonly<{
  params?: z.ZodObject | undefined;
  query?: z.ZodObject | undefined;
  body?: z.ZodObject | undefined;
}>;

const parse = (schema: z.ZodObject | undefined, fields: Fields): Fields => {
  if (!schema) return {};
  const result = schema.safeParse(fields);
  if (!result.success) throw new InputProblem(fieldProblems(result.error, fields));
  return result.data;
};

const isDecoded = (path: string): boolean => {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
};

/** An address that cannot be read, or whose parameters do not fit, is the address of nothing. */
export const parseParams = (
  { params }: Schemas,
  values: Readonly<Record<string, string>>,
  { pathname }: URL,
): Fields => {
  if (!isDecoded(pathname)) throw new Problem(notFound);
  const result = params?.safeParse(values);
  if (result && !result.success) throw new Problem(notFound);
  return result?.data ?? {};
};

export const parseQuery = ({ query }: Schemas, url: URL): Fields =>
  query ? parse(query, asFormOf(query, fieldsOf(url.searchParams))) : {};

/** What was typed, as the schema is shown it and as a form gets it back. */
export const typedIn = ({ body }: Schemas, { fields, isForm }: Body): Fields =>
  body && isForm ? asFormOf(body, fields) : fields;

export const parseBody = ({ body }: Schemas, typed: Fields): Fields => parse(body, typed);
