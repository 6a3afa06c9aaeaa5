import { formatMoment } from '../ground/format-date.ts';
import { fill, type Text } from '../ground/language.ts';
import type { Context } from '../http/route.ts';
import { badge } from '../ui/badge.ts';
import { actionButton } from '../ui/button.ts';
import { type Html, html } from '../ui/html.ts';
import { table } from '../ui/table.ts';
import { idleMinutes, sessionHours } from './session.ts';
import type { SessionRow } from './session-queries.ts';
import { staffPage } from './staff-page.ts';

const texts = {
  title: { fi: 'Istunnot', sv: 'Sessioner', en: 'Sessions' },
  lead: {
    fi: 'Täällä olet kirjautuneena nyt. Istunto päättyy {minutes} minuutin tauon jälkeen ja viimeistään {hours} tunnissa.',
    sv: 'Här är du inloggad nu. En session upphör efter {minutes} minuters paus och senast efter {hours} timmar.',
    en: 'This is where you are signed in now. A session ends after a pause of {minutes} minutes, at the latest in {hours} hours.',
  },
  started: { fi: 'Alkoi', sv: 'Började', en: 'Began' },
  seen: { fi: 'Viimeksi nähty', sv: 'Senast sedd', en: 'Last seen' },
  address: { fi: 'Verkko-osoite', sv: 'Nätadress', en: 'Network address' },
  act: { fi: 'Toiminto', sv: 'Åtgärd', en: 'Act' },
  here: { fi: 'Tämä istunto', sv: 'Den här sessionen', en: 'This session' },
  end: { fi: 'Lopeta', sv: 'Avsluta', en: 'End' },
  endOthers: { fi: 'Lopeta kaikki muut', sv: 'Avsluta alla andra', en: 'End all others' },
  none: { fi: 'Ei istuntoja', sv: 'Inga sessioner', en: 'No sessions' },
} as const satisfies Record<string, Text>;

const columns = (context: Context, current: number) => {
  const { language } = context;
  return [
    {
      title: texts.started[language],
      main: true,
      cell: (row: SessionRow) => formatMoment(row.started_at, language),
    },
    { title: texts.seen[language], cell: (row: SessionRow) => formatMoment(row.last_seen_at, language) },
    { title: texts.address[language], cell: (row: SessionRow) => row.client_address },
    {
      title: texts.act[language],
      cell: (row: SessionRow) =>
        row.id === current
          ? badge({ state: 'done', label: texts.here[language] })
          : actionButton({
              action: `/sessions/${row.id}/ending`,
              label: texts.end[language],
              small: true,
              language,
            }),
    },
  ];
};

/** Everything that one's own account has open. */
export const sessionsPage = (context: Context, rows: readonly SessionRow[], current: number): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.title[language],
    lead: fill(texts.lead[language], { minutes: idleMinutes, hours: sessionHours }),
    actions:
      rows.length > 1 &&
      actionButton({ action: '/sessions/endings', label: texts.endOthers[language], kind: 'main', language }),
    content: html`${table({
      caption: texts.title[language],
      captionHidden: true,
      columns: columns(context, current),
      rows,
      empty: { title: texts.none[language], text: '' },
    })}`,
  });
};
