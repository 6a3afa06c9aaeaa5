/** What a value was before it was changed; who looked or wrote, and for what. */
import type { Lookup } from '../../audit/lookups.ts';
import type { CustomerCard } from '../../customers/customer-card.ts';
import { purposeTitle } from '../../customers/purpose-title.ts';
import { sourceName } from '../../customers/source.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { card } from '../../ui/card.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { type TimelineItem, timeline } from '../../ui/timeline.ts';
import { actTitle } from '../act-titles.ts';
import { type Change, type Edit, editsOf } from './history.ts';
import { sectionTitles } from './words.ts';

const texts = {
  was: { fi: 'Oli: {value}', sv: 'Var: {value}', en: 'Was: {value}' },
  from: {
    fi: 'Vanhan tiedon lähde: {source}',
    sv: 'Den gamla uppgiftens källa: {source}',
    en: 'Source of the old: {source}',
  },
  empty: { fi: 'tyhjä', sv: 'tomt', en: 'empty' },
  none: { fi: 'Mitään ei ole muutettu.', sv: 'Ingenting har ändrats.', en: 'Nothing has been changed.' },
  older: { fi: 'Näytä {count} vanhempaa', sv: 'Visa {count} äldre', en: 'Show {count} older' },
} as const satisfies Record<string, Text>;

const changeShown = ({ language }: Context, { label, before, after }: Change): Html => {
  const empty = texts.empty[language];
  const old = html`<del>${before || empty}</del>`;
  const now = after === undefined ? '' : html` → <ins>${after || empty}</ins>`;
  return html`<span class="change"><span class="muted">${label}</span> <span>${old}${now}</span></span>`;
};

const editItem = (context: Context, edit: Edit): TimelineItem => {
  const { language, policy } = context;
  const source = edit.source && sourceName(policy.declaration, edit.source, language);
  return {
    at: formatMoment(edit.at, language),
    machineAt: edit.at.toISOString(),
    title: edit.title,
    text: edit.changes.map((change) => changeShown(context, change)),
    by: [purposeTitle(policy, edit.purpose, language), source ? fill(texts.from[language], { source }) : '']
      .filter(Boolean)
      .join(' · '),
  };
};

const lookupItem = ({ language, policy }: Context, { at, act, purpose }: Lookup): TimelineItem => ({
  at: formatMoment(at, language),
  machineAt: at.toISOString(),
  title: actTitle(act, language),
  by: purposeTitle(policy, purpose, language),
});

const most = 6;

/** The newest few; the others open with one press. */
const newestOf = ({ language }: Context, label: string, items: readonly TimelineItem[]): Html => {
  const older = items.slice(most);
  return html`${timeline({ label, items: items.slice(0, most) })}${
    older.length > 0 &&
    html`<details class="older"><summary>${fill(texts.older[language], { count: older.length })}</summary>${timeline(
      { label, items: older },
    )}</details>`
  }`;
};

export const pastSections = (context: Context, shown: CustomerCard): HtmlValue => {
  const { language, policy } = context;
  const { history, lookups } = shown;
  const titles = { history: sectionTitles.history[language], lookups: sectionTitles.lookups[language] };
  const edits = editsOf(shown, policy.declaration, language);
  return html`${
    history &&
    card({
      title: titles.history,
      id: 'history',
      content:
        edits.length > 0
          ? newestOf(
              context,
              titles.history,
              edits.map((edit) => editItem(context, edit)),
            )
          : html`<p class="muted">${texts.none[language]}</p>`,
    })
  }${
    lookups &&
    card({
      title: titles.lookups,
      id: 'lookups',
      content: newestOf(
        context,
        titles.lookups,
        lookups.map((row) => lookupItem(context, row)),
      ),
    })
  }`;
};
