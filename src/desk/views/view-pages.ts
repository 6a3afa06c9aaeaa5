/** The pages of saved views: all that one finds, the form of one, and the question before it goes. */
import { formErrors, typedText } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { purposeTitle } from '../../customers/purpose-title.ts';
import type { Definition } from '../../customers/views/definition.ts';
import { sharable, viewNameTitle } from '../../customers/views/save-view.ts';
import { nameLengthMax, type SavedView, viewOfAnother } from '../../customers/views/saved-view.ts';
import { useDefinition } from '../../customers/views/use-definition.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Text, textIn } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { button, hiddenFields } from '../../ui/button.ts';
import { confirmStep } from '../../ui/confirm-step.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { table } from '../../ui/table.ts';
import { listSearch } from '../list-query.ts';
import { readerOf, viewFields } from '../view-fields.ts';
import { endViewPath, openViewHref, viewPath, viewsPath } from './paths.ts';
import { saidConditions } from './said-list.ts';

export const viewTexts = {
  views: { fi: 'Näkymät', sv: 'Vyer', en: 'Views' },
  customers: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Customers' },
  lead: {
    fi: 'Näkymä muistaa luettelon rajaukset, sarakkeet ja järjestyksen. Jaettu näkymä näyttää kullekin vain sen, mitä käyttötarkoitus lukee.',
    sv: 'En vy minns listans avgränsningar, kolumner och ordning. En delad vy visar var och en bara det som ändamålet läser.',
    en: 'A view remembers the filters, columns and order of the list. A shared view shows each reader only what the purpose reads.',
  },
  none: { fi: 'Ei vielä näkymiä', sv: 'Inga vyer ännu', en: 'No views yet' },
  noneText: {
    fi: 'Rajaa asiakasluetteloa ja valitse ”Tallenna näkymäksi”.',
    sv: 'Avgränsa kundlistan och välj ”Spara som vy”.',
    en: 'Filter the list of customers and choose “Save as a view”.',
  },
  new: { fi: 'Tallenna näkymäksi', sv: 'Spara som vy', en: 'Save as a view' },
  shared: { fi: 'Jaetaan käyttötarkoituksille', sv: 'Delas med ändamålen', en: 'Shared with the purposes' },
  sharedHint: {
    fi: 'Näkymän löytävät kaikki, jotka toimivat näissä. Ilman valintaa se on vain sinun.',
    sv: 'Vyn hittas av alla som arbetar för dessa. Utan val är den bara din.',
    en: 'Everybody who acts for these finds the view. Without a choice it is yours alone.',
  },
  maker: { fi: 'Tekijä', sv: 'Gjord av', en: 'Made by' },
  own: { fi: 'oma', sv: 'egen', en: 'own' },
  sharedBadge: { fi: 'jaettu', sv: 'delad', en: 'shared' },
  saved: { fi: 'Tallennettu', sv: 'Sparad', en: 'Saved' },
  filters: { fi: 'Rajaukset', sv: 'Avgränsningar', en: 'Filters' },
  columns: { fi: 'Sarakkeet', sv: 'Kolumner', en: 'Columns' },
  everybody: { fi: 'ei rajauksia', sv: 'inga avgränsningar', en: 'no filters' },
  usual: { fi: 'tavalliset', sv: 'de vanliga', en: 'the usual ones' },
  open: { fi: 'Avaa luettelo', sv: 'Öppna listan', en: 'Open the list' },
  remove: { fi: 'Poista näkymä', sv: 'Ta bort vyn', en: 'Remove the view' },
  happens: {
    fi: 'Näkymä ”{name}” poistuu kaikilta, joille se on jaettu. Asiakkaille ei tapahdu mitään.',
    sv: 'Vyn ”{name}” försvinner för alla som den är delad med. Ingenting händer med kunderna.',
    en: 'The view “{name}” goes from everybody whom it is shared with. Nothing happens to the customers.',
  },
} as const satisfies Record<string, Text>;

const texts = viewTexts;

const path = (context: Context, title: string) =>
  breadcrumb({
    language: context.language,
    items: [
      { label: texts.customers[context.language], href: '/customers' },
      { label: texts.views[context.language], href: viewsPath },
      { label: title },
    ],
  });

export const viewsPage = (context: Context, views: readonly SavedView[]): Html => {
  const { language, policy } = context;
  return staffPage(context, {
    title: texts.views[language],
    lead: texts.lead[language],
    content: table({
      caption: texts.views[language],
      captionHidden: true,
      rows: views,
      href: ({ id }) => viewPath(id),
      empty: { title: texts.none[language], text: texts.noneText[language] },
      columns: [
        { title: viewNameTitle[language], main: true, cell: ({ name }) => name },
        {
          title: texts.shared[language],
          cell: ({ shared_with }) =>
            shared_with.map((number) => purposeTitle(policy, number, language)).join(', '),
        },
        { title: texts.maker[language], cell: ({ maker, made_by }) => maker ?? made_by },
        {
          title: texts.saved[language],
          whole: true,
          cell: ({ saved_at }) => formatDate(helsinkiDate(saved_at), language),
        },
      ],
    }),
  });
};

/** What the view says, in words. */
const said = (context: Context, definition: Definition): Html => {
  const { language } = context;
  const fields = viewFields(context.policy.declaration);
  const { conditions, columns } = useDefinition(
    definition,
    fields,
    readerOf(context.policy.declaration, context.purpose),
  );
  return definitionList({
    language,
    items: [
      {
        term: texts.filters[language],
        value: saidConditions(conditions, texts.everybody[language], language),
      },
      {
        term: texts.columns[language],
        value:
          definition.show.length > 0
            ? columns.map(({ title }) => title[language]).join(', ')
            : texts.usual[language],
      },
    ],
  });
};

export type FormShown = Readonly<{
  definition: Definition;
  view?: SavedView;
  mayChange: boolean;
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;

const typedKeys = (typed: Readonly<Record<string, unknown>> | undefined): string[] | undefined => {
  const shared = typed?.['shared'];
  if (shared === undefined) return undefined;
  return (Array.isArray(shared) ? shared : [shared]).filter((key) => typeof key === 'string');
};

const viewForm = (context: Context, shown: FormShown): Html => {
  const { language, policy } = context;
  const { definition, view, typed, problems = [] } = shown;
  const { errors, errorOf } = formErrors(problems, language);
  const purposes = sharable(policy.declaration);
  const shared = purposes.filter(({ number }) => view?.shared_with.includes(number)).map(({ key }) => key);
  const error = errorOf('name');
  return form({
    language,
    action: view ? viewPath(view.id) : viewsPath,
    errors,
    cancel: { href: view ? openViewHref(view.id) : `/customers?${listSearch({ definition })}` },
    content: html`${hiddenFields({ definition: listSearch({ definition }) })}${field({
      kind: 'text',
      name: 'name',
      label: viewNameTitle[language],
      language,
      required: true,
      maxLength: nameLengthMax,
      autocomplete: 'off',
      value: (typed && typedText(typed, 'name')) ?? view?.name,
      ...(error !== undefined && { error }),
    })}${field({
      kind: 'checkboxes',
      name: 'shared',
      label: texts.shared[language],
      hint: texts.sharedHint[language],
      language,
      unmarked: true,
      options: purposes.map(({ key, title }) => ({ value: key, label: textIn(title, language) })),
      values: typedKeys(typed) ?? shared,
    })}`,
  });
};

export const viewPage = (context: Context, shown: FormShown): Html => {
  const { language } = context;
  const { view, definition, mayChange } = shown;
  const title = view?.name ?? texts.new[language];
  return staffPage(context, {
    title,
    path: view ? viewPath(view.id) : `/views/new?${listSearch({ definition })}`,
    breadcrumb: path(context, title),
    ...(view && {
      lead: badge(
        view.shared_with.length > 0
          ? { state: 'info', label: texts.sharedBadge[language] }
          : { state: 'neutral', label: texts.own[language] },
      ),
      actions: html`${mayChange && button({ label: texts.remove[language], href: endViewPath(view.id), kind: 'quiet' })}${button(
        { label: texts.open[language], href: openViewHref(view.id) },
      )}`,
    }),
    content: html`<div class="narrow stack">${said(context, definition)}${mayChange && viewForm(context, shown)}</div>`,
  });
};

export const removeViewPage = (context: Context, { id, name }: SavedView, mayRemove: boolean): Html => {
  const { language } = context;
  const refused = noticeBox({ language, kind: 'refused', sentence: viewOfAnother.text[language] });
  return staffPage(context, {
    title: texts.remove[language],
    breadcrumb: path(context, name),
    content: mayRemove
      ? confirmStep({
          language,
          title: name,
          happens: fill(texts.happens[language], { name }),
          action: endViewPath(id),
          confirm: texts.remove[language],
          cancelHref: viewPath(id),
        })
      : refused,
  });
};
