import type { Text } from '../../ground/language.ts';

export const draftTexts = {
  title: { fi: 'Uusi lasku', sv: 'Ny faktura', en: 'New invoice' },
  edit: { fi: 'Muokkaa luonnosta', sv: 'Redigera utkastet', en: 'Edit the draft' },
  save: { fi: 'Tallenna luonnos', sv: 'Spara utkastet', en: 'Save the draft' },
  lines: { fi: 'Rivit', sv: 'Rader', en: 'Lines' },
  linesHint: {
    fi: 'Valitse tuote luettelosta tai kirjoita rivi itse. Alennus on prosentteja (10 %) tai euroja (5,00 €).',
    sv: 'Välj en produkt ur listan eller skriv raden själv. Rabatten är procent (10 %) eller euro (5,00 €).',
    en: 'Choose a product from the list or write the line yourself. A discount is per cent (10 %) or euros (5,00 €).',
  },
  invoice: { fi: 'Laskun tiedot', sv: 'Fakturans uppgifter', en: 'The invoice' },
  buyer: { fi: 'Ostaja laskulla', sv: 'Köparen på fakturan', en: 'The buyer on the invoice' },
  buyerHint: {
    fi: 'Tiedot ovat asiakkaan kortilta. Muutos koskee vain tätä laskua.',
    sv: 'Uppgifterna är från kundens kort. En ändring gäller bara den här fakturan.',
    en: 'These come from the customer’s card. A change is for this invoice only.',
  },
  delivery: {
    fi: 'Toimitusosoite, jos eri',
    sv: 'Leveransadress, om en annan',
    en: 'Delivery address, if another',
  },
  fromOrder: { fi: 'Laskuta tilaus', sv: 'Fakturera en beställning', en: 'Invoice an order' },
  fromOrderHint: {
    fi: 'Asiakkaalla on tilauksia, joita ei ole laskutettu. Rivit ja osoitteet tulevat tilaukselta.',
    sv: 'Kunden har beställningar som inte har fakturerats. Rader och adresser kommer från beställningen.',
    en: 'The customer has orders that have not been invoiced. Lines and addresses come from the order.',
  },
} as const satisfies Record<string, Text>;

export const fieldTitles = {
  product: { fi: 'Tuote', sv: 'Produkt', en: 'Product' },
  description: { fi: 'Kuvaus', sv: 'Beskrivning', en: 'Description' },
  quantity: { fi: 'Määrä', sv: 'Mängd', en: 'Quantity' },
  unit: { fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' },
  price: { fi: 'À-hinta €', sv: 'À-pris €', en: 'Unit price €' },
  discount: { fi: 'Alennus', sv: 'Rabatt', en: 'Discount' },
  vat: { fi: 'ALV', sv: 'Moms', en: 'VAT' },
  prices_include_vat: {
    fi: 'Hinnat sisältävät arvonlisäveron',
    sv: 'Priserna innehåller mervärdesskatt',
    en: 'Prices include VAT',
  },
  delivered_on: { fi: 'Toimituspäivä', sv: 'Leveransdag', en: 'Date of delivery' },
  term_days: { fi: 'Maksuaika, päivää', sv: 'Betalningstid, dagar', en: 'Days to pay' },
  language: { fi: 'Laskun kieli', sv: 'Fakturans språk', en: 'Language of the invoice' },
  your_reference: { fi: 'Viitteenne', sv: 'Er referens', en: 'Your reference' },
  order_number: { fi: 'Tilausnumero', sv: 'Ordernummer', en: 'Order number' },
  notes: { fi: 'Teksti laskulle', sv: 'Text på fakturan', en: 'Text on the invoice' },
  buyer_name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  buyer_contact: { fi: 'Yhteyshenkilö', sv: 'Kontaktperson', en: 'Contact person' },
  buyer_care_of: { fi: 'c/o tai osasto', sv: 'c/o eller avdelning', en: 'c/o or department' },
  buyer_street: { fi: 'Katuosoite tai postilokero', sv: 'Gatuadress eller postbox', en: 'Street or PO box' },
  buyer_postcode: { fi: 'Postinumero', sv: 'Postnummer', en: 'Postcode' },
  buyer_town: { fi: 'Postitoimipaikka', sv: 'Postort', en: 'Post town' },
  buyer_country: { fi: 'Maa (kaksi kirjainta)', sv: 'Land (två bokstäver)', en: 'Country (two letters)' },
  buyer_business_id: { fi: 'Y-tunnus', sv: 'FO-nummer', en: 'Business ID' },
  buyer_vat_number: { fi: 'ALV-tunnus', sv: 'Momsnummer', en: 'VAT number' },
  buyer_email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  buyer_einvoice_address: { fi: 'Verkkolaskuosoite', sv: 'E-fakturaadress', en: 'E-invoicing address' },
  buyer_einvoice_operator: { fi: 'Välittäjätunnus', sv: 'Förmedlarkod', en: 'Operator' },
  delivery_name: { fi: 'Vastaanottaja', sv: 'Mottagare', en: 'Recipient' },
  delivery_street: { fi: 'Katuosoite', sv: 'Gatuadress', en: 'Street' },
  delivery_postcode: { fi: 'Postinumero', sv: 'Postnummer', en: 'Postcode' },
  delivery_town: { fi: 'Postitoimipaikka', sv: 'Postort', en: 'Post town' },
} as const satisfies Record<string, Text>;

export type FieldName = keyof typeof fieldTitles;
