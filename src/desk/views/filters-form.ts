/** The filters, columns and order above the list: those that the acting purpose may use. Works without JavaScript. */
import { formErrors } from '../../access/form-errors.ts';
import { operatorTitle } from '../../customers/views/condition-title.ts';
import type { Fields } from '../../customers/views/customer-view-fields.ts';
import {
  type Condition,
  conditionName,
  type Definition,
  most,
  sorts,
} from '../../customers/views/definition.ts';
import { isBare, type Operator } from '../../customers/views/operator.ts';
import { mayUse, type Reader, type ViewField } from '../../customers/views/view-field.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { button, hiddenFields } from '../../ui/button.ts';
import { field as formField } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { attribute, type Html, html } from '../../ui/html.ts';
import { icon } from '../../ui/icon.ts';

const texts = {
  summary: {
    fi: 'Rajaukset, sarakkeet ja järjestys',
    sv: 'Avgränsningar, kolumner och ordning',
    en: 'Filters, columns and order',
  },
  any: { fi: 'Kaikki', sv: 'Alla', en: 'All' },
  several: {
    fi: 'Erota useampi puolipisteellä',
    sv: 'Skilj flera åt med semikolon',
    en: 'Separate several with a semicolon',
  },
  add: { fi: 'Lisää rajaus', sv: 'Lägg till avgränsning', en: 'Add a filter' },
  none: { fi: '–', sv: '–', en: '–' },
  columns: { fi: 'Sarakkeet nimen jälkeen', sv: 'Kolumner efter namnet', en: 'Columns after the name' },
  column: { fi: '{number}. sarake', sv: 'Kolumn {number}', en: 'Column {number}' },
  sort: { fi: 'Järjestys', sv: 'Ordning', en: 'Order' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  newest: { fi: 'Uusin ensin', sv: 'Nyaste först', en: 'Newest first' },
  show: { fi: 'Näytä', sv: 'Visa', en: 'Show' },
  clear: { fi: 'Tyhjennä', sv: 'Rensa', en: 'Clear' },
} as const satisfies Record<string, Text>;

/** Always offered, where the purpose reads them. */
const usual: readonly (readonly [key: string, operator: Operator])[] = [
  ['kind', 'is'],
  ['town', 'is'],
  ['postcode', 'is'],
  ['language', 'is'],
  ['since_on', 'from'],
  ['since_on', 'to'],
  ['source', 'is'],
  ['choice', 'is'],
  ['email', 'exists'],
  ['phone', 'exists'],
  ['member', 'exists'],
];

export type FormShown = Readonly<{
  fields: Fields;
  reader: Reader;
  definition: Definition;
  base?: number | undefined;
  /** A field that is asked of although nothing is said of it yet. */
  add?: string | undefined;
  problems: readonly FieldProblem[];
  /** As it was typed, where it could not be read. */
  typed: (name: string) => string | undefined;
}>;

type Line = Readonly<{ field: ViewField; operator: Operator; values: readonly string[]; isAdded: boolean }>;

const linesOf = ({ fields, reader, definition, add, problems }: FormShown): Line[] => {
  const lines = new Map<string, Line>();
  const put = (
    field: ViewField | undefined,
    operator: Operator,
    values: readonly string[],
    isAdded: boolean,
  ) => {
    if (!field || !mayUse(field, reader)) return;
    const name = conditionName(field.key, operator);
    if (!lines.has(name) || values.length > 0) lines.set(name, { field, operator, values, isAdded });
  };
  for (const [key, operator] of usual) put(fields.get(key), operator, [], false);
  for (const { field, operator, values } of definition.where as readonly Condition[])
    put(fields.get(field), operator, values, !lines.has(conditionName(field, operator)));
  const asked = fields.get(add ?? '');
  for (const operator of asked?.operators ?? []) put(asked, operator, [], true);
  const wrong = new Set(problems.map(({ field }) => field));
  for (const field of fields.values())
    for (const operator of field.operators)
      if (wrong.has(conditionName(field.key, operator))) put(field, operator, [], true);
  return [...lines.values()];
};

/** So many choices are ticked side by side; more are chosen from a list. */
const ticksMost = 8;

const inputOf = (line: Line, { typed, problems }: FormShown, { language }: Context): Html => {
  const { field, operator, values, isAdded } = line;
  const name = conditionName(field.key, operator);
  const label = operatorTitle(field, operator, language);
  const error = formErrors(problems, language).errorOf(name);
  const shared = { name, label, language, unmarked: true, ...(error !== undefined && { error }) };
  if (isBare(operator)) return formField({ ...shared, kind: 'checkbox', checked: values.length > 0 });
  const options = field.options?.map(({ value, title }) => ({ value, label: title[language] }));
  const fewOptions = (options?.length ?? 0) <= ticksMost;
  if (options && (values.length > 1 || (isAdded && fewOptions)))
    return formField({ ...shared, kind: 'checkboxes', options, values });
  if (options)
    return formField({ ...shared, kind: 'select', options, value: values[0], blank: texts.any[language] });
  const value = values.length > 0 ? values.join('; ') : typed(name);
  const isDay = field.kind === 'date' || field.kind === 'moment' || field.kind === 'written_date';
  if (isDay && (operator === 'from' || operator === 'to'))
    return formField({ ...shared, kind: 'date', value });
  const isNumber = field.kind !== 'text';
  return formField({
    ...shared,
    kind: 'text',
    value,
    size: 'short',
    autocomplete: 'off',
    ...(isNumber && { inputMode: 'decimal' as const }),
    ...(isAdded && field.kind === 'text' && operator !== 'begins' && { hint: texts.several[language] }),
  });
};

const titled = (fields: readonly ViewField[], { language }: Context) =>
  fields.map(({ key, title }) => ({ value: key, label: title[language] }));

const addField = ({ fields, reader }: FormShown, context: Context): Html =>
  formField({
    kind: 'select',
    name: 'add',
    label: texts.add[context.language],
    language: context.language,
    unmarked: true,
    blank: texts.none[context.language],
    options: titled(
      [...fields.values()].filter((field) => field.operators.length > 0 && mayUse(field, reader)),
      context,
    ),
  });

/** One select for each place, in their order: the same without a mouse, without sight and without JavaScript. */
const columnFields = ({ fields, reader, definition }: FormShown, context: Context): Html => {
  const { language } = context;
  const options = titled(
    [...fields.values()].filter((field) => field.column && mayUse(field, reader)),
    context,
  );
  const places = Math.min(most.columns, Math.max(6, definition.show.length + 1));
  const selects = Array.from({ length: places }, (_, at) =>
    formField({
      kind: 'select',
      name: `show.${at + 1}`,
      label: fill(texts.column[language], { number: at + 1 }),
      language,
      unmarked: true,
      options,
      value: definition.show[at],
      blank: texts.none[language],
    }),
  );
  return html`<details class="filters form-whole"${attribute('open', definition.show.length > 0)}><summary>${icon('down')} ${
    texts.columns[language]
  }</summary><div class="form-row">${selects}</div></details>`;
};

const sortField = ({ definition }: FormShown, { language }: Context): Html =>
  formField({
    kind: 'select',
    name: 'sort',
    label: texts.sort[language],
    language,
    required: true,
    value: definition.sort,
    options: sorts.map((value) => ({ value, label: texts[value][language] })),
  });

export const isChanged = ({ where, show, sort }: Definition): boolean =>
  where.length > 0 || show.length > 0 || sort !== 'name';

export const filtersForm = (shown: FormShown, context: Context): Html => {
  const { language } = context;
  const { definition, base, add, problems } = shown;
  const isOpen = add !== undefined || problems.length > 0;
  const lines = linesOf(shown).map((line) => inputOf(line, shown, context));
  const all = form({
    language,
    method: 'get',
    action: '/customers',
    inline: true,
    mayHaveGaps: true,
    errors: formErrors(problems, language).errors,
    content: html`${hiddenFields(base === undefined ? {} : { base: String(base) })}${lines}${addField(shown, context)}${sortField(
      shown,
      context,
    )}${columnFields(shown, context)}`,
    submit: html`${button({ label: texts.show[language], type: 'submit' })}${
      isChanged(definition) && button({ label: texts.clear[language], href: '/customers', kind: 'quiet' })
    }`,
  });
  return html`<details class="filters"${attribute('open', isOpen)}><summary>${icon('filter')} ${texts.summary[language]}</summary>${all}</details>`;
};
