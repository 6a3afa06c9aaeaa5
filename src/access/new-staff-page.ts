import { type Text, textIn } from '../ground/language.ts';
import type { Context, FieldProblem } from '../http/route.ts';
import { field } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import { type Html, html } from '../ui/html.ts';
import { tabs } from '../ui/tabs.ts';
import type { Policy } from './add-staff.ts';
import { hasAgreement } from './employer.ts';
import { formErrors, typedText } from './form-errors.ts';
import { type Preset, presets } from './presets.ts';
import { type PurposeToHold, purposesToHold } from './purposes-held.ts';
import { staffPage } from './staff-page.ts';
import { staffTexts } from './staff-texts.ts';

const texts = {
  preset: { fi: 'Valitse pohja', sv: 'Välj en mall', en: 'Choose a preset' },
  lead: {
    fi: 'Pohja ehdottaa käyttötarkoitukset; muuta niitä vapaasti. Saat linkin, jolla henkilö asettaa salasanansa.',
    sv: 'Mallen föreslår ändamål; ändra dem fritt. Du får en länk med vilken personen anger sitt lösenord.',
    en: 'The preset proposes purposes; change them freely. You get a link by which the person sets a password.',
  },
  employerHint: {
    fi: 'Käsittelijän työntekijän voi lisätä, kun seloste nimeää käsittelijän ja sillä on voimassa oleva sopimus.',
    sv: 'Ett personuppgiftsbiträdes anställda kan läggas till när beskrivningen namnger biträdet och det har ett gällande avtal.',
    en: 'A processor’s employee can be added once the notice names the processor and it has an agreement in force.',
  },
  noAgreement: {
    fi: 'ei voimassa olevaa sopimusta',
    sv: 'inget gällande avtal',
    en: 'no agreement in force',
  },
  coming: {
    fi: 'Alkaa toimia, kun luonnos julkaistaan.',
    sv: 'Börjar gälla när utkastet publiceras.',
    en: 'Starts to work when the draft is published.',
  },
} as const satisfies Record<string, Text>;

export const purposeOption = ({ key, title, isInForce }: PurposeToHold, { language }: Context) => ({
  value: key,
  label: title[language],
  ...(isInForce ? {} : { hint: texts.coming[language] }),
});

/** No recipient can have this key. */
export const ownCompany = '-';

const employerOptions = ({ language }: Context, { inForce, today }: Policy) => [
  { value: ownCompany, label: staffTexts.company[language] },
  ...inForce.recipients
    .filter(({ role }) => role === 'processor')
    .map((recipient) => {
      const isIn = hasAgreement(recipient, today);
      const name = recipient.name || textIn(recipient.title, language);
      const label = isIn ? name : `${name} (${texts.noAgreement[language]})`;
      return { value: recipient.key, label, disabled: !isIn };
    }),
];

const presetTabs = ({ language }: Context, chosen: Preset): Html =>
  tabs({
    label: texts.preset[language],
    items: presets.map(({ key, title }) => ({
      href: `/staff/new?preset=${key}`,
      label: title[language],
      current: key === chosen.key,
    })),
  });

type Shown = Readonly<{
  policy: Policy;
  preset: Preset;
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;

const fields = (context: Context, { policy, preset, typed = {}, problems = [] }: Shown): Html => {
  const { language } = context;
  const { errorOf } = formErrors(problems, language);
  const chosen = Array.isArray(typed['purposes']) ? (typed['purposes'] as string[]) : preset.purposes;
  const line = (name: 'name' | 'user_name', label: Text) =>
    field({
      kind: 'text',
      name,
      language,
      label: label[language],
      value: typedText(typed, name),
      autocomplete: 'off',
      required: true,
      size: 'medium',
      error: errorOf(name),
    });
  return html`${line('name', staffTexts.name)}${line('user_name', staffTexts.userName)}${field({
    kind: 'select',
    name: 'employer',
    language,
    label: staffTexts.employer[language],
    hint: texts.employerHint[language],
    options: employerOptions(context, policy),
    value: typedText(typed, 'employer') ?? ownCompany,
    required: true,
    error: errorOf('employer'),
  })}${field({
    kind: 'checkboxes',
    name: 'purposes',
    language,
    label: staffTexts.purposes[language],
    options: purposesToHold(policy.inForce, policy.draft).map((one) => purposeOption(one, context)),
    values: chosen,
    required: true,
    error: errorOf('purposes'),
  })}`;
};

export const newStaffPage = (context: Context, shown: Shown): Html => {
  const { language } = context;
  return staffPage(context, {
    title: staffTexts.add[language],
    path: `/staff/new?preset=${shown.preset.key}`,
    lead: texts.lead[language],
    tabs: presetTabs(context, shown.preset),
    content: html`<div class="narrow">${form({
      language,
      action: '/staff',
      wholePage: true,
      errors: formErrors(shown.problems ?? [], language).errors,
      submit: staffTexts.add[language],
      cancel: { href: '/staff' },
      content: fields(context, shown),
    })}</div>`,
  });
};
