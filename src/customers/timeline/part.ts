/**
 * The timeline of a customer: contacts, orders, invoices, mails, changes in one stream. Each module declares its own
 * part; the list of them is `src/desk/timeline/parts.ts`. A part is asked for only where the purpose reads its category.
 */
import type { RawBuilder } from 'kysely';
import type { Category } from '../../ground/columns.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { HtmlValue } from '../../ui/html.ts';
import type { TimelineItem } from '../../ui/timeline.ts';

export type Sql = RawBuilder<unknown>;

/** One entry as the part's `shown` tells it: what JSON holds, so moments in it are texts. */
export type Entry<Shown> = Readonly<{ customerId: number; at: Date; id: number; shown: Shown }>;

/** What a part says of an entry; when it was is said by the timeline. */
export type Said = Readonly<{
  title: HtmlValue;
  text?: HtmlValue;
  by?: string | null;
  state?: TimelineItem['state'];
}>;

export type PartDefinition<Shown> = Readonly<{
  /** Lower-case letters; of entries of one moment it decides which comes first. */
  key: string;
  /** As the filter of the page names it. */
  title: Text;
  category: Category;
  /**
   * The table, with `customer_id` and `id`, or what stands for one, called `t`: a grouped subselect that reads all of the
   * customer's rows. An index on customer, time and id keeps the page flat however many rows a table has.
   */
  rows: string | ((customerId: number) => Sql);
  /** The column of its time: a moment, or a day in Finland. */
  at: Readonly<{ moment: string } | { day: string }>;
  /** Columns that are shown, all of the part's category; of `recorded_by` the name of the member of the staff, as `by`. */
  columns: readonly string[];
  /** What is shown beside the columns, as SQL over `t`. */
  also?: Readonly<Record<string, Sql>>;
  /** The card has a section of its own for these; among the newest on the card they would stand twice. */
  hasSection?: true;
  say: (context: Context, entry: Entry<Shown>) => Said;
}>;

/** As the list holds them: what is shown is known to the part alone. */
export type TimelinePart = PartDefinition<unknown>;

export const timelinePart = <Shown>(definition: PartDefinition<Shown>): TimelinePart =>
  definition as unknown as TimelinePart;
