/** What is known of a breach, as a form: GDPR 33(3)(a), (c) and (d). */
import { formErrors, typedText } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { fill, type Text, textIn } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { natures, natureTitles, peopleKinds, peopleKindTitles } from '../breach.ts';
import { accountPath, breachesPath, breachPath } from '../paths.ts';
import type { Account, BreachRow } from '../queries.ts';
import { breachTexts as texts } from './breach-texts.ts';
import type { Typed } from './new-breach-page.ts';

export type AccountForm = Readonly<{
  breach: BreachRow;
  account: Account | undefined;
  typed?: Typed;
  problems?: readonly FieldProblem[];
}>;

/** The categories of the notice that are about people; how they are handled stands in the notice. */
const optionsOf = (all: readonly { key: string; title: { fi: string } }[], { language }: Context) =>
  all.map(({ key, title }) => ({ value: key, label: textIn(title, language) }));

const several = (typed: Typed | undefined, name: string, usual: readonly string[]): readonly string[] => {
  const value = typed?.[name];
  if (typed === undefined) return usual;
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
};

export const crumbs = ({ language }: Context, breach: Pick<BreachRow, 'id'>, last: string): Html =>
  breadcrumb({
    language,
    items: [
      { label: texts.title[language], href: breachesPath },
      { label: fill(texts.one[language], { number: breach.id }), href: breachPath(breach.id) },
      { label: last },
    ],
  });

export const accountPage = (context: Context, shown: AccountForm): Html => {
  const { language, policy } = context;
  const { breach, account, typed, problems = [] } = shown;
  const { declaration } = policy;
  const { errors, errorOf } = formErrors(problems, language);
  const value = (name: keyof Account): string =>
    typed ? (typedText(typed, name) ?? '') : String(account?.[name] ?? '');
  const shared = (name: keyof Account, label: Text) => ({
    name,
    label: label[language],
    language,
    error: errorOf(name),
  });
  const words = (name: 'happened' | 'effects' | 'actions', label: Text): Html =>
    field({
      ...shared(name, label),
      kind: 'textarea',
      rows: 5,
      value: value(name),
      required: name === 'happened',
    });
  const ticks = (
    name: 'natures' | 'categories' | 'registers',
    label: Text,
    options: ReturnType<typeof optionsOf>,
  ) =>
    field({
      ...shared(name, label),
      kind: 'checkboxes',
      options,
      values: several(typed, name, account?.[name] ?? []),
    });
  const count = (name: 'people_count' | 'records_count', label: Text): Html =>
    field({ ...shared(name, label), kind: 'number', value: value(name), size: 'short' });
  const day = (name: 'began_on' | 'ended_on', label: Text): Html =>
    field({ ...shared(name, label), kind: 'date', value: value(name) });
  const processors = declaration.recipients.filter(({ role }) => role === 'processor');
  const named = processors.map((one) => ({ value: one.key, label: one.name || textIn(one.title, language) }));
  return staffPage(context, {
    title: texts.account[language],
    lead: texts.accountLead[language],
    path: accountPath(breach.id),
    breadcrumb: crumbs(context, breach, texts.account[language]),
    content: form({
      language,
      action: accountPath(breach.id),
      errors,
      submit: texts.save[language],
      cancel: { href: breachPath(breach.id) },
      content: html`${words('happened', texts.happened)}<div class="columns">${day('began_on', texts.began)}${day(
        'ended_on',
        texts.ended,
      )}</div>${ticks(
        'natures',
        texts.nature,
        natures.map((one) => ({ value: one, label: natureTitles[one][language] })),
      )}${ticks('categories', texts.categories, optionsOf(declaration.categories, context))}${ticks(
        'registers',
        texts.registers,
        declaration.registers.map(({ key, subjects }) => ({ value: key, label: textIn(subjects, language) })),
      )}<div class="columns">${count('people_count', texts.peopleCount)}${field({
        ...shared('people_are', texts.peopleAre),
        kind: 'select',
        required: true,
        options: peopleKinds.map((one) => ({ value: one, label: peopleKindTitles[one][language] })),
        value: value('people_are') || 'unknown',
      })}${count('records_count', texts.recordsCount)}</div>${words('effects', texts.effects)}${words(
        'actions',
        texts.actions,
      )}${field({
        ...shared('processor', texts.processor),
        kind: 'select',
        options: named,
        blank: texts.noProcessor[language],
        value: value('processor'),
      })}`,
    }),
  });
};
