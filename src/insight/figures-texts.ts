/** The words of the figures' page. */
import type { Text } from '../ground/language.ts';

export const figuresTexts = {
  title: { fi: 'Luvut', sv: 'Siffror', en: 'Figures' },
  lead: {
    fi: 'Myynti ja asiakkaat yhteenlaskettuina. Alle viiden asiakkaan ryhmiä ei näytetä erikseen, jottei kukaan erotu luvuista.',
    sv: 'Försäljning och kunder sammanräknade. Grupper på färre än fem kunder visas inte för sig, så att ingen går att urskilja.',
    en: 'Sales and customers added up. Groups of fewer than five customers are not shown apart, so that nobody stands out.',
  },
  period: { fi: 'Ajanjakso', sv: 'Period', en: 'Period' },
  year: { fi: '12 kuukautta', sv: '12 månader', en: '12 months' },
  twoYears: { fi: '24 kuukautta', sv: '24 månader', en: '24 months' },
  fiveYears: { fi: '5 vuotta', sv: '5 år', en: '5 years' },
  sales: {
    fi: 'Myynti kuukausittain ilman veroa',
    sv: 'Försäljning per månad utan moms',
    en: 'Sales by month without VAT',
  },
  groups: { fi: 'Myynti tuoteryhmittäin', sv: 'Försäljning per produktgrupp', en: 'Sales by product group' },
  regions: { fi: 'Myynti alueittain', sv: 'Försäljning per område', en: 'Sales by region' },
  channels: { fi: 'Myynti kanavittain', sv: 'Försäljning per kanal', en: 'Sales by channel' },
  came: { fi: 'Uudet asiakkaat kuukausittain', sv: 'Nya kunder per månad', en: 'New customers by month' },
  sources: {
    fi: 'Mistä asiakkaat ovat tulleet',
    sv: 'Varifrån kunderna har kommit',
    en: 'Where customers came from',
  },
  customerRegions: { fi: 'Asiakkaat alueittain', sv: 'Kunder per område', en: 'Customers by region' },
  month: { fi: 'Kuukausi', sv: 'Månad', en: 'Month' },
  orders: { fi: 'Tilauksia', sv: 'Beställningar', en: 'Orders' },
  net: { fi: 'Myynti', sv: 'Försäljning', en: 'Sales' },
  customers: { fi: 'Asiakkaita', sv: 'Kunder', en: 'Customers' },
  group: { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' },
  region: { fi: 'Alue', sv: 'Område', en: 'Region' },
  channel: { fi: 'Kanava', sv: 'Kanal', en: 'Channel' },
  source: { fi: 'Lähde', sv: 'Källa', en: 'Source' },
  others: { fi: 'muut yhteensä', sv: 'övriga sammanlagt', en: 'others together' },
  none: { fi: 'ei tietoa', sv: 'uppgift saknas', en: 'not known' },
  few: { fi: 'ei näytetä', sv: 'visas inte', en: 'not shown' },
  empty: { fi: 'Ei vielä lukuja', sv: 'Inga siffror ännu', en: 'No figures yet' },
  emptyText: {
    fi: 'Luvut syntyvät tilauksista minuutin kuluessa.',
    sv: 'Siffrorna uppstår ur beställningarna inom en minut.',
    en: 'Figures come from orders within a minute.',
  },
  counting: {
    fi: 'Lukuja lasketaan uudelleen, jotta nähdään, montako asiakasta kunkin luvun takana on. Myynti tulee näkyviin muutaman minuutin kuluttua.',
    sv: 'Siffrorna räknas om, så att det framgår hur många kunder som står bakom varje siffra. Försäljningen visas om några minuter.',
    en: 'The figures are being counted anew, so that it is known how many customers are behind each. Sales appear in a few minutes.',
  },
  made: { fi: 'Laskettu {at}', sv: 'Räknat {at}', en: 'Counted {at}' },
} as const satisfies Record<string, Text>;
