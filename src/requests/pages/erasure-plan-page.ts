/** What an erasure would do, item by item: what goes, what stays, by which law, until when. Nothing goes before it is seen. */

import { staffPage } from '../../access/staff-page.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { ErasurePlan } from '../../retention/plan-erasure.ts';
import { confirmStep } from '../../ui/confirm-step.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { fingerprintOf } from '../carry-out-erasure.ts';
import { papersOf } from '../papers-of.ts';
import { requestPath, stepPath } from '../paths.ts';
import type { WithEvents } from '../queries.ts';
import { requestCan, stateOf } from '../request.ts';
import { planTable } from './plan-table.ts';
import { requestTrail } from './request-trail.ts';

const texts = {
  title: { fi: 'Mitä poistetaan', sv: 'Vad som raderas', en: 'What will be erased' },
  whole: {
    fi: 'Kaikki tiedot poistetaan. Mikään laki, avoin lasku tai perintä ei estä sitä.',
    sv: 'Alla uppgifter raderas. Ingen lag, öppen faktura eller indrivning hindrar det.',
    en: 'All data will be erased. No law, open invoice or collection prevents it.',
  },
  partial: {
    fi: 'Osa tiedoista jää, koska laki vaatii. Ne näkee vain se tarkoitus, jota varten ne säilytetään, ja ne poistuvat itsestään määräajan päätyttyä.',
    sv: 'En del av uppgifterna blir kvar eftersom lagen kräver det. Bara det ändamål som de bevaras för ser dem, och de raderas av sig själva när tiden är ute.',
    en: 'Some data stays because the law demands it. Only the purpose for which it is kept sees it, and it goes by itself when the time is over.',
  },
  approveFirst: {
    fi: 'Hyväksy pyyntö ensin; tämä on esikatselu.',
    sv: 'Godkänn begäran först; det här är en förhandsvisning.',
    en: 'Grant the request first; this is a preview.',
  },
  confirm: { fi: 'Poista tiedot', sv: 'Radera uppgifterna', en: 'Erase the data' },
  happens: {
    fi: 'Tiedot häviävät rekisteristä, hausta ja liitteistä heti, levyltä ensi yönä ja varmuuskopioista niiden vanhetessa. Tämä pyyntö säilyttää nimen, kunnes se suljetaan.',
    sv: 'Uppgifterna försvinner genast ur registret, sökningen och bilagorna, från disken nästa natt och ur säkerhetskopiorna när de blir gamla. Den här begäran behåller namnet tills den avslutas.',
    en: 'The data disappears at once from the register, the search and the attachments, from the disk the next night and from the backups as they grow old. This request keeps the name until it is closed.',
  },
  papers: {
    fi: 'Papereita siirtyy hävitettävien luetteloon {count}. Yksi ihminen hävittää ne ja toinen vahvistaa sen.',
    sv: '{count} papper flyttas till förstöringslistan. En person förstör dem och en annan bekräftar det.',
    en: '{count} papers move to the list to shred. One person destroys them and another confirms it.',
  },
} as const satisfies Record<string, Text>;

export const erasurePlanPage = (context: Context, request: WithEvents, plan: ErasurePlan): Html => {
  const { language } = context;
  const may = requestCan('carry_out', stateOf(request.events));
  const isWhole = plan.kept.length === 0;
  return staffPage(context, {
    title: texts.title[language],
    lead: request.requester,
    breadcrumb: requestTrail(language, request.id, texts.title[language]),
    content: html`<div class="stack">${noticeBox({
      language,
      kind: isWhole ? 'info' : 'warning',
      sentence: (isWhole ? texts.whole : texts.partial)[language],
    })}${planTable(context, plan)}${
      papersOf(plan) > 0 &&
      noticeBox({ language, kind: 'info', sentence: fill(texts.papers[language], { count: papersOf(plan) }) })
    }${
      may
        ? confirmStep({
            language,
            title: texts.confirm[language],
            happens: texts.happens[language],
            action: stepPath(request.id, 'erasure'),
            confirm: texts.confirm[language],
            cancelHref: requestPath(request.id),
            danger: true,
            hidden: { seen: fingerprintOf(plan) },
          })
        : noticeBox({ language, kind: 'info', sentence: texts.approveFirst[language] })
    }</div>`,
  });
};
