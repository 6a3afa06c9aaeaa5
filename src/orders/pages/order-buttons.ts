import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { actionButton, button } from '../../ui/button.ts';
import type { HtmlValue } from '../../ui/html.ts';
import type { IconName } from '../../ui/icon.ts';
import { actsOn, type OrderAct } from '../order.ts';
import type { WholeOrder } from '../order-of.ts';

export const actNames: Readonly<Record<OrderAct, Text>> = {
  confirm: { fi: 'Vahvista tilaus', sv: 'Bekräfta beställningen', en: 'Confirm the order' },
  deliver: { fi: 'Merkitse toimitetuksi', sv: 'Markera som levererad', en: 'Mark as delivered' },
  change: { fi: 'Muuta', sv: 'Ändra', en: 'Change' },
  return: { fi: 'Kirjaa palautus', sv: 'Anteckna en retur', en: 'Record a return' },
  cancel: { fi: 'Peru tilaus', sv: 'Annullera beställningen', en: 'Cancel the order' },
  archive: { fi: 'Arkistoi', sv: 'Arkivera', en: 'Archive' },
  restore: { fi: 'Palauta arkistosta', sv: 'Ta tillbaka ur arkivet', en: 'Take out of the archive' },
};

type Shown = Readonly<{ path: string; icon: IconName; asks: boolean; quiet?: boolean }>;

/** Those that ask something first are pages; the others are done at once. */
const shown: Readonly<Record<OrderAct, Shown>> = {
  confirm: { path: 'confirmation', icon: 'check', asks: false },
  deliver: { path: 'delivery', icon: 'done', asks: true },
  change: { path: 'edit', icon: 'edit', asks: true },
  return: { path: 'returns', icon: 'refresh', asks: true },
  cancel: { path: 'cancellation', icon: 'close', asks: true, quiet: true },
  archive: { path: 'archiving', icon: 'archive', asks: true, quiet: true },
  restore: { path: 'restoring', icon: 'refresh', asks: false },
};

/** In the order of the day's work; the first of them is what usually comes next. */
const inOrder: readonly OrderAct[] = [
  'confirm',
  'deliver',
  'return',
  'change',
  'cancel',
  'archive',
  'restore',
];

/**
 * Makes the draft of an invoice, or leads to the one that there is: src/invoices/draft-from-order.ts. Orders read no invoices, so
 * its words are true of both.
 */
const invoiceButton = ({ language, caller }: Context, { order }: WholeOrder): HtmlValue =>
  caller.kind === 'staff' &&
  caller.purposes.includes('invoicing') &&
  order.state !== 'cancelled' &&
  order.archived_at === null &&
  actionButton({
    label: invoice[language],
    action: `/orders/${order.id}/invoice`,
    icon: 'invoice',
    language,
  });

const invoice: Text = { fi: 'Tilauksen lasku', sv: 'Beställningens faktura', en: 'Invoice of the order' };

export const orderButtons = (context: Context, whole: WholeOrder): HtmlValue => {
  const { language, caller } = context;
  const { order } = whole;
  const can = actsOn(order, caller.kind === 'staff' ? caller.purposes : []);
  const acts = inOrder
    .filter((act) => can.includes(act))
    .map((act, at) => {
      const { path, icon, asks, quiet } = shown[act];
      const address = `/orders/${order.id}/${path}`;
      const kind = quiet ? 'quiet' : at === 0 && act !== 'return' ? 'main' : 'plain';
      const label = actNames[act][language];
      return asks
        ? button({ label, href: address, icon, kind })
        : actionButton({ label, action: address, icon, kind, language });
    });
  return [acts, invoiceButton(context, whole)];
};
