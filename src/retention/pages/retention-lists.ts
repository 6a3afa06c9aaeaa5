/** Who is due by a rule, and what the sweep has done. */
import { staffPage } from '../../access/staff-page.ts';
import { addDays, addMonths, helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Language, textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { RetentionRule } from '../../policy/declaration.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { type Html, html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { type Column, table } from '../../ui/table.ts';
import type { DueCustomer, PreviewRow, RunRow } from '../overview-queries.ts';
import { newHoldPath, retentionPath, runsPath } from '../paths.ts';
import { doneBy, retentionTabs, ruleTitle } from './retention-page.ts';
import { retentionTexts as texts } from './retention-texts.ts';

type Due = Readonly<{
  preview: PreviewRow;
  customers: readonly DueCustomer[];
  what: string;
  /** Where the rule is new or shortened: the day before which nobody goes. */
  actsFrom: string | undefined;
}>;

const columnsOf = (
  { language, policy }: Context,
  { preview: { rule, table_name }, actsFrom }: Due,
): Column<DueCustomer>[] => {
  const declared = policy.declaration.retention.find(({ key }) => key === rule);
  const today = helsinkiDate(new Date());
  const goesOn = ({ last_contact_on, held_until }: DueCustomer): string => {
    if (held_until) return fill(texts.heldUntil[language], { day: formatDate(held_until, language) });
    const over = addDays(addMonths(last_contact_on, declared?.months ?? 0), (declared?.days ?? 0) + 1);
    return formatDate([over, actsFrom ?? today].sort().at(-1)!, language);
  };
  const ofWhole: Column<DueCustomer>[] = [
    {
      title: texts.lastContact[language],
      cell: ({ last_contact_on }) => formatDate(last_contact_on, language),
    },
    { title: texts.goesOn[language], cell: goesOn },
  ];
  const ofRows: Column<DueCustomer> = {
    title: texts.goesOn[language],
    cell: (one) => (one.held_until ? goesOn(one) : ''),
  };
  return [
    {
      title: texts.customer[language],
      main: true,
      cell: ({ id, name }) => html`<a href="/customers/${id}">${name}</a>`,
    },
    { title: texts.number[language], cell: ({ customer_number }) => customer_number },
    ...(table_name === 'customers' ? ofWhole : [ofRows]),
    {
      title: texts.act[language],
      cell: ({ id, held_until }) =>
        held_until === null && html`<a href="${newHoldPath(id)}">${texts.hold[language]}</a>`,
    },
  ];
};

const timeOf = ({ months = 0, days = 0 }: RetentionRule, language: Language): string =>
  [
    months > 0 && fill(texts.months[language], { n: months }),
    days > 0 && fill(texts.days[language], { n: days }),
  ]
    .filter(Boolean)
    .join(' + ');

/** By which rule, how long that is, by which law. */
const whyFacts = ({ language, policy }: Context, { preview, what }: Due): Html => {
  const rule = policy.declaration.retention.find(({ key }) => key === preview.rule);
  const statute = rule?.statute ? textIn(rule.statute, language) : '';
  const time = rule ? timeOf(rule, language) : '';
  return definitionList({
    language,
    items: [
      { term: texts.what[language], value: what },
      {
        term: texts.why[language],
        value: [ruleTitle(policy.declaration, preview.rule, language), time, statute]
          .filter(Boolean)
          .join(' · '),
      },
    ],
  });
};

/** Who goes, what of them and why; whoever must not go yet is held back from here. */
export const duePage = (context: Context, due: Due): Html => {
  const { language, policy } = context;
  const { preview, customers } = due;
  const title = fill(texts.due[language], { day: formatDate(preview.due_by, language) });
  const isWhole = preview.table_name === 'customers';
  const all = preview.due.toLocaleString(language);
  return staffPage(context, {
    title,
    breadcrumb: breadcrumb({
      language,
      items: [
        { href: retentionPath, label: texts.title[language] },
        { label: ruleTitle(policy.declaration, preview.rule, language) },
      ],
    }),
    lead: (isWhole ? texts.dueLead : texts.dueRowsLead)[language],
    content: html`<div class="stack">${whyFacts(context, due)}${table({
      caption: title,
      captionHidden: true,
      rows: customers,
      columns: columnsOf(context, due),
      empty: { title: texts.nobody[language], text: texts.nobodyText[language] },
    })}${
      preview.due > customers.length &&
      customers.length > 0 &&
      html`<p class="muted">${fill(texts.some[language], { shown: customers.length, all: `${all}${preview.is_capped ? '+' : ''}` })}</p>`
    }</div>`,
  });
};

export const runsPage = (
  context: Context,
  runs: readonly RunRow[],
  whatOf: (table: string) => string,
  next: number | undefined,
): Html => {
  const { language, policy } = context;
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    tabs: retentionTabs(context, 'runs'),
    content: html`${table({
      caption: texts.runs[language],
      captionHidden: true,
      rows: runs,
      columns: [
        { title: texts.day[language], main: true, cell: ({ due_on }) => formatDate(due_on, language) },
        {
          title: texts.rule[language],
          cell: ({ rule }) => ruleTitle(policy.declaration, rule, language),
        },
        { title: texts.what[language], cell: ({ table_name }) => whatOf(table_name) },
        { title: texts.erased[language], align: 'end', cell: (run) => doneBy(run.erased, run, language) },
        {
          title: texts.kept[language],
          align: 'end',
          cell: ({ kept }) => kept.toLocaleString(language),
        },
      ],
      empty: { title: texts.noRuns[language], text: texts.noRunsText[language] },
    })}${next !== undefined && pager({ language, next: runsPath(next) })}`,
  });
};
