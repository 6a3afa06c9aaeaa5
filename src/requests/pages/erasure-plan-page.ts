/** What an erasure would do, item by item: what goes, what stays, by which law, until when. Nothing goes before it is seen. */
import { staffPage } from '../../access/staff-page.ts';
import { fill, type Text, textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { Kept } from '../../retention/plan.ts';
import type { ErasurePlan, PlannedItem } from '../../retention/plan-erasure.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { confirmStep } from '../../ui/confirm-step.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { table } from '../../ui/table.ts';
import { fingerprintOf } from '../carry-out-erasure.ts';
import { keptLine, keptWords } from '../kept-words.ts';
import { requestPath, requestsPath, stepPath } from '../paths.ts';
import type { WithEvents } from '../queries.ts';
import { requestCan, stateOf } from '../request.ts';
import { requestTexts } from './request-texts.ts';

const texts = {
  title: { fi: 'Mitä poistetaan', sv: 'Vad som raderas', en: 'What will be erased' },
  what: { fi: 'Tieto', sv: 'Uppgift', en: 'Data' },
  goes: { fi: 'Poistuu', sv: 'Raderas', en: 'Goes' },
  stays: { fi: 'Jää', sv: 'Blir kvar', en: 'Stays' },
  why: {
    fi: 'Miksi ja mihin asti',
    sv: 'Varför och hur länge',
    en: 'Why and until when',
  },
  needed: {
    fi: 'tarvitaan säilytettävän tiedon kanssa',
    sv: 'behövs med det som bevaras',
    en: 'needed with what is kept',
  },
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
    fi: 'Tiedot häviävät rekisteristä, hausta ja tiedostoista heti.',
    sv: 'Uppgifterna försvinner genast ur registret, sökningen och filerna.',
    en: 'The data disappears at once from the register, the search and the files.',
  },
  none: { fi: 'Ei mitään poistettavaa', sv: 'Inget att radera', en: 'Nothing to erase' },
  noneText: {
    fi: 'Asiakkaasta on vain hänen oma rivinsä.',
    sv: 'Av kunden finns bara den egna raden.',
    en: 'Of the customer there is only the row of their own.',
  },
} as const satisfies Record<string, Text>;

const whyKept = ({ policy, language }: Context, duties: readonly Kept[]): Html =>
  html`${duties
    .map((duty) => keptWords(policy.declaration, duty, language))
    .map(
      (kept, at) =>
        html`${at > 0 && html`<br>`}${kept.title}<br><span class="muted">${keptLine(kept)}</span>`,
    )}`;

const itemTitle = ({ policy, language }: Context, { category, table: name }: PlannedItem): string => {
  const found = policy.declaration.categories.find(({ key }) => key === category);
  return found ? textIn(found.title, language) : name;
};

type Line = Readonly<{ title: string; erased: number; kept: number; duties: readonly Kept[] }>;

const sameDuty = (one: Kept, other: Kept): boolean => one.rule === other.rule && one.until === other.until;

/** What the notice calls by one name is one line, however many tables hold it. */
const linesOf = (context: Context, { items }: ErasurePlan): Line[] =>
  [...Map.groupBy(items, (item) => itemTitle(context, item))].map(([title, those]) => ({
    title,
    erased: those.reduce((sum, { erased }) => sum + erased, 0),
    kept: those.reduce((sum, { kept }) => sum + kept, 0),
    duties: those
      .flatMap(({ duties }) => duties)
      .filter((duty, at, all) => all.findIndex((other) => sameDuty(duty, other)) === at),
  }));

const planTable = (context: Context, plan: ErasurePlan): Html => {
  const { language } = context;
  return table({
    caption: texts.title[language],
    captionHidden: true,
    rows: linesOf(context, plan),
    empty: { title: texts.none[language], text: texts.noneText[language] },
    columns: [
      { title: texts.what[language], main: true, cell: ({ title }) => title },
      { title: texts.goes[language], align: 'end', cell: ({ erased }) => erased.toLocaleString(language) },
      { title: texts.stays[language], align: 'end', cell: ({ kept }) => kept.toLocaleString(language) },
      {
        title: texts.why[language],
        cell: ({ kept, duties }) =>
          duties.length > 0 ? whyKept(context, duties) : kept > 0 ? texts.needed[language] : '',
      },
    ],
  });
};

export const erasurePlanPage = (context: Context, request: WithEvents, plan: ErasurePlan): Html => {
  const { language } = context;
  const may = requestCan('carry_out', stateOf(request.events));
  const isWhole = plan.kept.length === 0;
  return staffPage(context, {
    title: texts.title[language],
    lead: request.requester,
    breadcrumb: breadcrumb({
      language,
      items: [
        { label: requestTexts.title[language], href: requestsPath },
        {
          label: fill(requestTexts.request[language], { number: request.id }),
          href: requestPath(request.id),
        },
        { label: texts.title[language] },
      ],
    }),
    content: html`<div class="stack">${noticeBox({
      language,
      kind: isWhole ? 'info' : 'warning',
      sentence: (isWhole ? texts.whole : texts.partial)[language],
    })}${planTable(context, plan)}${
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
