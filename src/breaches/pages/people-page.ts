/** Whom a breach touches: how they were found, who they are, and more of them. */
import { formErrors, typedText } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import type { SavedView } from '../../customers/views/saved-view.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { fill, type Text, textIn } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { actionButton } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { cappedCount, pager } from '../../ui/pager.ts';
import { table } from '../../ui/table.ts';
import { timeline } from '../../ui/timeline.ts';
import { breachCan, stateOf } from '../breach.ts';
import { breachStepPath, peoplePath, scopesPath } from '../paths.ts';
import type { BreachRow } from '../queries.ts';
import { type Scope, scopeKinds, scopeTitles } from '../scope.ts';
import type { Named, Touched } from '../scope-queries.ts';
import { crumbs } from './account-page.ts';
import { breachTexts as texts } from './breach-texts.ts';
import type { Typed } from './new-breach-page.ts';

export type PeopleShown = Readonly<{
  breach: BreachRow;
  scopes: readonly Scope[];
  people: readonly Touched[];
  count: number;
  cap: number;
  next: number | undefined;
  imports: readonly Named[];
  exports: readonly Named[];
  views: readonly SavedView[];
  typed?: Typed;
  problems?: readonly FieldProblem[];
}>;

const scopeItems = ({ language }: Context, scopes: readonly Scope[]) =>
  scopes.map(({ kind, title, at, finished_at, found }) => ({
    at: formatMoment(at, language),
    machineAt: at.toISOString(),
    title: `${scopeTitles[kind][language]}${title ? `: ${title}` : ''}`,
    text: fill(texts[finished_at ? 'addedBy' : 'searching'][language], { count: found }),
    state: finished_at ? ('done' as const) : ('info' as const),
  }));

const findForm = (context: Context, shown: PeopleShown): Html => {
  const { language, policy } = context;
  const { breach, typed = {}, problems = [], imports, exports, views } = shown;
  const { errors, errorOf } = formErrors(problems, language);
  const pick = (name: string, label: Text, options: readonly { value: string; label: string }[]): HtmlValue =>
    options.length > 0 &&
    field({
      kind: 'select',
      name,
      label: label[language],
      language,
      options,
      blank: '–',
      value: typedText(typed, name),
    });
  const named = (all: readonly Named[]) =>
    all.map(({ id, title, at }) => ({
      value: String(id),
      label: `${title} (${formatMoment(at, language)})`,
    }));
  const day = (name: string, label: Text): Html =>
    field({ kind: 'date', name, label: label[language], language, value: typedText(typed, name) });
  const recipients = policy.declaration.recipients.map((one) => ({
    value: one.key,
    label: one.name || textIn(one.title, language),
  }));
  return form({
    language,
    action: scopesPath(breach.id),
    errors,
    submit: texts.findThem[language],
    content: html`${field({
      kind: 'radio',
      name: 'kind',
      label: texts.scope[language],
      language,
      required: true,
      options: scopeKinds.map((value) => ({ value, label: scopeTitles[value][language] })),
      value: typedText(typed, 'kind') ?? 'list',
      error: errorOf('kind'),
    })}${field({
      kind: 'textarea',
      name: 'numbers',
      label: texts.numbers[language],
      hint: texts.numbersHint[language],
      language,
      rows: 3,
      value: typedText(typed, 'numbers'),
      error: errorOf('numbers'),
    })}<div class="columns">${pick('import', texts.import, named(imports))}${pick('export', texts.export, named(exports))}${pick(
      'view',
      texts.view,
      views.map(({ id, name }) => ({ value: String(id), label: name })),
    )}</div><div class="columns">${pick('recipient', texts.recipient, recipients)}${day('since', texts.since)}${day('until', texts.until)}</div>`,
  });
};

const peopleTable = ({ language }: Context, { breach, people, next, count, cap }: PeopleShown): Html => {
  const may = breachCan('find_people', stateOf(breach));
  return html`${table({
    caption: texts.people[language],
    captionHidden: true,
    rows: people,
    href: ({ id }) => `/customers/${id}`,
    empty: { title: texts.people[language], text: texts.peopleNone[language] },
    ...(count > 0 && {
      note: fill(texts.peopleFound[language], { count: cappedCount(count, cap, language) }),
    }),
    columns: [
      { title: texts.customer[language], main: true, cell: ({ name }) => name },
      { title: texts.customerNumber[language], whole: true, cell: ({ customer_number }) => customer_number },
      ...(may
        ? [
            {
              title: texts.takeOut[language],
              titleHidden: true,
              cell: ({ id }: Touched) =>
                actionButton({
                  language,
                  action: breachStepPath(breach.id, `people/${id}/removal`),
                  label: texts.takeOut[language],
                  kind: 'quiet',
                  small: true,
                }),
            },
          ]
        : []),
    ],
  })}${next !== undefined && pager({ language, next: `${peoplePath(breach.id)}?after=${next}` })}`;
};

export const peoplePage = (context: Context, shown: PeopleShown): Html => {
  const { language } = context;
  const { breach, scopes } = shown;
  const isSearching = scopes.some(({ finished_at }) => finished_at === null);
  return staffPage(context, {
    title: texts.people[language],
    lead: texts.peopleLead[language],
    path: peoplePath(breach.id),
    breadcrumb: crumbs(context, breach, texts.people[language]),
    ...(isSearching && { refreshSeconds: 2 }),
    content: html`<div class="card-page"><div class="stack">${
      breachCan('find_people', stateOf(breach)) && card({ content: findForm(context, shown) })
    }${card({ content: peopleTable(context, shown) })}</div><div class="stack">${
      scopes.length > 0 &&
      card({
        title: texts.scopes[language],
        content: timeline({ label: texts.scopes[language], items: scopeItems(context, scopes) }),
      })
    }</div></div>`,
  });
};
