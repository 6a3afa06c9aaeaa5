import { formatMoment } from '../ground/format-date.ts';
import { fill, type Text } from '../ground/language.ts';
import type { Context } from '../http/route.ts';
import { badge } from '../ui/badge.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { actionButton, button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { confirmStep } from '../ui/confirm-step.ts';
import { definitionList } from '../ui/definition-list.ts';
import { field } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import { type Html, type HtmlValue, html } from '../ui/html.ts';
import { purposeOption } from './new-staff-page.ts';
import type { PurposeToHold } from './purposes-held.ts';
import { purposesTable } from './purposes-table.ts';
import { staffPage } from './staff-page.ts';
import type { PurposeRow } from './staff-queries.ts';
import { staffTexts } from './staff-texts.ts';
import { type StaffView, staffStates } from './staff-view.ts';

const texts = {
  give: { fi: 'Anna käyttötarkoitus', sv: 'Ge ett ändamål', en: 'Give a purpose' },
  link: {
    fi: 'Tee linkki uuteen salasanaan',
    sv: 'Gör en länk till ett nytt lösenord',
    en: 'Make a link to a new password',
  },
  sessions: {
    fi: 'Lopeta istunnot ({count})',
    sv: 'Avsluta sessionerna ({count})',
    en: 'End the sessions ({count})',
  },
  access: { fi: 'Pääsy', sv: 'Åtkomst', en: 'Access' },
  end: { fi: 'Päätä työsuhde', sv: 'Avsluta anställningen', en: 'End the employment' },
  happens: {
    fi: '{name} ei pääse enää sisään. Avoimet istunnot ({count}) päättyvät heti ja käyttötarkoitukset poistuvat. Se, mitä hän on tehnyt, jää käyttölokiin. Käyttäjätunnusta ei anneta toiselle.',
    sv: '{name} kommer inte längre in. Öppna sessioner ({count}) avslutas genast och ändamålen tas bort. Det som personen har gjort blir kvar i loggen. Användarnamnet ges inte till någon annan.',
    en: '{name} can no longer get in. Open sessions ({count}) end at once and the purposes are taken away. What the person has done stays in the access log. The user name is not given to another.',
  },
} as const satisfies Record<string, Text>;

export type OneOfStaff = Readonly<{
  person: StaffView;
  purposes: readonly PurposeRow[];
  /** What could be given still. */
  choices: readonly PurposeToHold[];
  sessionCount: number;
  titleOf: (purpose: string) => Text;
}>;

const facts = ({ language }: Context, { person }: OneOfStaff): Html => {
  const moment = (at: Date | null) => (at ? formatMoment(at, language) : staffTexts.never[language]);
  const { state, label } = staffStates[person.state];
  return definitionList({
    language,
    items: [
      { term: staffTexts.state[language], value: badge({ state, label: label[language] }) },
      { term: staffTexts.userName[language], value: person.user_name },
      { term: staffTexts.employer[language], value: person.employer_name ?? staffTexts.company[language] },
      { term: staffTexts.signed[language], value: moment(person.signed_at) },
      { term: staffTexts.seen[language], value: moment(person.last_seen_at) },
    ],
  });
};

const giveForm = (context: Context, { person, choices }: OneOfStaff): HtmlValue => {
  const { language } = context;
  return (
    choices.length > 0 &&
    form({
      language,
      action: `/staff/${person.id}/purposes`,
      inline: true,
      submit: texts.give[language],
      content: field({
        kind: 'select',
        name: 'purpose',
        language,
        label: texts.give[language],
        options: choices.map((one) => purposeOption(one, context)),
        required: true,
      }),
    })
  );
};

const accessActs = ({ language }: Context, { person, sessionCount }: OneOfStaff): Html =>
  html`<div class="row">${form({
    language,
    action: `/staff/${person.id}/password-link`,
    wholePage: true,
    inline: true,
    content: '',
    submit: button({ label: texts.link[language], icon: 'key' }),
  })}${
    sessionCount > 0 &&
    actionButton({
      language,
      action: `/staff/${person.id}/sessions/endings`,
      label: fill(texts.sessions[language], { count: sessionCount }),
    })
  }${button({ label: texts.end[language], href: `/staff/${person.id}/ending`, kind: 'danger' })}</div>`;

const trail = ({ language }: Context, person: StaffView): Html =>
  breadcrumb({
    language,
    items: [{ label: staffTexts.title[language], href: '/staff' }, { label: person.name }],
  });

export const oneOfStaffPage = (context: Context, shown: OneOfStaff): Html => {
  const { language } = context;
  const { person } = shown;
  const isAtWork = person.ended_at === null;
  return staffPage(context, {
    title: person.name,
    path: `/staff/${person.id}`,
    breadcrumb: trail(context, person),
    content: html`<div class="stack">${card({ content: facts(context, shown) })}${card({
      title: staffTexts.purposes[language],
      content: html`${purposesTable(context, shown.purposes, person, shown.titleOf)}${isAtWork && giveForm(context, shown)}`,
    })}${isAtWork && card({ title: texts.access[language], content: accessActs(context, shown) })}</div>`,
  });
};

/** What will happen, before it does. */
export const endingPage = (context: Context, person: StaffView, sessionCount: number): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.end[language],
    breadcrumb: trail(context, person),
    content: confirmStep({
      language,
      title: person.name,
      happens: html`<p>${fill(texts.happens[language], { name: person.name, count: sessionCount })}</p>`,
      action: `/staff/${person.id}/ending`,
      confirm: texts.end[language],
      cancelHref: `/staff/${person.id}`,
      danger: true,
    }),
  });
};
