import { fill, type Text } from '../ground/language.ts';
import type { Context, FieldProblem } from '../http/route.ts';
import { hiddenFields } from '../ui/button.ts';
import { form } from '../ui/form.ts';
import { type Html, html } from '../ui/html.ts';
import { formErrors } from './form-errors.ts';
import { passwordFields } from './password-fields.ts';
import type { Reset } from './sign-in-queries.ts';
import { doorPage } from './staff-page.ts';

const texts = {
  title: { fi: 'Aseta salasana', sv: 'Ange ett lösenord', en: 'Set a password' },
  lead: {
    fi: '{name}, käyttäjätunnuksesi on {user_name}. Linkki toimii vain kerran.',
    sv: '{name}, ditt användarnamn är {user_name}. Länken fungerar bara en gång.',
    en: '{name}, your user name is {user_name}. The link works only once.',
  },
} as const satisfies Record<string, Text>;

/** Where a one-time link leads: a newcomer's first password, or a new one for who forgot. */
export const newPasswordPage = (
  context: Context,
  { name, user_name }: Reset,
  token: string,
  problems: readonly FieldProblem[] = [],
): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  return doorPage(context, {
    path: `/new-password?token=${encodeURIComponent(token)}`,
    title: texts.title[language],
    lead: fill(texts.lead[language], { name, user_name }),
    content: form({
      language,
      action: '/new-password',
      wholePage: true,
      errors,
      submit: texts.title[language],
      content: html`${hiddenFields({ token })}${passwordFields(language, errorOf)}`,
    }),
  });
};
