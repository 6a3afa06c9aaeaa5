/** Invented content for the gallery: every component at work, in Finnish. */
import { badge } from '../../src/ui/badge.ts';
import { actionButton, button } from '../../src/ui/button.ts';
import { card } from '../../src/ui/card.ts';
import { confirmStep } from '../../src/ui/confirm-step.ts';
import { copyText } from '../../src/ui/copy.ts';
import { definitionList } from '../../src/ui/definition-list.ts';
import { dialog } from '../../src/ui/dialog.ts';
import { diff } from '../../src/ui/diff.ts';
import { type Html, html } from '../../src/ui/html.ts';
import { noticeBox } from '../../src/ui/notice-box.ts';
import { numberTiles } from '../../src/ui/number-tile.ts';
import { pager } from '../../src/ui/pager.ts';
import { progress } from '../../src/ui/progress.ts';
import { section } from '../../src/ui/section.ts';
import { type Column, table } from '../../src/ui/table.ts';
import { timeline } from '../../src/ui/timeline.ts';

const language = 'fi';

type Customer = Readonly<{
  id: number;
  name: string;
  town: string;
  phone: string;
  open: string;
  state: Html;
}>;

export const customers: readonly Customer[] = [
  {
    id: 1,
    name: 'Aino Esimerkki',
    town: 'Mikkeli',
    phone: '040 123 4567',
    open: '0,00 €',
    state: badge({ state: 'done', label: 'Suostumus voimassa' }),
  },
  {
    id: 2,
    name: 'Eero Kuvitteellinen',
    town: 'Savonlinna',
    phone: '040 123 4568',
    open: '1 234,50 €',
    state: badge({ state: 'overdue', label: 'Myöhässä 12 päivää' }),
  },
  {
    id: 3,
    name: 'Kahvila Mallila Oy',
    town: 'Pieksämäki',
    phone: '015 123 456',
    open: '89,00 €',
    state: badge({ state: 'due', label: 'Erääntyy 24.11.2026' }),
  },
  {
    id: 4,
    name: 'Maija-Liisa von Testinen-Pitkänimi',
    town: 'Hämeenlinna',
    phone: '040 123 4569',
    open: '0,00 €',
    state: badge({ state: 'restricted', label: 'Käsittelyä rajoitettu' }),
  },
  {
    id: 5,
    name: 'Otso Olematon',
    town: 'Juva',
    phone: '040 123 4570',
    open: '15,20 €',
    state: badge({ state: 'info', label: 'Uusi' }),
  },
  {
    id: 6,
    name: 'Pirkko Keksitty',
    town: 'Mikkeli',
    phone: '040 123 4571',
    open: '0,00 €',
    state: badge({ state: 'neutral', label: 'Ei merkintöjä' }),
  },
];

const columns: readonly Column<Customer>[] = [
  {
    title: 'Nimi',
    main: true,
    cell: (row) => row.name,
    sort: { href: '?sort=-name', direction: 'ascending' },
  },
  { title: 'Postitoimipaikka', cell: (row) => row.town, sort: { href: '?sort=town' } },
  { title: 'Puhelin', cell: (row) => row.phone, whole: true },
  { title: 'Tila', cell: (row) => row.state },
  { title: 'Avoinna', cell: (row) => row.open, align: 'end' },
];

export const list = (rows: readonly Customer[]): Html =>
  html`${table({
    caption: 'Asiakkaat',
    captionHidden: true,
    columns,
    rows,
    href: (row) => `/?customer=${row.id}`,
    empty: {
      title: 'Ei vielä asiakkaita',
      text: 'Tähän tulevat asiakkaat, joita työpisteesi tarkoitus koskee. Aloita lisäämällä asiakas tai tuomalla luettelo tiedostosta.',
      action: button({ label: 'Tuo tiedosto', href: '/import', kind: 'main', icon: 'upload' }),
    },
    note: '3 asiakasta ei näytetä tässä tarkoituksessa.',
  })}${rows.length ? pager({ language, next: '?after=6', count: { shown: '6', total: '1 000+' } }) : ''}`;

export const tiles = numberTiles({
  label: 'Tänään',
  tiles: [
    { label: 'Avoimet pyynnöt', value: 4, href: '/?requests', note: 'Lähin määräaika 1.12.2026' },
    { label: 'Määräaika ylittynyt', value: 1, href: '/?late', state: 'overdue' },
    { label: 'Erääntyvät laskut', value: '12', href: '/?due', state: 'due', note: '3 204,90 €' },
    { label: 'Asiakkaita', value: '1 000+', href: '/?customers' },
  ],
});

const facts = card({
  title: 'Yhteystiedot',
  actions: button({ label: 'Muokkaa', href: '/edit', kind: 'quiet', icon: 'edit', small: true, keys: 'm' }),
  content: definitionList({
    language,
    items: [
      { term: 'Puhelinnumero', value: copyText({ language, value: '040 123 4567' }) },
      { term: 'Sähköpostiosoite', value: 'aino@esimerkki.example' },
      { term: 'Postiosoite', value: 'Keksitynkatu 1 A 2, 50100 Mikkeli' },
      { term: 'Kutsumanimi', value: '' },
      {
        term: 'Luottopäätös',
        hidden: { why: 'Asiakaspalvelu ei käsittele luottotietoja.', href: '/notice#categories' },
      },
    ],
  }),
});

const events = card({
  title: 'Tapahtumat',
  content: timeline({
    label: 'Asiakkaan tapahtumat',
    items: [
      {
        at: '22.11.2026 14.05',
        machineAt: '2026-11-22T12:05:00Z',
        title: 'Suostumus sähköiseen suoramarkkinointiin',
        by: 'Aino Esimerkki',
        state: 'done',
      },
      {
        at: '3.11.2026 9.12',
        title: 'Käsittelyn rajoittaminen',
        text: 'Asiakas kiistää osoitteen oikeellisuuden.',
        by: 'Sirpa Virkailija',
        state: 'restricted',
      },
      { at: '1.9.2026', title: 'Lasku myöhässä', state: 'overdue' },
      { at: '14.2.2025', title: 'Tiedot saatu asiakkaalta' },
    ],
  }),
});

const boxes = html`<div class="stack">${[
  noticeBox({ language, kind: 'info', sentence: 'Tuonti alkaa, kun olet tarkistanut sarakkeet.' }),
  noticeBox({ language, kind: 'done', sentence: 'Osoite päivitettiin kolmelle asiakkaalle.' }),
  noticeBox({
    language,
    kind: 'warning',
    sentence: 'Luonnosta ei ole julkaistu: muutokset eivät ole vielä voimassa.',
    actions: button({ label: 'Katso muutokset', href: '/draft', small: true }),
  }),
  noticeBox({
    language,
    kind: 'refused',
    sentence: 'Postitustarroja ei voi tulostaa tässä tarkoituksessa.',
    line: {
      text: 'Osoitetietoja käytetään laskutukseen ja asiakassuhteen hoitoon.',
      href: '/notice#purposes',
    },
    whoCanChange: 'Sirpa Virkailija, rekisterin yhteyshenkilö',
  }),
]}</div>`;

const changes = diff({
  language,
  caption: 'Mitä muuttuu',
  rows: [
    { label: 'Lähiosoite', before: 'Vanhatie 3', after: 'Keksitynkatu 1 A 2' },
    { label: 'Postilokero', after: 'PL 12' },
    { label: 'Puhelinnumero', before: '040 123 0000' },
  ],
});

const erase = confirmStep({
  language,
  title: 'Poista asiakkaan tiedot',
  happens: html`<p>Poistetaan <strong>1 asiakas</strong>, 4 yhteystietoa ja 12 muistiinpanoa. <strong>2 laskua</strong> säilyy vuoden 2032 loppuun kirjanpitolain nojalla.</p>`,
  action: '/erasures',
  confirm: 'Poista tiedot',
  cancelHref: '/',
  danger: true,
  typed: { name: 'word', word: 'poista' },
});

export const buttons = html`<div class="row">${button({ label: 'Tallenna', kind: 'main' })}${button({ label: 'Lisää asiakas', icon: 'add', href: '/new' })}${button({ label: 'Poista', kind: 'danger', icon: 'erase' })}${button({ label: 'Peru', kind: 'quiet' })}${button({ label: 'Selite', opens: 'about', href: '/about', icon: 'info' })}${actionButton({ action: '/undo', label: 'Kumoa', small: true, token: 'gallery' })}${button({ label: 'Lähetä', refused: 'Asiakas on kieltänyt suoramarkkinoinnin.' })}</div>
${dialog({ language, id: 'about', title: 'Mitä tila kertoo', content: html`<p>Tila johdetaan asiakkaan valinnoista ja laskuista.</p>` })}`;

export const work = (done: number): Html =>
  progress({
    language,
    id: 'import-progress',
    label: 'Tuonti',
    done,
    total: 12000,
    href: '/progress',
    state: done >= 12000 ? 'done' : 'running',
    detail: 'Voit jatkaa muita töitä: tuonti ei keskeydy.',
  });

export const parts = html`<div class="columns">${facts}${events}</div>
${section({ title: 'Ilmoitukset', lead: 'Yksi lause, selosteen kohta ja se, kuka voi muuttaa.', content: boxes })}
${section({ title: 'Painikkeet', content: buttons })}
${section({ title: 'Muutokset', content: changes })}
${section({ title: 'Vahvistus', content: erase })}`;
