/** The fields of an order in the reader's words, and how long they may be: forms, problems and imports name them alike. */
import type { Text } from '../ground/language.ts';

export const orderFields = {
  order_number: { fi: 'Tilausnumero', sv: 'Ordernummer', en: 'Order number' },
  ordered_on: { fi: 'Tilauspäivä', sv: 'Beställningsdag', en: 'Day of order' },
  channel: { fi: 'Myyntikanava', sv: 'Försäljningskanal', en: 'Sales channel' },
  channel_name: {
    fi: 'Jälleenmyyjän tai kaupan nimi',
    sv: 'Återförsäljarens eller butikens namn',
    en: 'Name of the reseller or shop',
  },
  customer_reference: { fi: 'Asiakkaan viite', sv: 'Kundens referens', en: 'Customer’s reference' },
  note: { fi: 'Huomautus', sv: 'Anmärkning', en: 'Remark' },
  discount: {
    fi: 'Alennus koko tilauksesta',
    sv: 'Rabatt på hela beställningen',
    en: 'Discount on the order',
  },
  delivery_on: { fi: 'Toimituspäivä', sv: 'Leveransdag', en: 'Day of delivery' },
} as const satisfies Record<string, Text>;

export const lineFields = {
  product: { fi: 'Tuote', sv: 'Produkt', en: 'Product' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  quantity: { fi: 'Määrä', sv: 'Antal', en: 'Quantity' },
  unit: { fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' },
  price: { fi: 'À-hinta', sv: 'À-pris', en: 'Unit price' },
  discount: { fi: 'Alennus', sv: 'Rabatt', en: 'Discount' },
  vat_class: { fi: 'ALV-luokka', sv: 'Momsklass', en: 'VAT class' },
} as const satisfies Record<string, Text>;

export const addressFields = {
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  careOf: { fi: 'c/o', sv: 'c/o', en: 'c/o' },
  street: { fi: 'Lähiosoite', sv: 'Näradress', en: 'Street address' },
  postcode: { fi: 'Postinumero', sv: 'Postnummer', en: 'Postcode' },
  town: { fi: 'Postitoimipaikka', sv: 'Postort', en: 'Post town' },
  country: { fi: 'Maa', sv: 'Land', en: 'Country' },
} as const satisfies Record<string, Text>;

/** As the constraints of the database have them. */
export const longest = {
  order_number: 60,
  channel_name: 120,
  customer_reference: 120,
  note: 2000,
  productCode: 60,
  name: 250,
  productGroup: 80,
  unit: 12,
  careOf: 200,
  street: 200,
  postcode: 12,
  town: 100,
  eventNote: 500,
} as const;

/** A form carries so many; the file of a shop may have more, which pages show and do not change. */
export const linesMax = 120;
