/** Entries of the timeline as every page shows them. */
import type { TimelineRow } from '../../customers/timeline/timeline.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { Html } from '../../ui/html.ts';
import { type TimelineItem, timeline } from '../../ui/timeline.ts';
import { timelineParts } from './parts.ts';

export const timelineTitle: Text = { fi: 'Aikajana', sv: 'Tidslinje', en: 'Timeline' };

const itemOf = (
  context: Context,
  customerId: number,
  { part, id, at, shown }: TimelineRow,
): TimelineItem[] => {
  const found = timelineParts.find(({ key }) => key === part);
  if (!found) return [];
  const { language } = context;
  const time = 'day' in found.at ? formatDate(helsinkiDate(at), language) : formatMoment(at, language);
  const { by, ...said } = found.say(context, { customerId, at, id, shown });
  return [{ at: time, machineAt: at.toISOString(), ...said, ...(by ? { by } : {}) }];
};

export const timelineShown = (context: Context, customerId: number, entries: readonly TimelineRow[]): Html =>
  timeline({
    label: timelineTitle[context.language],
    items: entries.flatMap((entry) => itemOf(context, customerId, entry)),
  });
