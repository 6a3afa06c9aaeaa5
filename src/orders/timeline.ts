/** Orders on the customer's timeline. */
import { timelinePart } from '../customers/timeline/part.ts';
import { html } from '../ui/html.ts';
import { formatCents } from './format-amount.ts';
import type { OrderChannel, OrderState } from './order.ts';
import { channelNames } from './order-words.ts';
import { stateBadge } from './pages/state-badge.ts';

type Shown = Readonly<{
  order_number: string;
  channel: OrderChannel;
  gross_cents: number;
  state: OrderState;
  archived_at: string | null;
}>;

const title = { fi: 'Tilaus {number}', sv: 'Beställning {number}', en: 'Order {number}' };

export const ordersPart = timelinePart<Shown>({
  key: 'order',
  title: { fi: 'Tilaukset', sv: 'Beställningar', en: 'Orders' },
  category: 'orders',
  rows: 'orders',
  at: { day: 'ordered_on' },
  columns: ['order_number', 'channel', 'gross_cents', 'state', 'archived_at'],
  hasSection: true,
  say: ({ language }, { id, shown }) => ({
    title: html`<a href="/orders/${id}">${title[language].replace('{number}', shown.order_number)}</a> ${stateBadge(
      { state: shown.state, archived_at: shown.archived_at === null ? null : new Date(shown.archived_at) },
      language,
    )}`,
    text: [channelNames[shown.channel]?.[language], formatCents(shown.gross_cents)]
      .filter(Boolean)
      .join(' · '),
  }),
});
