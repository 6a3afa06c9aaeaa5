/** Where a column of a file of orders goes, beside the fields of whoever ordered. */
import type { Text } from '../../../ground/language.ts';

const ofOrder = {
  order_number: { fi: 'Tilausnumero', sv: 'Ordernummer', en: 'Order number' },
  ordered_on: { fi: 'Tilauspäivä', sv: 'Beställningsdag', en: 'Day of order' },
  order_state: { fi: 'Toimituksen tila', sv: 'Leveransens läge', en: 'State of the delivery' },
  payment_state: { fi: 'Maksun tila', sv: 'Betalningens läge', en: 'State of the payment' },
  delivered_on: { fi: 'Toimitettu', sv: 'Levererad', en: 'Delivered on' },
  cancelled_on: { fi: 'Peruttu', sv: 'Annullerad', en: 'Cancelled on' },
  order_channel: { fi: 'Myyntikanava', sv: 'Försäljningskanal', en: 'Sales channel' },
  channel_name: { fi: 'Jälleenmyyjä tai kauppa', sv: 'Återförsäljare eller butik', en: 'Reseller or shop' },
  customer_reference: { fi: 'Asiakkaan viite', sv: 'Kundens referens', en: 'Customer’s reference' },
  currency: { fi: 'Valuutta', sv: 'Valuta', en: 'Currency' },
  order_subtotal: { fi: 'Rivit yhteensä', sv: 'Raderna totalt', en: 'Lines together' },
  order_shipping: { fi: 'Toimituskulut', sv: 'Leveranskostnader', en: 'Delivery costs' },
  order_discount: { fi: 'Alennus tilauksesta', sv: 'Rabatt på beställningen', en: 'Discount on the order' },
  order_tax: { fi: 'ALV yhteensä', sv: 'Moms totalt', en: 'VAT together' },
  order_total: { fi: 'Tilaus yhteensä', sv: 'Beställningen totalt', en: 'Order together' },
  tax_name: { fi: 'Veron nimi', sv: 'Skattens namn', en: 'Name of the tax' },
  billing_company: { fi: 'Laskutettava yritys', sv: 'Fakturerat företag', en: 'Company billed' },
  delivery_name: { fi: 'Vastaanottajan nimi', sv: 'Mottagarens namn', en: 'Name of the receiver' },
  delivery_company: { fi: 'Vastaanottava yritys', sv: 'Mottagande företag', en: 'Receiving company' },
} as const satisfies Record<string, Text>;

const ofLine = {
  line_code: { fi: 'Tuotekoodi', sv: 'Produktkod', en: 'Product code' },
  line_name: { fi: 'Tuotteen nimi', sv: 'Produktens namn', en: 'Name of the product' },
  line_group: { fi: 'Tuoteryhmä', sv: 'Produktgrupp', en: 'Product group' },
  line_quantity: { fi: 'Määrä', sv: 'Antal', en: 'Quantity' },
  line_unit: { fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' },
  line_price: { fi: 'À-hinta', sv: 'À-pris', en: 'Unit price' },
  line_discount: { fi: 'Rivin alennus', sv: 'Radens rabatt', en: 'Discount on the line' },
  line_vat_rate: { fi: 'ALV-kanta', sv: 'Momssats', en: 'VAT rate' },
  line_total: { fi: 'Rivi yhteensä', sv: 'Raden totalt', en: 'Line together' },
} as const satisfies Record<string, Text>;

export const orderTargets = { ...ofOrder, ...ofLine } as const;
export type OrderTarget = keyof typeof orderTargets;

const keys: ReadonlySet<string> = new Set(Object.keys(orderTargets));
export const isOrderTarget = (target: string): target is OrderTarget => keys.has(target);

/** A file is one of orders where some column is the order's number. */
export const isOfOrders = (mapping: readonly string[]): boolean => mapping.includes('order_number');
