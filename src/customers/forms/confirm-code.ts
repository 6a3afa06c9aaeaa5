import type { Language, Text } from '../../ground/language.ts';
import type { FieldProblem } from '../../http/route.ts';
import { field } from '../../ui/field.ts';
import type { HtmlValue } from '../../ui/html.ts';
import { confirmField } from '../wrong-fields.ts';

const label: Text = {
  fi: 'Tämä ei ole henkilötunnus',
  sv: 'Det här är inte en personbeteckning',
  en: 'This is no personal identity code',
};

/** Shown when it is asked for: what looked like an identity code is something else. */
export const confirmCode = (
  problems: readonly Pick<FieldProblem, 'field'>[],
  language: Language,
): HtmlValue =>
  problems.some(({ field: name }) => name === confirmField) &&
  field({ kind: 'checkbox', name: confirmField, label: label[language], language });
