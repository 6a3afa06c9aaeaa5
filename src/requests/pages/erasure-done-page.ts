/** What happens now, and the letter that says it to the person. */
import { staffPage } from '../../access/staff-page.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { ErasurePlan } from '../../retention/plan-erasure.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { letterPath, requestPath } from '../paths.ts';

const texts = {
  title: { fi: 'Poisto on käynnissä', sv: 'Raderingen pågår', en: 'The erasure is under way' },
  done: {
    fi: 'Tiedot poistetaan taustalla muutamassa sekunnissa, kaikki yhdellä kertaa tai ei mitään.',
    sv: 'Uppgifterna raderas i bakgrunden inom några sekunder, allt på en gång eller ingenting.',
    en: 'The data is erased in the background within seconds, all at once or nothing.',
  },
  receipt: { fi: 'Kuitin tarkistuskoodi', sv: 'Kvittots kontrollkod', en: 'The receipt’s code' },
  keep: {
    fi: 'Koodi on pyytäjän kirjeessä, joka odottaa lähettämistä. Koodilla pyytäjä näkee myöhemmin osoitteessa {address}, että poisto on tehty. Tarkistukseen ei tarvita häntä koskevia tietoja.',
    sv: 'Koden står i brevet till personen, som väntar på att skickas. Med koden ser personen senare på {address} att raderingen är gjord. För kontrollen behövs inga uppgifter om personen.',
    en: 'The code stands in the letter to the person, which waits to be sent. With it the person sees later at {address} that the erasure was done. The check needs no data about them.',
  },
  letter: {
    fi: 'Katso kirje ja lähetä se',
    sv: 'Se brevet och skicka det',
    en: 'See the letter and send it',
  },
  back: { fi: 'Takaisin pyyntöön', sv: 'Tillbaka till begäran', en: 'Back to the request' },
} as const satisfies Record<string, Text>;

export const erasureDonePage = (
  context: Context,
  id: number,
  { code, letter }: { plan: ErasurePlan; code: string; letter: number },
): Html => {
  const { language, baseUrl } = context;
  return staffPage(context, {
    title: texts.title[language],
    path: requestPath(id),
    content: html`<div class="stack narrow">${noticeBox({ language, kind: 'done', sentence: texts.done[language] })}${card(
      {
        title: texts.receipt[language],
        content: html`<p><strong class="number">${code}</strong></p><p>${fill(texts.keep[language], {
          address: `${baseUrl}/erasures`,
        })}</p>`,
      },
    )}<p class="row">${button({
      label: texts.letter[language],
      href: letterPath(id, letter),
      kind: 'main',
    })}${button({ label: texts.back[language], href: requestPath(id), kind: 'plain' })}</p></div>`,
  });
};
