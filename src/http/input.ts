/** Parameters, query and body of a request, each by the route's schema. */
import type { z } from 'zod';
import type { Text } from '../ground/language.ts';
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

const strange: Text = {
  fi: 'Tämännimistä tietoa ei ole tässä osoitteessa. Tarkista nimi rajapinnan kuvauksesta.',
  sv: 'Adressen har ingen uppgift med det här namnet. Kontrollera namnet i beskrivningen av gränssnittet.',
  en: 'This address takes nothing of this name. Check the name in the description of the API.',
};

const strangersOf = (schema: z.ZodObject | undefined, names: readonly string[]): string[] =>
  !schema || schema.def.catchall ? [] : names.filter((name) => !Object.hasOwn(schema.shape, name));

/**
 * A program's mistyped name would be left out in silence: a filter that limits nothing, a value that is not stored. An
 * address that a person follows may carry anything.
 */
export const refuseStrangers = ({ query, body }: Schemas, url: URL, fields: Fields): void => {
  const asked = [...new Set(url.searchParams.keys())].filter((name) => name !== 'lang');
  const names = [...strangersOf(query, asked), ...strangersOf(body, Object.keys(fields))];
  if (names.length > 0) throw new InputProblem(names.map((field) => ({ field, text: strange })));
};

export const parseBody = ({ body }: Schemas, typed: Fields): Fields => parse(body, typed);
