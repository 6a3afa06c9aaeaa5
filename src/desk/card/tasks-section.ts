/** What is still to be done about the customer. */
import type { CustomerCard } from '../../customers/customer-card.ts';
import { tasksShown } from '../../customers/tasks/tasks-shown.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import type { HtmlValue } from '../../ui/html.ts';
import { part } from '../../ui/part.ts';
import { sectionTitles } from './words.ts';

const texts = {
  add: { fi: 'Lisää tehtävä', sv: 'Lägg till en uppgift', en: 'Add a task' },
  none: { fi: 'Ei avoimia', sv: 'Inga öppna', en: 'None open' },
} as const satisfies Record<string, Text>;

export const tasksSection = (context: Context, { customer, tasks }: CustomerCard): HtmlValue => {
  const { language } = context;
  if (!tasks) return undefined;
  return card({
    id: 'tasks',
    content: part({
      title: sectionTitles.tasks[language],
      level: 2,
      actions: button({
        label: texts.add[language],
        href: `/tasks/new?customer=${customer.id}`,
        icon: 'add',
        small: true,
        kind: 'quiet',
        keys: 't',
      }),
      ...(tasks.length > 0
        ? { content: tasksShown(context, tasks, { withCustomer: false, withOwner: true }) }
        : { empty: texts.none[language] }),
    }),
  });
};
