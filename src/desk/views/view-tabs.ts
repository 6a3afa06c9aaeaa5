/** Saved views above the list, and the ways to save what one sees. */
import type { Definition } from '../../customers/views/definition.ts';
import { mayChange, type SavedView } from '../../customers/views/saved-view.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { actionButton, button } from '../../ui/button.ts';
import { type HtmlValue, html } from '../../ui/html.ts';
import { tabs } from '../../ui/tabs.ts';
import { type ListAddress, listSearch } from '../list-query.ts';
import { isChanged } from './filters-form.ts';
import { newViewPath, openViewHref, viewPath, viewsPath } from './paths.ts';

const texts = {
  label: { fi: 'Näkymät', sv: 'Vyer', en: 'Views' },
  all: { fi: 'Kaikki', sv: 'Alla', en: 'All' },
  manage: { fi: 'Kaikki näkymät', sv: 'Alla vyer', en: 'All views' },
  save: { fi: 'Tallenna näkymäksi', sv: 'Spara som vy', en: 'Save as a view' },
  update: { fi: 'Päivitä näkymä ”{name}”', sv: 'Uppdatera vyn ”{name}”', en: 'Update the view “{name}”' },
} as const satisfies Record<string, Text>;

export type ViewTabs = Readonly<{
  views: readonly SavedView[];
  /** The view that the list began from. */
  base: SavedView | undefined;
}>;

/** So many fit above a list; the others stand on their own page. */
const tabsMost = 6;

const same = (one: Definition, other: Definition): boolean => JSON.stringify(one) === JSON.stringify(other);

const shownTabs = ({ views, base }: ViewTabs): readonly SavedView[] => {
  const first = views.slice(0, tabsMost);
  return base && !first.some(({ id }) => id === base.id) ? [...first.slice(0, -1), base] : first;
};

/** Whoever sees a list that is no view yet may keep it. */
export const viewSaving = (context: Context, { base }: ViewTabs, address: ListAddress): HtmlValue => {
  const { language, caller, purpose } = context;
  const { definition } = address;
  if (!isChanged(definition) || (base && same(base.definition, definition))) return undefined;
  const actor =
    caller.kind === 'staff' ? { kind: 'staff' as const, id: caller.id } : { kind: 'nobody' as const };
  const mine = base && mayChange(base, { actor, purpose });
  return html`${
    mine &&
    actionButton({
      label: fill(texts.update[language], { name: base.name }),
      action: viewPath(base.id),
      small: true,
      hidden: { definition: listSearch({ definition }) },
    })
  }${button({ label: texts.save[language], href: newViewPath({ definition }), small: true, kind: 'quiet' })}`;
};

export const viewTabs = ({ language }: Context, shown: ViewTabs): HtmlValue => {
  const { views, base } = shown;
  const items = [
    { href: '/customers', label: texts.all[language], current: base === undefined },
    ...shownTabs(shown).map(({ id, name }) => ({
      href: openViewHref(id),
      label: name,
      current: id === base?.id,
    })),
    ...(views.length > 0 ? [{ href: viewsPath, label: texts.manage[language] }] : []),
  ];
  return views.length > 0 && tabs({ label: texts.label[language], items });
};
