/** What the form of an order says. */
import type { Text } from '../../ground/language.ts';

export const orderFormTexts = {
  lines: { fi: 'Mitä tilataan', sv: 'Vad som beställs', en: 'What is ordered' },
  linesLead: {
    fi: 'Valitse tuote luettelosta tai kirjoita rivi itse. Tyhjäksi jätetty hinta tulee tuoteluettelosta. Alennus on euroja tai prosentteja (10 %).',
    sv: 'Välj en produkt ur listan eller skriv raden själv. Ett tomt pris tas ur produktlistan. Rabatten är euro eller procent (10 %).',
    en: 'Choose a product from the list or write the line yourself. A price left empty comes from the product list. A discount is euros or per cent (10 %).',
  },
  prices: { fi: 'Rivien hinnat', sv: 'Radernas priser', en: 'Prices of the lines' },
  withVat: { fi: 'Sisältävät arvonlisäveron', sv: 'Inkluderar moms', en: 'Include VAT' },
  withoutVat: { fi: 'Ilman arvonlisäveroa', sv: 'Utan moms', en: 'Without VAT' },
  about: { fi: 'Tilaus', sv: 'Beställningen', en: 'The order' },
  nextNumber: {
    fi: 'Tyhjänä tilaus saa seuraavan vapaan numeron.',
    sv: 'Om fältet är tomt får beställningen nästa lediga nummer.',
    en: 'Left empty, the order gets the next free number.',
  },
  discountHint: {
    fi: 'Euroina tai prosentteina: 5,00 tai 10 %',
    sv: 'I euro eller procent: 5,00 eller 10 %',
    en: 'In euros or per cent: 5,00 or 10 %',
  },
  vatDay: {
    fi: 'Arvonlisäveron kanta määräytyy toimituspäivän mukaan.',
    sv: 'Momssatsen bestäms av leveransdagen.',
    en: 'The rate of VAT follows the day of delivery.',
  },
  delivery: { fi: 'Toimitusosoite', sv: 'Leveransadress', en: 'Delivery address' },
  billing: { fi: 'Laskutusosoite', sv: 'Faktureringsadress', en: 'Billing address' },
  otherBilling: {
    fi: 'Lasku menee muualle kuin toimitusosoitteeseen',
    sv: 'Fakturan går till en annan adress än leveransen',
    en: 'The invoice goes elsewhere than the delivery',
  },
  sameBilling: {
    fi: 'Jätä tyhjäksi, jos lasku menee toimitusosoitteeseen.',
    sv: 'Lämna tomt om fakturan går till leveransadressen.',
    en: 'Leave it empty if the invoice goes to the delivery address.',
  },
  confirm: {
    fi: 'Tämä ei ole henkilötunnus',
    sv: 'Det här är inte en personbeteckning',
    en: 'This is no personal identity code',
  },
} as const satisfies Record<string, Text>;
