/** The form with which the person asks for what somebody has to decide. */
import { formErrors } from '../../access/form-errors.ts';
import { confirmCode } from '../../customers/forms/confirm-code.ts';
import type { Language } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { kindTitles, requestKinds } from '../request.ts';
import { ownFileField } from './own-files-card.ts';
import { ownErasurePlanPath, ownRequestsPath } from './paths.ts';
import { portalTexts as texts } from './portal-texts.ts';

export type Asking = Readonly<{
  kind?: string | undefined;
  words?: string;
  problems?: readonly FieldProblem[];
}>;

/** Data is put together without asking anybody; everything else is for a person to decide. */
export const askableKinds = requestKinds.filter((kind) => kind !== 'access' && kind !== 'portability');

/** The objection that nobody weighs (GDPR 21(2), (3)) is chosen by its own name, and does not wait with the others. */
export const forbidding = 'direct_marketing';

type Option = Readonly<{ value: string; label: string }>;

const kindOptions = (language: Language): Option[] => [
  { value: '', label: texts.choose[language] },
  ...askableKinds.flatMap((kind): Option[] =>
    kind === 'objection'
      ? [
          { value: forbidding, label: texts.forbidMarketing[language] },
          { value: kind, label: texts.otherObjection[language] },
        ]
      : [{ value: kind, label: kindTitles[kind][language] }],
  ),
];

export const askCard = ({ language }: Context, { kind, words, problems = [] }: Asking): Html => {
  const { errors, errorOf } = formErrors(problems, language);
  return card({
    id: 'ask',
    title: texts.ask[language],
    content: html`<p>${texts.askLead[language]}</p><p><a href="${ownErasurePlanPath}">${texts.seePlan[language]}</a></p>${form(
      {
        language,
        action: ownRequestsPath,
        multipart: true,
        errors,
        submit: texts.send[language],
        content: html`${field({
          kind: 'select',
          name: 'kind',
          label: texts.kind[language],
          language,
          required: true,
          value: kind,
          options: kindOptions(language),
          error: errorOf('kind'),
        })}${field({
          kind: 'textarea',
          name: 'words',
          label: texts.words[language],
          hint: texts.wordsHint[language],
          language,
          rows: 5,
          value: words,
          error: errorOf('words'),
        })}${confirmCode(problems, language)}${ownFileField(problems, language)}`,
      },
    )}`,
  });
};
