/** The view that a form or an address carries. */
import type { Definition } from '../../customers/views/definition.ts';
import { readAddress } from '../../customers/views/read-address.ts';
import { InputProblem } from '../../http/input.ts';
import type { Context } from '../../http/route.ts';
import { viewFields } from '../view-fields.ts';

type From = Pick<Context, 'policy'>;

/** Throws where the definition has anything that a list would not take. */
export const definitionIn = (search: string, { policy }: From): Definition => {
  const read = readAddress(new URLSearchParams(search), viewFields(policy.declaration));
  if (read.problems.length > 0) throw new InputProblem(read.problems);
  return read.definition;
};

/** For showing a form again: what cannot be read is left out there, and told of when it is sent. */
export const lenientDefinition = (search: string | URLSearchParams, { policy }: From): Definition =>
  readAddress(new URLSearchParams(search), viewFields(policy.declaration)).definition;
