/** The pages of one customer: what they are, and what has happened. */
import { attachmentsPath } from '../../customers/attachments/paths.ts';
import { carers } from '../../customers/care.ts';
import type { Reads } from '../../customers/reads.ts';
import { partsFor } from '../../customers/timeline/timeline.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { HtmlValue } from '../../ui/html.ts';
import { tabs } from '../../ui/tabs.ts';
import { attachmentTexts } from '../attachments/attachments-texts.ts';
import { timelineParts } from '../timeline/parts.ts';
import { timelineTitle } from '../timeline/timeline-shown.ts';

const texts = {
  pages: { fi: 'Asiakkaan sivut', sv: 'Kundens sidor', en: 'The customer’s pages' },
  details: { fi: 'Tiedot', sv: 'Uppgifter', en: 'Details' },
} as const satisfies Record<string, Text>;

export const timelinePath = (customerId: number): string => `/customers/${customerId}/timeline`;

const caresFor = (caller: Context['caller']): boolean =>
  caller.kind === 'staff' && carers.some((purpose) => caller.purposes.includes(purpose));

/** Nothing where the purpose reads nothing that happens: then there is one page only. */
export const cardTabs = (
  { language, caller }: Context,
  reads: Reads,
  customerId: number,
  current: 'details' | 'timeline' | 'attachments',
): HtmlValue =>
  partsFor(timelineParts, reads).length > 0 &&
  tabs({
    label: texts.pages[language],
    items: [
      { href: `/customers/${customerId}`, label: texts.details[language], current: current === 'details' },
      { href: timelinePath(customerId), label: timelineTitle[language], current: current === 'timeline' },
      ...(caresFor(caller)
        ? [
            {
              href: attachmentsPath(customerId),
              label: attachmentTexts.title[language],
              current: current === 'attachments',
            },
          ]
        : []),
    ],
  });
