/** For the clerk: the answer to an access or portability request, put together and fetched. */

import { staffPage } from '../../access/staff-page.ts';
import { papersPath } from '../../archive/paths.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type Html, html } from '../../ui/html.ts';
import { requestTrail } from '../pages/request-trail.ts';
import { packageFilePath, packagePath, packagesPath, textsOfRequestPath } from '../paths.ts';
import type { WithEvents } from '../queries.ts';
import { stateOf } from '../request.ts';
import type { HeldFile } from './attachment-queries.ts';
import { attachmentsCard } from './attachments-card.ts';
import { isBeingMade, packageList } from './package-list.ts';
import type { PackageRow } from './package-rows.ts';
import { packageTexts } from './package-texts.ts';
import { answeredFiles } from './request-attachments.ts';
import { textsTexts } from './texts/texts-page.ts';

export const packagePageTexts = {
  title: packageTexts.putTogether,
  lead: {
    fi: 'Kaikki, mitä meillä on henkilöstä, yhtenä pakettina: tiedot, käyttötarkoitukset, lähteet, vastaanottajat nimeltä, katselut ja säilytysajat. Vapaa teksti, jota henkilö ei ole itse kirjoittanut tai jota hänelle ei ole lähetetty, tulee pakettiin vasta, kun joku on lukenut sen ja peittänyt muiden tiedot.',
    sv: 'Allt som vi har om personen i ett paket: uppgifter, ändamål, källor, mottagare vid namn, visningar och lagringstider. Fri text som personen inte själv har skrivit eller fått kommer med först när någon har läst den och täckt över uppgifter om andra.',
    en: 'Everything that we hold about the person in one package: data, purposes, sources, recipients by name, look-ups and retention. Free text that the person neither wrote nor was sent comes into the package only when somebody has read it and covered the data of others.',
  },
  portable: {
    fi: 'Tiedot, jotka henkilö on itse antanut ja joita käsitellään suostumuksella tai sopimuksen perusteella.',
    sv: 'Uppgifter som personen själv har gett och som behandlas med samtycke eller på grund av ett avtal.',
    en: 'The data that the person gave and that is processed by consent or a contract.',
  },
  make: { fi: 'Kokoa tiedot', sv: 'Sammanställ uppgifterna', en: 'Put the data together' },
  papers: { fi: 'Paperit', sv: 'Papper', en: 'Papers' },
  fetch: {
    fi: 'Henkilöstä on papereita: {count}. Niiden tiedot tulevat pakettiin. Niiden kuvat ovat tiedostojen joukossa. Hae paperit, joista ei ole kuvaa, noutolistan mukaan ja liitä vastaukseen kopiot, joista muiden tiedot on peitetty.',
    sv: 'Det finns papper om personen: {count}. Uppgifterna om dem kommer med i paketet. Skannade bilder finns bland filerna. Hämta de papper som inte har skannats enligt plocklistan och bifoga kopior där andras uppgifter är övertäckta.',
    en: 'There are papers about the person: {count}. What is recorded of them comes into the package. Their scans are among the files. Fetch papers that have no scan by the pick list and enclose copies in which the data of others is covered.',
  },
  texts: {
    fi: 'Henkilöstä on kirjoitettu tekstejä, joissa voi olla tietoja muista: {count}. Ne puuttuvat paketista, kunnes olet lukenut ne.',
    sv: 'Det finns texter om personen som kan innehålla uppgifter om andra: {count}. De saknas i paketet tills du har läst dem.',
    en: 'There are texts about the person that may hold data about others: {count}. They are missing from the package until you have read them.',
  },
  toTexts: { fi: 'Lue tekstit', sv: 'Läs texterna', en: 'Read the texts' },
  toPapers: { fi: 'Paperit ja noutolista', sv: 'Papper och plocklista', en: 'Papers and the pick list' },
  again: { fi: 'Kokoa uudelleen', sv: 'Sammanställ på nytt', en: 'Put together again' },
} as const satisfies Record<string, Text>;

/** Texts of which nobody has decided yet. */
const textsCard = ({ language }: Context, id: number, texts: number): Html =>
  card({
    title: textsTexts.title[language],
    content: html`<p>${fill(packagePageTexts.texts[language], { count: texts })}</p><p>${button({
      label: packagePageTexts.toTexts[language],
      href: textsOfRequestPath(id),
      kind: 'main',
    })}</p>`,
  });

type Answerable = WithEvents & Readonly<{ customer_id: number }>;

const papersCard = ({ language }: Context, { customer_id }: Answerable, papers: number): Html =>
  card({
    title: packagePageTexts.papers[language],
    content: html`<p>${fill(packagePageTexts.fetch[language], { count: papers })}</p><p>${button({
      label: packagePageTexts.toPapers[language],
      href: papersPath(customer_id),
    })}</p>`,
  });

export const packagePage = (
  context: Context,
  request: Answerable,
  {
    rows,
    files,
    papers,
    texts,
  }: Readonly<{ rows: readonly PackageRow[]; files: readonly HeldFile[]; papers: number; texts: number }>,
): Html => {
  const { language } = context;
  const { id, kind, events } = request;
  const waits = rows.some(isBeingMade);
  const isOpen = stateOf(events) !== 'closed';
  const mayMake = isOpen && !waits && answeredFiles(files).waiting === 0;
  const label = (rows.length === 0 ? packagePageTexts.make : packagePageTexts.again)[language];
  const paths = {
    page: packagePath(id),
    file: (one: number, format: string) => packageFilePath(id, one, format),
  };
  return staffPage(context, {
    title: packagePageTexts.title[language],
    path: packagePath(id),
    lead: (kind === 'portability' ? packagePageTexts.portable : packagePageTexts.lead)[language],
    breadcrumb: requestTrail(language, id, packagePageTexts.title[language]),
    ...(waits && { refreshSeconds: 3 }),
    actions: mayMake && actionButton({ language, action: packagesPath(id), label, kind: 'main' }),
    content: html`<div class="narrow stack">${isOpen && texts > 0 && textsCard(context, id, texts)}${isOpen && files.length > 0 && attachmentsCard(context, id, files)}${
      rows.length > 0 && card({ content: packageList(rows, language, paths) })
    }${kind === 'access' && papers > 0 && papersCard(context, request, papers)}</div>`,
  });
};
