import type { Language } from '../ground/language.ts';
import type { FieldProblem } from '../http/route.ts';
import type { FormError } from '../ui/form.ts';

/** What a form shows above, and what each of its fields shows. */
export const formErrors = (problems: readonly FieldProblem[], language: Language) => ({
  errors: problems.map(
    ({ field, text }): FormError => ({ ...(field ? { field } : {}), message: text[language] }),
  ),
  errorOf: (field: string): string | undefined => problems.find((one) => one.field === field)?.text[language],
});

/** A value as it was typed, to be shown again. */
export const typedText = (typed: Readonly<Record<string, unknown>>, field: string): string | undefined => {
  const value = typed[field];
  return typeof value === 'string' ? value : undefined;
};
