/** What will be in the file, for whom, and what is noted of it: seen before it is made. */
import { formErrors, typedText } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import type { Definition } from '../../customers/views/definition.ts';
import type { Usable } from '../../customers/views/use-definition.ts';
import { fill, inAll } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { hiddenFields } from '../../ui/button.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { field } from '../../ui/field.ts';
import type { Option } from '../../ui/field-control.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { listHref, listSearch } from '../list-query.ts';
import { leftOutBox } from '../views/left-out-box.ts';
import { saidConditions } from '../views/said-list.ts';
import { titleTitle } from './ask-export.ts';
import { daysKept, titleLengthMax } from './export.ts';
import { exportTexts as texts } from './export-texts.ts';
import type { NotShown } from './not-shown-queries.ts';
import { exportsPath } from './paths.ts';
import { exportFormats } from './queries/cells.ts';

export type NewShown = Readonly<{
  definition: Definition;
  usable: Usable;
  notShown: NotShown | undefined;
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;

/** Declared for this purpose; one whose name the notice does not say yet is told of, and cannot be chosen. */
const recipientOptions = ({ policy, purpose, language }: Context): Option[] =>
  policy.declaration.recipients
    .filter(({ purposes }) => purposes.includes(purpose))
    .map(({ key, name, title }) => {
      const said = inAll(title)[language];
      return name === ''
        ? { value: key, label: fill(texts.unnamed[language], { title: said }), disabled: true }
        : { value: key, label: `${name} (${said})` };
    });

const exportForm = (context: Context, shown: NewShown): Html => {
  const { language } = context;
  const { definition, typed = {}, problems = [] } = shown;
  const { errors, errorOf } = formErrors(problems, language);
  const error = errorOf('title');
  return form({
    language,
    action: exportsPath,
    errors,
    submit: texts.make[language],
    cancel: { href: listHref({ definition }) },
    content: html`${hiddenFields({ definition: listSearch({ definition }) })}${field({
      kind: 'text',
      name: 'title',
      label: titleTitle[language],
      hint: texts.titleHint[language],
      language,
      required: true,
      maxLength: titleLengthMax,
      autocomplete: 'off',
      value: typedText(typed, 'title'),
      ...(error !== undefined && { error }),
    })}${field({
      kind: 'radio',
      name: 'format',
      label: texts.format[language],
      language,
      required: true,
      options: exportFormats.map((value) => ({ value, label: texts[value][language] })),
      value: typedText(typed, 'format') ?? 'xlsx',
    })}${field({
      kind: 'select',
      name: 'recipient',
      label: texts.recipient[language],
      hint: texts.recipientHint[language],
      language,
      unmarked: true,
      options: recipientOptions(context),
      blank: texts.internal[language],
      value: typedText(typed, 'recipient'),
    })}`,
  });
};

const aboutFile = ({ language, policy, purpose }: Context, { usable }: NewShown): Html => {
  const everybody = fill(texts.everybody[language], { purpose: policy.words.purpose(purpose)[language] });
  const columns = [texts.name[language], ...usable.columns.map(({ title }) => title[language])];
  return definitionList({
    language,
    items: [
      { term: texts.who[language], value: saidConditions(usable.conditions, everybody, language) },
      { term: texts.columns[language], value: columns.join(', ') },
    ],
  });
};

const boxes = (context: Context, { usable, notShown }: NewShown): HtmlValue => {
  const { language } = context;
  const box = (kind: 'info' | 'refused', sentence: string) => noticeBox({ language, kind, sentence });
  const isWider = usable.leftOut.some(({ what }) => what === 'condition');
  return html`${leftOutBox(context, usable.leftOut)}${isWider && box('refused', texts.wider[language])}${
    notShown &&
    usable.conditions.length === 0 &&
    box('info', fill(texts.notShown[language], { count: notShown.count.toLocaleString(language) }))
  }`;
};

export const newExportPage = (context: Context, shown: NewShown): Html => {
  const { language } = context;
  const { definition, usable } = shown;
  const mayMake = !usable.leftOut.some(({ what }) => what === 'condition');
  return staffPage(context, {
    title: texts.new[language],
    path: `/exports/new?${listSearch({ definition })}`,
    lead: fill(texts.lead[language], { days: daysKept }),
    breadcrumb: breadcrumb({
      language,
      items: [
        { label: texts.customers[language], href: listHref({ definition }) },
        { label: texts.new[language] },
      ],
    }),
    content: html`<div class="narrow stack">${boxes(context, shown)}${aboutFile(context, shown)}${
      mayMake && exportForm(context, shown)
    }</div>`,
  });
};
