/** First whom, then what: the form of a bulk edit, one kind of change at a time. */
import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { type ChoiceKind, choiceKinds, choiceTitles } from '../../customers/choice.ts';
import { detailOf } from '../../customers/details/index.ts';
import { endedOn } from '../../customers/end-detail.ts';
import { extraFieldTitle } from '../../customers/extra-field.ts';
import { choiceInputs } from '../../customers/forms/choice-form.ts';
import { type Again, errorOf } from '../../customers/forms/form-fields.ts';
import { sourceTitle } from '../../customers/source.ts';
import type { Definition } from '../../customers/views/definition.ts';
import type { Usable } from '../../customers/views/use-definition.ts';
import { confirmField } from '../../customers/wrong-fields.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { fill, textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { hiddenFields } from '../../ui/button.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { field } from '../../ui/field.ts';
import type { Option } from '../../ui/field-control.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { tabs } from '../../ui/tabs.ts';
import { languageNames } from '../../ui/texts.ts';
import { listHref, listSearch } from '../list-query.ts';
import { leftOutBox } from '../views/left-out-box.ts';
import { saidConditions } from '../views/said-list.ts';
import { type BulkKind, bulkKinds, endableTables } from './bulk-change.ts';
import { bulkTexts as texts } from './bulk-texts.ts';
import { bulkPath, newBulkPath } from './paths.ts';

export type NewBulk = Readonly<{
  definition: Definition;
  usable: Usable;
  ticked: readonly number[];
  kind: BulkKind;
  choice: ChoiceKind;
  again: Again;
}>;

/** The same customers, another kind of change. */
const hrefOf = ({ definition, ticked }: NewBulk, more: Readonly<Record<string, string>>): string => {
  const search = new URLSearchParams(listSearch({ definition }));
  for (const id of ticked) search.append('ticked', String(id));
  for (const [name, value] of Object.entries(more)) search.set(name, value);
  return `${newBulkPath}?${search}`;
};

type Asked = Readonly<{ context: Context; shown: NewBulk }>;

const dayField = ({ context, shown }: Asked): Html =>
  field({
    kind: 'date',
    name: 'on',
    label: endedOn[context.language],
    language: context.language,
    required: true,
    value: shown.again.typed.on ?? helsinkiDate(new Date()),
    error: errorOf(shown.again, context, 'on'),
  });

const selectField = (
  { context, shown }: Asked,
  name: string,
  label: string,
  options: readonly Option[],
  blank?: string,
): Html =>
  field({
    kind: 'select',
    name,
    label,
    language: context.language,
    unmarked: true,
    options,
    value: shown.again.typed[name],
    error: errorOf(shown.again, context, name),
    ...(blank !== undefined && { blank }),
  });

const extraFields = (asked: Asked): Html => {
  const { language, policy } = asked.context;
  const fields = policy.declaration.extra_fields;
  if (fields.length === 0) return noticeBox({ language, kind: 'info', sentence: texts.noFields[language] });
  const options = fields.map((one) => ({ value: one.key, label: extraFieldTitle(one)[language] }));
  return html`${selectField(asked, 'field', texts.field[language], options)}${field({
    kind: 'text',
    name: 'value',
    label: texts.value[language],
    language,
    autocomplete: 'off',
    value: asked.shown.again.typed.value,
    error: errorOf(asked.shown.again, asked.context, 'value'),
  })}`;
};

const endOptions = ({ context: { language } }: Asked): Option[] =>
  endableTables.flatMap((table) => {
    const detail = detailOf(table);
    const kinds = detail.fields.find(({ name }) => name === 'kind')?.choices ?? [];
    return kinds.map(({ value, title }) => ({
      value: `${table}.${value}`,
      label: `${detail.title[language]}: ${title[language]}`,
    }));
  });

const choiceFields = ({ context, shown }: Asked): Html => {
  const { language } = context;
  const items = choiceKinds.map((one) => ({
    href: hrefOf(shown, { bulk: 'choice', choice_kind: one }),
    label: choiceTitles[one][language],
    current: one === shown.choice,
  }));
  return html`${hiddenFields({ choice: shown.choice })}<div class="field">${tabs({ label: texts.choice[language], items })}</div>${choiceInputs(context, shown.choice, shown.again)}`;
};

const inputs: Readonly<Record<BulkKind, (asked: Asked) => Html>> = {
  language: (asked) => {
    const { language } = asked.context;
    const options = Object.entries(languageNames).map(([value, label]) => ({ value, label }));
    return selectField(asked, 'value', texts.value[language], options, texts.unknown[language]);
  },
  extra: extraFields,
  end_detail: (asked) =>
    html`${selectField(asked, 'what', texts.kindOfDetail[asked.context.language], endOptions(asked))}${dayField(asked)}`,
  end_membership: dayField,
  choice: choiceFields,
};

const sourceField = (asked: Asked): Html => {
  const { language, policy } = asked.context;
  const options = policy.declaration.sources.map(({ key, title }) => ({
    value: key,
    label: textIn(title, language),
  }));
  return selectField(asked, 'source', sourceTitle[language], options);
};

const confirmation = ({ context, shown }: Asked): HtmlValue =>
  shown.again.problems.some(({ field: name }) => name === confirmField) &&
  field({
    kind: 'checkbox',
    name: confirmField,
    label: shown.again.problems.find(({ field: name }) => name === confirmField)!.text[context.language],
    language: context.language,
  });

const bulkForm = (asked: Asked): Html => {
  const { context, shown } = asked;
  const { language } = context;
  const { definition, ticked, kind, again } = shown;
  return form({
    language,
    action: bulkPath,
    errors: formErrors(again.problems, language).errors,
    submit: texts.see[language],
    cancel: { href: listHref({ definition }) },
    content: html`${hiddenFields({ definition: listSearch({ definition }), ticked: ticked.join(' '), bulk: kind })}${inputs[kind](asked)}${sourceField(asked)}${confirmation(asked)}`,
  });
};

export const newBulkPage = (context: Context, shown: NewBulk): Html => {
  const { language } = context;
  const { definition, usable, ticked, kind } = shown;
  const whom =
    ticked.length > 0
      ? fill(texts.ticked[language], { count: ticked.length })
      : saidConditions(usable.conditions, texts.everybody[language], language);
  return staffPage(context, {
    title: texts.new[language],
    path: hrefOf(shown, { bulk: kind }),
    lead: texts.lead[language],
    breadcrumb: breadcrumb({
      language,
      items: [
        { label: texts.customers[language], href: listHref({ definition }) },
        { label: texts.new[language] },
      ],
    }),
    tabs: tabs({
      label: texts.what[language],
      items: bulkKinds.map((one) => ({
        href: hrefOf(shown, { bulk: one }),
        label: texts[one][language],
        current: one === kind,
      })),
    }),
    content: html`<div class="narrow stack">${leftOutBox(context, usable.leftOut)}${definitionList({
      language,
      items: [{ term: texts.who[language], value: whom }],
    })}${bulkForm({ context, shown })}</div>`,
  });
};
