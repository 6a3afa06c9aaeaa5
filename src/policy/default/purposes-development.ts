import type { DeclarationDraft } from '../declaration.ts';

/** Development, statistics and personal content (seed: purpose, second paragraph; C8–C10). No names, no contacts. */
export const developmentPurposes: DeclarationDraft['purposes'] = [
  {
    key: 'business_development',
    number: 6,
    register: 'customers',
    title: {
      fi: 'Yrityksen toiminnan kehittäminen',
      sv: 'Utveckling av företagets verksamhet',
      en: 'Developing the business',
    },
    explanation: {
      fi: 'Selvitämme tilauksista, mitä meiltä ostetaan ja mistä asiakkaat meidät löytävät. Nimiä ja yhteystietoja emme tähän käytä.',
      sv: 'Vi tar ur beställningarna reda på vad som köps av oss och var kunderna hittar oss. Namn och kontaktuppgifter använder vi inte till detta.',
      en: 'From the orders we find out what is bought from us and where customers find us. We do not use names or contact details for this.',
    },
    ground: {
      kind: 'legitimate_interest',
      interest: {
        fi: 'Haluamme parantaa tuotteitamme ja palveluamme.',
        sv: 'Vi vill förbättra våra produkter och vår service.',
        en: 'We want to improve our products and our service.',
      },
      balancing: {
        fi: 'Tarkastelemme asiakkaita joukkona, emme sinua yksittäin, eikä tuloksilla ole vaikutusta sinuun.',
        sv: 'Vi ser på kunderna som grupp, inte på dig enskilt, och resultaten har ingen verkan för dig.',
        en: 'We look at customers as a group, not at you singly, and the results have no effect on you.',
      },
    },
    objection: 'reasoned',
    reads: ['provenance', 'orders'],
    writes: [],
    retention: 'orders',
  },
  {
    key: 'statistics',
    number: 7,
    register: 'customers',
    title: { fi: 'Tilastot', sv: 'Statistik', en: 'Statistics' },
    explanation: {
      fi: 'Laskemme tilauksista, laskuista ja asiakkaiden alueista lukuja, joista ketään ei voi erottaa. Liian pieniä ryhmiä emme näytä.',
      sv: 'Vi räknar ur beställningar, fakturor och kundernas områden fram siffror där ingen kan urskiljas. För små grupper visar vi inte.',
      en: 'From orders, invoices and the regions of customers we count figures in which nobody can be singled out. Groups that are too small we do not show.',
    },
    ground: {
      kind: 'legitimate_interest',
      interest: {
        fi: 'Tarvitsemme lukuja myynnistä ja asiakasmäärästä, jotta voimme johtaa yritystä.',
        sv: 'Vi behöver siffror om försäljning och antal kunder för att kunna leda företaget.',
        en: 'We need figures of sales and of the number of customers to run the company.',
      },
      balancing: {
        fi: 'Tuloksena on vain lukumääriä ja summia. Niistä ei tehdä sinua koskevia päätöksiä, eikä lopputulos ole enää henkilötietoa.',
        sv: 'Resultatet är bara antal och summor. Inga beslut om dig fattas utifrån dem, och slutresultatet är inte längre personuppgifter.',
        en: 'The outcome is only counts and sums. No decision about you is made from them, and the end result is no longer personal data.',
      },
    },
    objection: 'reasoned',
    reads: ['region', 'language', 'membership', 'provenance', 'orders', 'invoices', 'payments'],
    writes: [],
    retention: 'orders',
  },
  {
    key: 'personal_content',
    number: 8,
    register: 'customers',
    title: {
      fi: 'Henkilökohtaisempi sisältö verkkopalvelussa',
      sv: 'Personligare innehåll i webbtjänsten',
      en: 'More personal content in our web service',
    },
    explanation: {
      fi: 'Jos annat suostumuksesi, valitsemme verkkopalvelun sisältöä sen mukaan, mitä olet tilannut ja katsellut. Näet itse, millä perusteella sisältö on valittu, ja voit sulkea toiminnon koska vain.',
      sv: 'Om du ger ditt samtycke väljer vi innehåll i webbtjänsten enligt vad du har beställt och tittat på. Du ser själv varför innehållet har valts, och du kan stänga av funktionen när du vill.',
      en: 'If you give your consent, we choose content in our web service by what you have ordered and looked at. You see why it was chosen and can switch this off whenever you like.',
    },
    ground: { kind: 'consent' },
    objection: 'none',
    reads: ['customer_number', 'language', 'orders', 'behaviour'],
    writes: ['behaviour'],
    retention: 'behaviour',
  },
];
