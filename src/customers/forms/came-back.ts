import type { Language } from '../../ground/language.ts';
import type { FieldProblem } from '../../http/route.ts';
import { field } from '../../ui/field.ts';
import type { HtmlValue } from '../../ui/html.ts';
import { cameBackField, cameBackTitle } from '../details/erased-contact.ts';

/** Shown when it is asked for: somebody who was erased at their own request has come back themself. */
export const cameBack = (
  problems: readonly FieldProblem[],
  language: Language,
  error: string | undefined,
): HtmlValue =>
  problems.some(({ field: name }) => name === cameBackField) &&
  field({
    kind: 'text',
    name: cameBackField,
    label: cameBackTitle[language],
    language,
    maxLength: 500,
    error,
  });
