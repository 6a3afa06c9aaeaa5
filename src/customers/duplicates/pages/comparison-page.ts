/** Two customers side by side: whose value is kept, or that they are two. */
import { staffPage } from '../../../access/staff-page.ts';
import { helsinkiDate } from '../../../ground/calendar.ts';
import { formatDate } from '../../../ground/format-date.ts';
import { fill } from '../../../ground/language.ts';
import type { Context } from '../../../http/route.ts';
import { actionButton, hiddenFields } from '../../../ui/button.ts';
import { chooseSide, type SideRow } from '../../../ui/choose-side.ts';
import { form } from '../../../ui/form.ts';
import { type Html, type HtmlValue, html, join } from '../../../ui/html.ts';
import { noticeBox } from '../../../ui/notice-box.ts';
import { section } from '../../../ui/section.ts';
import { table } from '../../../ui/table.ts';
import { standingOf } from '../../choice.ts';
import { fullName } from '../../customer.ts';
import type { CustomerCard } from '../../customer-card.ts';
import { sourceName, sourceTitle } from '../../source.ts';
import { type ComparedField, choiceName, seenOf, type Two } from '../compared.ts';
import type { Pair } from '../pair-queries.ts';
import { duplicatesPath, pairPath } from '../paths.ts';
import { standingSaid } from '../standing-said.ts';
import { duplicateTexts as texts } from '../texts.ts';
import { pairColumns, reasonsShown, strengthBadge, trail } from './parts.ts';

export type ComparisonShown = Readonly<{
  two: Two;
  fields: readonly ComparedField[];
  pair: Pair | undefined;
  group: readonly Pair[];
}>;

const nameOf = ({ customer }: CustomerCard): string =>
  fullName({
    kind: customer.kind,
    family_name: customer.family_name ?? '',
    given_names: customer.given_names ?? '',
    organisation_name: customer.organisation_name ?? '',
  });

/** What holds of either, in words: it will hold of both. */
const standingShown = ({ choices = [] }: CustomerCard, { policy, language }: Context): HtmlValue => {
  const said = standingSaid(standingOf(choices, helsinkiDate(new Date())), policy.declaration, language);
  return said.length > 0 && join(said, html`<br>`);
};

const linesOf = (values: readonly string[]): HtmlValue => values.length > 0 && join([...values], html`<br>`);

const originOf = ({ customer }: CustomerCard, { policy, language }: Context): string =>
  [
    customer.source && sourceName(policy.declaration, customer.source, language),
    customer.recorded_at && formatDate(helsinkiDate(customer.recorded_at), language),
  ]
    .filter(Boolean)
    .join(', ');

const rowsOf = ({ two, fields }: ComparisonShown, context: Context): SideRow[] => {
  const { language } = context;
  const numbers = two.map(({ customer }) => customer.customer_number ?? String(customer.id)) as [
    string,
    string,
  ];
  return [
    {
      label: texts.kept[language],
      hint: texts.keptHint[language],
      name: 'kept',
      chosen: 0,
      values: [
        fill(texts.number[language], { number: numbers[0] }),
        fill(texts.number[language], { number: numbers[1] }),
      ],
    },
    ...fields.map(
      ({ field, title, values, way, proposed }): SideRow => ({
        label: title[language],
        values: [linesOf(values[0]), linesOf(values[1])],
        ...(proposed !== undefined && { name: choiceName(field), chosen: proposed }),
        ...(proposed !== undefined && way === 'foremost' && { hint: texts.foremostHint[language] }),
      }),
    ),
    { label: sourceTitle[language], values: [originOf(two[0], context), originOf(two[1], context)] },
    {
      label: texts.choices[language],
      hint: texts.choicesHint[language],
      values: [standingShown(two[0], context), standingShown(two[1], context)],
    },
  ];
};

const found = ({ pair }: ComparisonShown, { language }: Context): Html =>
  pair
    ? html`<p>${strengthBadge(pair.confidence, language)} ${reasonsShown(pair, language)}</p>`
    : noticeBox({ language, kind: 'info', sentence: texts.byHand[language] });

const groupShown = ({ group }: ComparisonShown, { language }: Context): HtmlValue =>
  group.length > 0 &&
  section({
    title: texts.group[language],
    content: table({
      caption: texts.group[language],
      captionHidden: true,
      rows: group,
      columns: pairColumns(language),
      href: ({ customer_id, other_id }) => pairPath(customer_id, other_id),
      empty: { title: '', text: '' },
    }),
  });

export const comparisonPage = (context: Context, shown: ComparisonShown): Html => {
  const { language } = context;
  const { two, fields } = shown;
  const [one, other] = two;
  const href = (act?: 'merge' | 'denial') => pairPath(one.customer.id, other.customer.id, act);
  const side = (card: CustomerCard) => ({
    title: html`<a href="/customers/${card.customer.id}">${nameOf(card)}</a>`,
    value: String(card.customer.id),
  });
  const deny = actionButton({ language, action: href('denial'), label: texts.deny[language] });
  return staffPage(context, {
    title: texts.compare[language],
    path: href(),
    lead: texts.compareLead[language],
    breadcrumb: trail(language, texts.compare[language]),
    actions: deny,
    content: html`<div class="stack">${found(shown, context)}${form({
      language,
      wide: true,
      action: href('merge'),
      submit: texts.merge[language],
      cancel: { href: duplicatesPath() },
      content: html`${hiddenFields({ seen: seenOf(fields) })}${chooseSide({
        language,
        caption: texts.compare[language],
        sides: [side(one), side(other)],
        rows: rowsOf(shown, context),
      })}`,
    })}${groupShown(shown, context)}</div>`,
  });
};
