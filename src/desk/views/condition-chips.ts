import { conditionText } from '../../customers/views/condition-title.ts';
import type { Usable } from '../../customers/views/use-definition.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { chips } from '../../ui/chips.ts';
import type { HtmlValue } from '../../ui/html.ts';
import { type ListAddress, listHref } from '../list-query.ts';

const texts = {
  label: { fi: 'Rajaukset', sv: 'Avgränsningar', en: 'Filters' },
  remove: {
    fi: 'Poista rajaus: {filter}',
    sv: 'Ta bort avgränsningen: {filter}',
    en: 'Remove the filter: {filter}',
  },
} as const satisfies Record<string, Text>;

/** What the list is limited by, each with the way to take it off. */
export const conditionChips = (
  { language }: Context,
  { conditions }: Usable,
  address: ListAddress,
): HtmlValue => {
  if (conditions.length === 0) return undefined;
  const { definition } = address;
  const without = (removed: (typeof conditions)[number]): string =>
    listHref({
      ...address,
      definition: { ...definition, where: definition.where.filter((one) => one !== removed.condition) },
    });
  return chips({
    label: texts.label[language],
    items: conditions.map((asking) => {
      const label = conditionText(asking, language);
      return {
        label,
        removeHref: without(asking),
        removeLabel: fill(texts.remove[language], { filter: label }),
      };
    }),
  });
};
