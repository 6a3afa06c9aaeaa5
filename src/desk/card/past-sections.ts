/** What a value was before it was changed; who looked or wrote, and for what. */
import type { Lookup } from '../../audit/lookups.ts';
import type { CustomerCard, HistoryRow } from '../../customers/customer-card.ts';
import { fieldTitle } from '../../customers/customer-fields.ts';
import { details } from '../../customers/details/index.ts';
import { purposeTitle } from '../../customers/purpose-title.ts';
import { sourceName } from '../../customers/source.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { fill, type Language, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { card } from '../../ui/card.ts';
import { type Definition, definitionList } from '../../ui/definition-list.ts';
import { type HtmlValue, html } from '../../ui/html.ts';
import { timeline } from '../../ui/timeline.ts';
import { actTitle } from '../act-titles.ts';
import { whyHidden } from './words.ts';

const texts = {
  history: { fi: 'Muutoshistoria', sv: 'Ändringshistorik', en: 'History of changes' },
  lookups: {
    fi: 'Kuka on katsonut ja mitä varten',
    sv: 'Vem har tittat och för vad',
    en: 'Who looked and for what',
  },
  was: { fi: 'Oli: {value}', sv: 'Var: {value}', en: 'Was: {value}' },
  empty: { fi: 'tyhjä', sv: 'tomt', en: 'empty' },
  none: { fi: 'Mitään ei ole muutettu.', sv: 'Ingenting har ändrats.', en: 'Nothing has been changed.' },
  ended: { fi: 'päättyminen', sv: 'upphörande', en: 'end' },
} as const satisfies Record<string, Text>;

const fieldName = ({ place, field }: HistoryRow, language: Language): string => {
  const detail = details.find(({ key }) => key === place);
  if (!detail) return fieldTitle(field)[language];
  const named = detail.fields.find(({ name }) => name === field)?.title[language];
  const name = field === 'ended_on' ? texts.ended[language] : (named ?? '');
  return [detail.title[language], name].filter(Boolean).join(': ');
};

const historyItem = (context: Context, row: HistoryRow) => {
  const { language, policy } = context;
  const value = row.old_value || texts.empty[language];
  const source = row.old_source ? sourceName(policy.declaration, row.old_source, language) : '';
  return {
    at: formatMoment(row.changed_at, language),
    machineAt: row.changed_at.toISOString(),
    title: fieldName(row, language),
    text: html`${fill(texts.was[language], { value })} <span class="muted">${source}</span>`,
    by: purposeTitle(policy, row.purpose, language),
  };
};

const lookupItem = ({ language, policy }: Context, { at, act, purpose }: Lookup) => ({
  at: formatMoment(at, language),
  machineAt: at.toISOString(),
  title: actTitle(act, language),
  by: purposeTitle(policy, purpose, language),
});

export const pastSections = (context: Context, { history, lookups }: CustomerCard): HtmlValue => {
  const { language } = context;
  const hidden: Definition[] = [
    ...(history ? [] : [{ term: texts.history[language], hidden: whyHidden(context) }]),
    ...(lookups ? [] : [{ term: texts.lookups[language], hidden: whyHidden(context) }]),
  ];
  return html`${
    history &&
    card({
      title: texts.history[language],
      id: 'history',
      content:
        history.length > 0
          ? timeline({
              label: texts.history[language],
              items: history.map((row) => historyItem(context, row)),
            })
          : html`<p class="muted">${texts.none[language]}</p>`,
    })
  }${
    lookups &&
    card({
      title: texts.lookups[language],
      id: 'lookups',
      content: timeline({
        label: texts.lookups[language],
        items: lookups.map((row) => lookupItem(context, row)),
      }),
    })
  }${hidden.length > 0 && definitionList({ language, items: hidden })}`;
};
