/**
 * What is in force before the first notice is published: only the purposes that build the register. No marketing
 * role exists until a notice names it. Version 0 is never shown to the public.
 */
import { requiredPurposes } from './built-in.ts';
import { type Declaration, declarationSchema } from './declaration.ts';
import { defaultDeclaration } from './default/index.ts';

export const minimumDeclaration = (today: string): Declaration => {
  const whole = declarationSchema.parse(defaultDeclaration(today));
  const isRequired = (key: string): boolean => requiredPurposes.some((required) => required === key);
  return { ...whole, purposes: whole.purposes.filter(({ key }) => isRequired(key)), extra_fields: [] };
};
