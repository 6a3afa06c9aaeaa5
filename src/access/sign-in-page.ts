import type { Text } from '../ground/language.ts';
import type { Context, FieldProblem } from '../http/route.ts';
import { hiddenFields } from '../ui/button.ts';
import { field } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import { type Html, html } from '../ui/html.ts';
import { noticeBox } from '../ui/notice-box.ts';
import { formErrors } from './form-errors.ts';
import { doorPage } from './staff-page.ts';

const texts = {
  title: { fi: 'Kirjaudu sisään', sv: 'Logga in', en: 'Sign in' },
  userName: { fi: 'Käyttäjätunnus', sv: 'Användarnamn', en: 'User name' },
  password: { fi: 'Salasana', sv: 'Lösenord', en: 'Password' },
  customer: {
    fi: 'Oletko asiakas? Omat tietosi näet omalla sivullasi, ilman salasanaa.',
    sv: 'Är du kund? Dina uppgifter ser du på din egen sida, utan lösenord.',
    en: 'Are you a customer? You see your data on your own page, without a password.',
  },
  ownPage: { fi: 'Omalle sivulle', sv: 'Till din sida', en: 'To your page' },
} as const satisfies Record<string, Text>;

/** What has just happened elsewhere, told on the way in. */
export const arrivals = {
  password: {
    fi: 'Salasana on tallennettu. Kirjaudu sisään sillä.',
    sv: 'Lösenordet har sparats. Logga in med det.',
    en: 'The password has been saved. Sign in with it.',
  },
  out: { fi: 'Olet kirjautunut ulos.', sv: 'Du har loggat ut.', en: 'You have signed out.' },
} as const satisfies Record<string, Text>;
export type Arrival = keyof typeof arrivals;

type Shown = Readonly<{
  back: string;
  userName?: string | undefined;
  arrival?: Arrival | undefined;
  problems?: readonly FieldProblem[];
}>;

export const signInPage = (context: Context, { back, userName, arrival, problems = [] }: Shown): Html => {
  const { language } = context;
  const { errors } = formErrors(problems, language);
  const common = { language, required: true } as const;
  return doorPage(context, {
    path: `/sign-in?back=${encodeURIComponent(back)}`,
    title: texts.title[language],
    said: arrival && noticeBox({ language, kind: 'done', sentence: arrivals[arrival][language] }),
    content: html`${form({
      language,
      action: '/sign-in',
      wholePage: true,
      errors,
      submit: texts.title[language],
      content: html`${hiddenFields({ back })}${field({
        ...common,
        kind: 'text',
        name: 'user_name',
        label: texts.userName[language],
        value: userName,
        autocomplete: 'username',
      })}${field({
        ...common,
        kind: 'password',
        name: 'password',
        label: texts.password[language],
        autocomplete: 'current-password',
      })}`,
    })}<p class="muted">${texts.customer[language]} <a href="/own">${texts.ownPage[language]}</a></p>`,
  });
};
