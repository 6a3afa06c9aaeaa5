import { staffPage } from '../../access/staff-page.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { confirmStep } from '../../ui/confirm-step.ts';
import { type Html, html } from '../../ui/html.ts';
import { documentPath } from '../paths.ts';
import { removableDays } from '../remove-document.ts';
import { archiveCrumbs } from './archive-words.ts';

export const removalTitle: Text = {
  fi: 'Poista virheellinen kirjaus',
  sv: 'Ta bort en felaktig anteckning',
  en: 'Remove a wrong registration',
};
const happens: Text = {
  fi: 'Kirjaus {number} poistuu kuvineen. Itse paperi jää. Jos se on vain kirjattu väärälle, korjaa omistaja sen sijaan. Kirjauksen voi poistaa {days} päivän kuluessa, sen jälkeen paperi hävitetään listalla.',
  sv: 'Anteckningen {number} tas bort med sina bilder. Själva papperet finns kvar. Om det bara är antecknat för fel person, rätta ägaren i stället. Anteckningen kan tas bort inom {days} dagar, därefter förstörs papperet med en lista.',
  en: 'The registration {number} goes, with its scans. The paper itself stays. If it is only registered under the wrong one, correct the owner instead. A registration can be removed within {days} days; after that the paper is destroyed over a list.',
};

export const removalPage = (
  context: Context,
  { id, archive_number }: Readonly<{ id: number; archive_number: string }>,
): Html => {
  const { language } = context;
  return staffPage(context, {
    title: removalTitle[language],
    breadcrumb: archiveCrumbs(
      context,
      { label: archive_number, href: documentPath(id) },
      { label: removalTitle[language] },
    ),
    content: confirmStep({
      language,
      title: removalTitle[language],
      happens: html`<p>${fill(happens[language], { number: archive_number, days: removableDays })}</p>`,
      action: `${documentPath(id)}/removal`,
      confirm: removalTitle[language],
      cancelHref: documentPath(id),
      danger: true,
    }),
  });
};
