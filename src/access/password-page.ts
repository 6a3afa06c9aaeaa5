import type { Text } from '../ground/language.ts';
import type { Context, FieldProblem } from '../http/route.ts';
import { field } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import { type Html, html } from '../ui/html.ts';
import { noticeBox } from '../ui/notice-box.ts';
import { formErrors } from './form-errors.ts';
import { passwordFields } from './password-fields.ts';
import { staffPage } from './staff-page.ts';

const texts = {
  title: { fi: 'Vaihda oma salasana', sv: 'Byt ditt lösenord', en: 'Change your password' },
  lead: {
    fi: 'Muut istuntosi päättyvät samalla.',
    sv: 'Dina andra sessioner avslutas samtidigt.',
    en: 'Your other sessions end at the same time.',
  },
  current: { fi: 'Nykyinen salasana', sv: 'Nuvarande lösenord', en: 'Current password' },
  done: { fi: 'Salasana on vaihdettu.', sv: 'Lösenordet har bytts.', en: 'The password has been changed.' },
  submit: { fi: 'Vaihda salasana', sv: 'Byt lösenord', en: 'Change the password' },
} as const satisfies Record<string, Text>;

export const passwordPage = (
  context: Context,
  { problems = [], isDone = false }: { problems?: readonly FieldProblem[]; isDone?: boolean } = {},
): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    said: isDone && noticeBox({ language, kind: 'done', sentence: texts.done[language] }),
    content: html`<div class="narrow">${form({
      language,
      action: '/password',
      wholePage: true,
      errors,
      submit: texts.submit[language],
      content: html`${field({
        kind: 'password',
        name: 'current',
        language,
        label: texts.current[language],
        autocomplete: 'current-password',
        required: true,
        error: errorOf('current'),
      })}${passwordFields(language, errorOf)}`,
    })}</div>`,
  });
};
