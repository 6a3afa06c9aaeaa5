/** States, channels and VAT classes in the reader's words. */
import type { Text } from '../ground/language.ts';
import type { VatClass } from '../ground/vat.ts';
import type { State } from '../ui/badge.ts';
import type { OrderChannel, OrderEventKind, OrderState } from './order.ts';

export const stateNames: Readonly<Record<OrderState | 'archived', Text>> = {
  placed: { fi: 'vastaanotettu', sv: 'mottagen', en: 'placed' },
  confirmed: { fi: 'vahvistettu', sv: 'bekräftad', en: 'confirmed' },
  delivered: { fi: 'toimitettu', sv: 'levererad', en: 'delivered' },
  partly_returned: { fi: 'osittain palautettu', sv: 'delvis returnerad', en: 'partly returned' },
  returned: { fi: 'palautettu', sv: 'returnerad', en: 'returned' },
  cancelled: { fi: 'peruttu', sv: 'annullerad', en: 'cancelled' },
  archived: { fi: 'arkistoitu', sv: 'arkiverad', en: 'archived' },
};

/** The few colours that mean something: what waits, and what is done. */
export const stateColours: Readonly<Record<OrderState | 'archived', State>> = {
  placed: 'due',
  confirmed: 'info',
  delivered: 'done',
  partly_returned: 'neutral',
  returned: 'neutral',
  cancelled: 'neutral',
  archived: 'neutral',
};

export const eventNames: Readonly<Record<OrderEventKind, Text>> = {
  placed: { fi: 'Tilaus vastaanotettiin', sv: 'Beställningen togs emot', en: 'The order was placed' },
  confirmed: { fi: 'Tilaus vahvistettiin', sv: 'Beställningen bekräftades', en: 'The order was confirmed' },
  delivered: { fi: 'Tilaus toimitettiin', sv: 'Beställningen levererades', en: 'The order was delivered' },
  returned: { fi: 'Tavaraa palautettiin', sv: 'Varor returnerades', en: 'Goods were returned' },
  cancelled: { fi: 'Tilaus peruttiin', sv: 'Beställningen annullerades', en: 'The order was cancelled' },
  archived: { fi: 'Tilaus arkistoitiin', sv: 'Beställningen arkiverades', en: 'The order was archived' },
  restored: {
    fi: 'Tilaus palautettiin arkistosta',
    sv: 'Beställningen togs tillbaka ur arkivet',
    en: 'The order was taken out of the archive',
  },
};

export const channelNames: Readonly<Record<OrderChannel, Text>> = {
  shop: { fi: 'Myymälä', sv: 'Butik', en: 'Shop' },
  web_shop: { fi: 'Verkkokauppa', sv: 'Webbutik', en: 'Web shop' },
  direct: { fi: 'Suoraan meiltä', sv: 'Direkt av oss', en: 'Directly from us' },
  reseller: { fi: 'Jälleenmyyjä', sv: 'Återförsäljare', en: 'Reseller' },
};

/** Beside the rate, where there is little room; the standard rate needs no word. */
export const vatClassWords: Readonly<Record<VatClass, Text>> = {
  standard: { fi: '', sv: '', en: '' },
  reduced: { fi: 'ruoka', sv: 'mat', en: 'food' },
  books: { fi: 'kirjat', sv: 'böcker', en: 'books' },
  low: { fi: 'lehdet', sv: 'tidningar', en: 'papers' },
  zero: { fi: 'nollakanta', sv: 'nollsats', en: 'zero rate' },
  reverse_charge: { fi: 'käännetty', sv: 'omvänd', en: 'reverse' },
  exempt: { fi: 'veroton', sv: 'skattefri', en: 'exempt' },
};

export const vatClassNames: Readonly<Record<VatClass, Text>> = {
  standard: { fi: 'Yleinen verokanta', sv: 'Allmän skattesats', en: 'Standard rate' },
  reduced: {
    fi: 'Alennettu: ruoka ja muut',
    sv: 'Reducerad: livsmedel m.m.',
    en: 'Reduced: food and others',
  },
  books: { fi: 'Kirjat, kulttuuri, majoitus', sv: 'Böcker, kultur, logi', en: 'Books, culture, lodging' },
  low: { fi: 'Sanoma- ja aikakauslehdet', sv: 'Tidningar och tidskrifter', en: 'Newspapers and periodicals' },
  zero: { fi: 'Nollaverokanta', sv: 'Nollskattesats', en: 'Zero rate' },
  reverse_charge: {
    fi: 'Käännetty verovelvollisuus',
    sv: 'Omvänd skattskyldighet',
    en: 'Reverse charge',
  },
  exempt: { fi: 'Veroton myynti', sv: 'Skattefri försäljning', en: 'Exempt from VAT' },
};
