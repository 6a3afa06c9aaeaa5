import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { requestTexts } from '../pages/request-texts.ts';
import { requestsPath } from '../paths.ts';
import type { NewAddress } from './new-address-queries.ts';
import { newAddressesPath } from './paths.ts';

export const newAddressTexts = {
  title: {
    fi: 'Uudet osoitteet omalle sivulle',
    sv: 'Nya adresser till den egna sidan',
    en: 'New addresses for the own page',
  },
  lead: {
    fi: 'Näillä osoitteilla on pyydetty linkkiä omalle sivulle, mutta osoite on tullut asiakkaan tietoihin vasta myöhemmin. Sivu ei avaudu, ennen kuin aiemmat osoitteet ovat saaneet vastustaa tai olet itse varmistanut asian. Vieras osoite poistetaan käytöstä asiakkaan kortilla.',
    sv: 'Med de här adresserna har någon bett om en länk till den egna sidan, men adressen kom in i kundens uppgifter först senare. Sidan öppnas inte förrän de tidigare adresserna har fått motsätta sig det eller du själv har säkerställt saken. En främmande adress tas ur bruk på kundkortet.',
    en: 'A link to the own page was asked for with these addresses, but the address came into the customer’s data only later. The page does not open before the earlier addresses have had time to object, or you have made sure yourself. A strange address is put out of use on the customer’s card.',
  },
  waitOne: {
    fi: 'Yksi osoite odottaa, että varmistat sen ennen kuin oma sivu avautuu sillä.',
    sv: 'En adress väntar på att du säkerställer den innan den egna sidan öppnas med den.',
    en: 'One address waits for you to make sure of it before the own page opens with it.',
  },
  waitMany: {
    fi: '{count} osoitetta odottaa, että varmistat ne ennen kuin oma sivu avautuu niillä.',
    sv: '{count} adresser väntar på att du säkerställer dem innan den egna sidan öppnas med dem.',
    en: '{count} addresses wait for you to make sure of them before the own page opens with them.',
  },
  none: {
    fi: 'Yhtään uutta osoitetta ei odota.',
    sv: 'Inga nya adresser väntar.',
    en: 'No new address is waiting.',
  },
  customer: { fi: 'Asiakas', sv: 'Kund', en: 'Customer' },
  openCard: { fi: 'Avaa asiakkaan kortti', sv: 'Öppna kundkortet', en: 'Open the customer’s card' },
  recorded: { fi: 'Osoite kirjattu', sv: 'Adressen antecknad', en: 'Address recorded' },
  asked: { fi: 'Linkkiä pyydetty', sv: 'Länk begärd', en: 'Link asked for' },
  opens: { fi: 'avautuu {date}', sv: 'öppnas {date}', en: 'opens {date}' },
  waits: { fi: 'odottaa sinua', sv: 'väntar på dig', en: 'waits for you' },
  how: {
    fi: 'Miten varmistit, että osoite on hänen',
    sv: 'Hur du säkerställde att adressen är hens',
    en: 'How you made sure that it is theirs',
  },
  phone: {
    fi: 'Soitin numeroon, joka rekisterissä oli ennestään',
    sv: 'Jag ringde ett nummer som fanns i registret sedan tidigare',
    en: 'I called a number that was in the register before',
  },
  in_person: { fi: 'Hän kävi paikan päällä', sv: 'Hen var på plats', en: 'They came in person' },
  documents: {
    fi: 'Hän osasi kertoa tilauksistaan tai laskuistaan',
    sv: 'Hen kunde berätta om sina beställningar eller fakturor',
    en: 'They could tell of their orders or invoices',
  },
  open: { fi: 'Avaa oma sivu osoitteella', sv: 'Öppna sidan med adressen', en: 'Open the page with it' },
} as const satisfies Record<string, Text>;
const texts = newAddressTexts;

/** Above the queue of requests. */
export const newAddressesNotice = ({ language }: Context, count: number): Html =>
  noticeBox({
    language,
    kind: 'info',
    sentence: fill(texts[count === 1 ? 'waitOne' : 'waitMany'][language], { count }),
    actions: button({ label: texts.title[language], href: newAddressesPath }),
  });

const one = ({ language }: Context, row: NewAddress): Html =>
  card({
    title: html`${row.address} ${
      row.opens_on
        ? badge({
            state: 'info',
            label: fill(texts.opens[language], { date: formatDate(row.opens_on, language) }),
          })
        : badge({ state: 'due', label: texts.waits[language] })
    }`,
    content: html`<div class="stack">${definitionList({
      language,
      items: [
        {
          term: texts.customer[language],
          value: html`<a href="/customers/${row.customer_id}">${texts.openCard[language]}</a>`,
        },
        { term: texts.recorded[language], value: formatDate(helsinkiDate(row.since), language) },
        { term: texts.asked[language], value: formatDate(helsinkiDate(row.asked_at), language) },
      ],
    })}${form({
      language,
      action: `${newAddressesPath}/${row.email_id}/opening`,
      submit: texts.open[language],
      content: field({
        kind: 'radio',
        name: 'because',
        within: String(row.email_id),
        label: texts.how[language],
        language,
        required: true,
        options: (['phone', 'in_person', 'documents'] as const).map((value) => ({
          value,
          label: texts[value][language],
        })),
      }),
    })}</div>`,
  });

export const newAddressesPage = (context: Context, rows: readonly NewAddress[]): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    path: newAddressesPath,
    breadcrumb: breadcrumb({
      language,
      items: [{ label: requestTexts.title[language], href: requestsPath }, { label: texts.title[language] }],
    }),
    content: html`<div class="stack narrow">${
      rows.length > 0
        ? rows.map((row) => one(context, row))
        : html`<p class="muted">${texts.none[language]}</p>`
    }</div>`,
  });
};
