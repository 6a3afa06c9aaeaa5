/** Who is due by a rule, and what the sweep has done. */
import { staffPage } from '../../access/staff-page.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { type Html, html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { table } from '../../ui/table.ts';
import type { DueCustomer, PreviewRow, RunRow } from '../overview-queries.ts';
import { retentionPath, runsPath } from '../paths.ts';
import { doneBy, retentionTabs, ruleTitle } from './retention-page.ts';
import { retentionTexts as texts } from './retention-texts.ts';

export const duePage = (context: Context, preview: PreviewRow, customers: readonly DueCustomer[]): Html => {
  const { language, policy } = context;
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
    content: html`${table({
      caption: title,
      captionHidden: true,
      rows: customers,
      href: ({ id }) => `/customers/${id}`,
      columns: [
        { title: texts.customer[language], main: true, cell: ({ name }) => name },
        { title: texts.number[language], cell: ({ customer_number }) => customer_number },
        {
          title: texts.lastContact[language],
          cell: ({ last_contact_on }) => formatDate(last_contact_on, language),
        },
      ],
      empty: { title: texts.nobody[language], text: texts.nobodyText[language] },
    })}${
      preview.due > customers.length &&
      customers.length > 0 &&
      html`<p class="muted">${fill(texts.some[language], { shown: customers.length, all: `${all}${preview.is_capped ? '+' : ''}` })}</p>`
    }`,
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
