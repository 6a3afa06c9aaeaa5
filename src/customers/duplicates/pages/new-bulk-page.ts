/** The rule, what it reaches, and the least sure pairs of it: those where a rule goes wrong first. */
import { staffPage } from '../../../access/staff-page.ts';
import { fill, type Language } from '../../../ground/language.ts';
import type { Context } from '../../../http/route.ts';
import { actionButton, button } from '../../../ui/button.ts';
import { card } from '../../../ui/card.ts';
import { field } from '../../../ui/field.ts';
import { form } from '../../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../../ui/html.ts';
import { noticeBox } from '../../../ui/notice-box.ts';
import { cappedCount } from '../../../ui/pager.ts';
import { section } from '../../../ui/section.ts';
import { table } from '../../../ui/table.ts';
import { keeps, type Rule } from '../bulk/bulk-merge.ts';
import type { Pair } from '../pair-queries.ts';
import { bulkMergesPath, newBulkMergePath, pairPath } from '../paths.ts';
import { bulkTexts as texts } from '../texts.ts';
import { pairColumns, trail } from './parts.ts';

export const confidences = [99, 98, 95, 90, 85, 80] as const;
export const reachMost = 20_000;

export type NewBulkShown = Readonly<{ rule: Rule; reached: number; weakest: readonly Pair[] }>;

const ruleForm = ({ rule }: NewBulkShown, language: Language): Html =>
  form({
    language,
    method: 'get',
    action: newBulkMergePath,
    content: html`${field({
      kind: 'select',
      name: 'confidence',
      label: texts.confidence[language],
      language,
      required: true,
      options: confidences.map((value) => ({ value: String(value), label: `${value} %` })),
      value: String(rule.confidence),
    })}${field({
      kind: 'checkbox',
      name: 'opposed',
      label: texts.opposed[language],
      language,
      checked: rule.opposed,
    })}${field({
      kind: 'radio',
      name: 'keep',
      label: texts.keep[language],
      language,
      required: true,
      options: keeps.map((value) => ({ value, label: texts[value][language] })),
      value: rule.keep,
    })}`,
    submit: button({ label: texts.preview[language], type: 'submit' }),
  });

const reach = ({ rule, reached }: NewBulkShown, language: Language): Html => {
  if (reached === 0) return noticeBox({ language, kind: 'info', sentence: texts.reachNone[language] });
  const count = cappedCount(reached, reachMost, language);
  return noticeBox({
    language,
    kind: 'info',
    sentence: fill(texts.reach[language], { count }),
    actions: actionButton({
      language,
      action: bulkMergesPath,
      kind: 'main',
      icon: 'merge',
      label: fill(texts.start[language], { count }),
      hidden: {
        confidence: String(rule.confidence),
        keep: rule.keep,
        ...(rule.opposed && { opposed: 'yes' }),
      },
    }),
  });
};

const weakestShown = ({ weakest }: NewBulkShown, language: Language): HtmlValue =>
  weakest.length > 0 &&
  section({
    title: texts.weakest[language],
    content: table({
      caption: texts.weakest[language],
      captionHidden: true,
      rows: weakest,
      columns: pairColumns(language),
      href: ({ customer_id, other_id }) => pairPath(customer_id, other_id),
      empty: { title: '', text: '' },
    }),
  });

export const newBulkPage = (context: Context, shown: NewBulkShown): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.new[language],
    path: newBulkMergePath,
    lead: texts.lead[language],
    breadcrumb: trail(language, { href: bulkMergesPath, label: texts.title[language] }, texts.new[language]),
    content: html`<div class="stack"><div class="columns">${card({ content: ruleForm(shown, language) })}${reach(shown, language)}</div>${weakestShown(shown, language)}</div>`,
  });
};
