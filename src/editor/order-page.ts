import { staffPage } from '../access/staff-page.ts';
import type { Context } from '../http/route.ts';
import type { Declaration } from '../policy/declaration.ts';
import { actionButton, button } from '../ui/button.ts';
import { type Html, html } from '../ui/html.ts';
import { type Column, table } from '../ui/table.ts';
import { itemsOf, type Placed, titleOf } from './items.ts';
import type { ItemKind } from './kind.ts';
import { places } from './places.ts';
import { say } from './words.ts';

/** The items of a list in their order, each with the ways to move and to remove it. */
export const orderPage = (context: Context, kind: ItemKind, declaration: Declaration): Html => {
  const { language } = context;
  const items = itemsOf(declaration, kind);
  const move = (placed: Placed, by: 'up' | 'down') =>
    actionButton({
      label: html`${say(by, language)}<span class="visually-hidden">: ${titleOf(kind, placed, language)}</span>`,
      action: places.order(kind),
      hidden: { item: placed.name, by },
      language,
      small: true,
    });
  const columns: Column<Placed>[] = [
    { title: kind.title[language], main: true, cell: (placed) => titleOf(kind, placed, language) },
    {
      title: say('order', language),
      titleHidden: true,
      align: 'end',
      cell: (placed) =>
        html`<div class="row">${placed !== items[0] && move(placed, 'up')}${placed !== items.at(-1) && move(placed, 'down')}${button(
          {
            label: html`${say('remove', language)}<span class="visually-hidden">: ${titleOf(kind, placed, language)}</span>`,
            href: places.remove(kind, placed.name),
            kind: 'quiet',
            small: true,
          },
        )}</div>`,
    },
  ];
  return staffPage(context, {
    title: say('orderOf', language, { title: kind.title[language] }),
    lead: say('orderLead', language),
    actions: button({ label: say('back', language), href: places.declaration }),
    content: table({
      caption: kind.title[language],
      captionHidden: true,
      columns,
      rows: items,
      empty: { title: kind.title[language], text: say('none', language) },
    }),
  });
};
