import { staffPage } from '../access/staff-page.ts';
import type { Context } from '../http/route.ts';
import { badge } from '../ui/badge.ts';
import { button } from '../ui/button.ts';
import { fieldId } from '../ui/field.ts';
import { type Html, html } from '../ui/html.ts';
import { table } from '../ui/table.ts';
import { fieldIn } from './accepted.ts';
import { titleOf } from './items.ts';
import { places } from './places.ts';
import { typedOf } from './typed.ts';
import { type Located, located, type View } from './view.ts';
import { say } from './words.ts';

/** Blocking ones first, each in the order of the notice. */
export const findingsInOrder = (view: View): Located[] =>
  located(view).sort(
    (one, other) => Number(one.finding.level === 'warns') - Number(other.finding.level === 'warns'),
  );

/** To the field itself. */
const hrefOf = ({ finding, kind, placed }: Located): string => {
  if (!kind) return places.declaration;
  if (placed) {
    const names = Object.keys(typedOf(kind.shapes, placed.value));
    const within = kind.at.length === 0 ? finding.path : finding.path.slice(placed.path.length + 1);
    const name = within && fieldIn(names, within);
    return `${places.edit(kind, placed.name)}${name ? `#${fieldId(name)}` : ''}`;
  }
  return kind.list ? `${places.declaration}#part-${kind.part}` : places.edit(kind, '');
};

const whereOf = ({ kind, placed }: Located, { language }: View): string => {
  if (!kind) return say('declaration', language);
  return placed && kind.list
    ? `${kind.title[language]}: ${titleOf(kind, placed, language)}`
    : kind.title[language];
};

export const findingsPage = (context: Context, view: View): Html => {
  const { language } = context;
  return staffPage(context, {
    title: say('findings', language),
    lead: say('findingsLead', language),
    actions: button({ label: say('back', language), href: places.declaration }),
    content: html`<div class="editor-wide">${table<Located>({
      caption: say('findings', language),
      captionHidden: true,
      rows: findingsInOrder(view),
      href: hrefOf,
      columns: [
        { title: say('where', language), main: true, cell: (one) => whereOf(one, view) },
        { title: say('what', language), cell: ({ finding }) => finding.text[language] },
        {
          title: say('level', language),
          cell: ({ finding }) =>
            finding.level === 'blocks'
              ? badge({ state: 'overdue', label: say('blocking', language) })
              : badge({ state: 'due', label: say('warning', language) }),
        },
      ],
      empty: { title: say('noFindings', language), text: say('noFindingsText', language) },
    })}</div>`,
  });
};
