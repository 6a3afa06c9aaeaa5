/** Those whom strong identification named and the register could not tell: a clerk looks. */
import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { table } from '../../ui/table.ts';
import { requestTexts } from '../pages/request-texts.ts';
import { requestsPath } from '../paths.ts';
import { proofTexts, arrivalTexts as texts } from './arrival-texts.ts';
import { arrivalPath, arrivalStepPath, arrivalsPath } from './paths.ts';
import type { Arrival } from './queries.ts';
import { arrivalProofs } from './settle-arrival.ts';

/** Above the queue of requests. */
export const arrivalsNotice = ({ language }: Context, count: number): HtmlValue =>
  count > 0 &&
  noticeBox({
    language,
    kind: 'warning',
    sentence: fill(texts[count === 1 ? 'waitOne' : 'wait'][language], { count }),
    actions: button({ label: texts.title[language], href: arrivalsPath }),
  });

const nameOf = ({ given_names, family_name }: Arrival): string => `${given_names} ${family_name}`;
const bornOf = ({ language }: Context, { birth_date }: Arrival): string =>
  birth_date ? formatDate(birth_date, language) : texts.notBorn[language];
const fitsOf = ({ language }: Context, { fits }: Arrival): string =>
  texts[fits === 'none' ? 'fitsNone' : 'fitsSeveral'][language];

const crumbs = ({ language }: Context, here?: string): Html =>
  breadcrumb({
    language,
    items: [
      { label: requestTexts.title[language], href: requestsPath },
      here ? { label: texts.title[language], href: arrivalsPath } : { label: texts.title[language] },
      ...(here ? [{ label: here }] : []),
    ],
  });

export const arrivalsPage = (context: Context, rows: readonly Arrival[]): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    path: arrivalsPath,
    breadcrumb: crumbs(context),
    content: table({
      caption: texts.title[language],
      captionHidden: true,
      rows: [...rows],
      href: ({ id }: Arrival) => arrivalPath(id),
      empty: { title: texts.none[language], text: texts.noneText[language] },
      columns: [
        { title: texts.name[language], main: true, cell: nameOf },
        { title: texts.born[language], cell: (row: Arrival) => bornOf(context, row) },
        {
          title: texts.came[language],
          cell: ({ arrived_at }: Arrival) => formatMoment(arrived_at, language),
        },
        { title: texts.fits[language], cell: (row: Arrival) => fitsOf(context, row) },
      ],
    }),
  });
};

type Again = Readonly<{ typed?: Readonly<Record<string, unknown>>; problems?: readonly FieldProblem[] }>;

const linkForm = (context: Context, { id }: Arrival, { typed = {}, problems = [] }: Again): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  return form({
    language,
    action: arrivalStepPath(id, 'customer'),
    errors,
    submit: texts.link[language],
    content: html`${field({
      kind: 'text',
      name: 'customer_number',
      label: texts.number[language],
      language,
      required: true,
      size: 'short',
      autocomplete: 'off',
      value: typed['customer_number'] as string | undefined,
      error: errorOf('customer_number'),
    })}${field({
      kind: 'radio',
      name: 'proof',
      label: texts.how[language],
      language,
      required: true,
      options: arrivalProofs.map((value) => ({ value, label: proofTexts[value][language] })),
      value: typed['proof'] as string | undefined,
      error: errorOf('proof'),
    })}`,
  });
};

export const arrivalPage = (context: Context, row: Arrival, again: Again): Html => {
  const { language } = context;
  const name = nameOf(row);
  const facts = definitionList({
    language,
    items: [
      { term: texts.born[language], value: bornOf(context, row) },
      { term: texts.came[language], value: formatMoment(row.arrived_at, language) },
      { term: texts.fits[language], value: fitsOf(context, row) },
    ],
  });
  return staffPage(context, {
    title: name,
    lead: texts.oneLead[language],
    path: arrivalPath(row.id),
    breadcrumb: crumbs(context, name),
    actions: button({
      label: texts.search[language],
      href: `/search?q=${encodeURIComponent(name)}`,
      icon: 'search',
    }),
    content: html`<div class="stack narrow">${card({ content: facts })}${card({
      content: row.subject_hash
        ? linkForm(context, row, again)
        : noticeBox({ language, kind: 'info', sentence: texts.notKept[language] }),
    })}${actionButton({
      language,
      action: arrivalStepPath(row.id, 'dismissal'),
      label: texts.dismiss[language],
    })}</div>`,
  });
};
