/** The headers of plain lists of orders, as companies write them; `|` stands between synonyms. */
import { headerKey } from '../formats/header-words.ts';
import type { OrderTarget } from './order-targets.ts';

const words: Readonly<Partial<Record<OrderTarget, string>>> = {
  order_number:
    'tilausnumero|tilausnro|tilaus nro|tilauksen numero|tilaus|tilausno|ordernummer|ordernr|order nr|beställningsnummer|order number|order no|order id|order nr|order',
  ordered_on:
    'tilauspäivä|tilauspvm|tilattu|tilauksen päivä|tilauspäivämäärä|päivä|pvm|beställningsdag|orderdatum|orderdag|beställd|datum|order date|ordered|ordered on|date',
  order_state: 'tila|tilauksen tila|toimituksen tila|status|läge|orderstatus|state|order status|order state',
  delivered_on:
    'toimitettu|toimituspäivä|toimituspvm|levererad|leveransdag|leveransdatum|delivered|delivery date|delivered on|shipped',
  cancelled_on: 'peruttu|annullerad|cancelled|canceled|cancelled on',
  order_channel: 'myyntikanava|kanava|försäljningskanal|kanal|channel|sales channel',
  channel_name: 'jälleenmyyjä|myymälä|kauppa|återförsäljare|butik|reseller|shop|store',
  customer_reference:
    'viite|viitteenne|asiakkaan viite|tilausviite|referens|er referens|reference|your reference|customer reference',
  currency: 'valuutta|valuta|currency',
  order_shipping:
    'toimituskulut|postikulut|rahti|leveranskostnader|frakt|porto|shipping|delivery costs|freight',
  order_discount: 'tilauksen alennus|alennus yhteensä|orderrabatt|order discount|total discount',
  order_tax: 'alv yhteensä|vero yhteensä|moms totalt|total tax|vat total',
  order_total:
    'tilaus yhteensä|tilauksen summa|kokonaissumma|loppusumma|yhteensä|summa|orderns summa|ordersumma|totalt|summa totalt|order total|total|grand total',
  delivery_name: 'toimitusnimi|vastaanottajan nimi|mottagare|leveransnamn|shipping name|delivery name',
  line_code:
    'tuotekoodi|tuotenumero|tuotenro|sku|koodi|produktkod|artikelnummer|artnr|product code|item code|product number',
  line_name:
    'tuote|tuotenimi|tuotteen nimi|nimike|rivin nimi|produkt|produktnamn|artikel|benämning|product|product name|item|item name|description',
  line_group: 'tuoteryhmä|ryhmä|produktgrupp|varugrupp|product group|category',
  line_quantity: 'määrä|kpl|kappaletta|kappalemäärä|lkm|antal|kvantitet|quantity|qty|pcs|amount',
  line_unit: 'yksikkö|yks|enhet|unit',
  line_price:
    'hinta|à hinta|a hinta|ahinta|yksikköhinta|kappalehinta|pris|à pris|a pris|styckpris|price|unit price|item price',
  line_discount: 'alennus|rivialennus|ale|rabatt|radrabatt|discount|line discount',
  line_vat_rate: 'alv|alv kanta|alv prosentti|verokanta|moms|momssats|momsprocent|vat|vat rate|tax rate',
  line_total: 'rivi yhteensä|rivisumma|rivin summa|radsumma|rad totalt|line total|row total',
};

const known = new Map<string, OrderTarget>(
  (Object.entries(words) as [OrderTarget, string][]).flatMap(([target, synonyms]) =>
    synonyms.split('|').map((word) => [word, target] as const),
  ),
);

/** What a header of a plain list of orders means. */
export const orderHeader = (cell: string): OrderTarget | undefined =>
  cell.length > 60 ? undefined : known.get(headerKey(cell));

/** Words that a list of customers would not have. */
const telling: ReadonlySet<string> = new Set<OrderTarget>([
  'ordered_on',
  'line_code',
  'line_name',
  'line_price',
  'line_total',
  'order_total',
]);

/** An order's number beside something that is ordered: the header of a list of orders. */
export const isOrderHeader = (header: readonly string[]): boolean => {
  const targets = header.map(orderHeader);
  return targets.includes('order_number') && targets.some((target) => target && telling.has(target));
};
