import { staffPage } from '../access/staff-page.ts';
import type { Text } from '../ground/language.ts';
import type { Context } from '../http/route.ts';
import { button } from '../ui/button.ts';
import { type Html, html } from '../ui/html.ts';
import { table } from '../ui/table.ts';
import { places } from './places.ts';
import { say } from './words.ts';

export type Named = Readonly<{ text: Text; mend: Text }>;

export const checkPage = (context: Context, findings: readonly Named[]): Html => {
  const { language } = context;
  return staffPage(context, {
    title: say('check', language),
    lead: say('checkLead', language),
    actions: button({ label: say('back', language), href: places.declaration }),
    content: html`<div class="editor-wide">${table<Named>({
      caption: say('check', language),
      captionHidden: true,
      rows: findings,
      columns: [
        { title: say('what', language), main: true, cell: ({ text }) => text[language] },
        { title: say('mend', language), cell: ({ mend }) => mend[language] },
      ],
      empty: { title: say('checkFine', language), text: say('checkFineText', language) },
    })}</div>`,
  });
};
