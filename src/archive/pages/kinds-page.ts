/** The kinds of papers, and by which declared rule each is kept. */
import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { type Again, errorOf } from '../../customers/forms/form-fields.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { type Text, textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { actionButton } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { type Column, table } from '../../ui/table.ts';
import { type CountedFrom, countedFrom, isInUse, kindName, type PaperKind } from '../kind.ts';
import { kindsPath } from '../paths.ts';
import { kindFields, kindNameMax } from '../save-kind.ts';
import { archiveCrumbs, words } from './archive-words.ts';

const texts = {
  lead: {
    fi: 'Jokainen laji säilytetään sen säännön mukaan, jonka seloste kertoo. Aika lasketaan paperin saapumisesta tai asian päättymisestä.',
    sv: 'Varje slag bevaras enligt den regel som beskrivningen nämner. Tiden räknas från att papperet kom in eller ärendet avslutades.',
    en: 'Each kind is kept by the rule that the notice tells. The time is counted from the arrival of the paper or the end of the matter.',
  },
  name: { fi: 'Laji', sv: 'Slag', en: 'Kind' },
  ended: { fi: 'Ei käytössä', sv: 'Inte i bruk', en: 'Not in use' },
  end: { fi: 'Poista käytöstä', sv: 'Ta ur bruk', en: 'Take out of use' },
  again: { fi: 'Ota taas käyttöön', sv: 'Ta i bruk igen', en: 'Use again' },
  add: { fi: 'Lisää oma laji', sv: 'Lägg till ett eget slag', en: 'Add a kind of your own' },
  choose: { fi: 'Valitse', sv: 'Välj', en: 'Choose' },
} as const satisfies Record<string, Text>;

const countedTitles = {
  received: { fi: 'saapumisesta', sv: 'från ankomsten', en: 'arrival' },
  ended: { fi: 'asian päättymisestä', sv: 'från att ärendet avslutats', en: 'end of the matter' },
} as const satisfies Record<CountedFrom, Text>;

const ruleTitle = ({ policy, language }: Context, key: string): string => {
  const rule = policy.declaration.retention.find((one) => one.key === key);
  return rule ? textIn(rule.title, language) : key;
};

const columns = (context: Context): Column<PaperKind>[] => {
  const { language } = context;
  const today = helsinkiDate(new Date());
  return [
    { title: texts.name[language], main: true, cell: (kind) => kindName(kind, language) },
    { title: kindFields.rule[language], cell: ({ rule }) => ruleTitle(context, rule) },
    {
      title: kindFields.counted_from[language],
      cell: ({ counted_from }) => countedTitles[counted_from][language],
    },
    {
      title: words.state[language],
      cell: (kind) => !isInUse(kind, today) && badge({ state: 'neutral', label: texts.ended[language] }),
    },
    {
      title: texts.end[language],
      titleHidden: true,
      cell: (kind) => {
        const isEnded = !isInUse(kind, today);
        const label = (isEnded ? texts.again : texts.end)[language];
        return actionButton({
          language,
          label: html`<span aria-hidden="true">${label}</span><span class="visually-hidden">${label}: ${kindName(kind, language)}</span>`,
          action: `${kindsPath}/ending`,
          hidden: { kind: kind.kind, ended: isEnded ? 'no' : 'yes' },
          kind: 'quiet',
          small: true,
        });
      },
    },
  ];
};

const addForm = (context: Context, again: Again): Html => {
  const { language, policy } = context;
  const { typed } = again;
  const shared = (name: keyof typeof kindFields) => ({
    name,
    label: kindFields[name][language],
    language,
    error: errorOf(again, context, name),
  });
  return form({
    language,
    action: kindsPath,
    errors: formErrors(again.problems, language).errors,
    submit: texts.add[language],
    content: html`${(['name_fi', 'name_sv', 'name_en'] as const).map((name) =>
      field({
        ...shared(name),
        kind: 'text',
        required: name === 'name_fi',
        autocomplete: 'off',
        maxLength: kindNameMax,
        value: typed[name],
      }),
    )}${field({
      ...shared('rule'),
      kind: 'select',
      required: true,
      blank: texts.choose[language],
      options: policy.declaration.retention.map(({ key, title }) => ({
        value: key,
        label: textIn(title, language),
      })),
      value: typed.rule,
    })}${field({
      ...shared('counted_from'),
      kind: 'radio',
      required: true,
      options: countedFrom.map((value) => ({ value, label: countedTitles[value][language] })),
      value: typed.counted_from,
    })}`,
  });
};

export const kindsPage = (context: Context, kinds: readonly PaperKind[], again: Again): Html => {
  const { language } = context;
  return staffPage(context, {
    title: words.kinds[language],
    lead: texts.lead[language],
    path: kindsPath,
    breadcrumb: archiveCrumbs(context, { label: words.kinds[language] }),
    content: html`<div class="stack">${table({
      caption: words.kinds[language],
      captionHidden: true,
      dense: true,
      columns: columns(context),
      rows: kinds,
      empty: { title: words.kinds[language], text: '' },
    })}<div class="narrow">${card({ title: texts.add[language], content: addForm(context, again) })}</div></div>`,
  });
};
