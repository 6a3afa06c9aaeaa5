/** One paper: whose it is, where it stands and who has it, until when it is kept, and where it has been. */
import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill, type Text, textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type Definition, definitionList } from '../../ui/definition-list.ts';
import { facts } from '../../ui/facts.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { timeline } from '../../ui/timeline.ts';
import { documentFields } from '../document.ts';
import { kindName } from '../kind.ts';
import type { LoanRow } from '../loan-queries.ts';
import { documentPath } from '../paths.ts';
import type { Move, Subject, WholeDocument } from '../queries.ts';
import { isRemovable } from '../remove-document.ts';
import type { ScanRow } from '../scan-queries.ts';
import { archiveCrumbs, badgesOf, isArchivist, whoseName, words } from './archive-words.ts';
import { addAnother } from './choose-subject-page.ts';
import { loansCard } from './loan-page.ts';
import { ownerTitle } from './owner-page.ts';
import { removalTitle } from './removal-page.ts';
import { scansCard } from './scans-page.ts';

const texts = {
  facts: { fi: 'Asiakirjan tiedot', sv: 'Handlingens uppgifter', en: 'About the document' },
  change: { fi: 'Muuta', sv: 'Ändra', en: 'Change' },
  move: { fi: 'Siirrä kansioon', sv: 'Flytta till pärm', en: 'Put into a folder' },
  subjects: {
    fi: 'Kertoo myös näistä asiakkaista',
    sv: 'Gäller också de här kunderna',
    en: 'About these customers too',
  },
  onlyOne: { fi: 'Ei muita asiakkaita', sv: 'Inga andra kunder', en: 'No other customers' },
  remove: { fi: 'Poista', sv: 'Ta bort', en: 'Remove' },
  moves: { fi: 'Missä se on ollut', sv: 'Var den har varit', en: 'Where it has been' },
  neverMoved: {
    fi: 'Paperi odottaa alkukäsittelyä. Vie se lukittuun kansioon ja kirjaa se tähän.',
    sv: 'Papperet väntar på den första behandlingen. För det till en låst pärm och anteckna det här.',
    en: 'The paper waits for its first handling. Take it to a locked folder and record it here.',
  },
  registered: { fi: 'Kirjattu', sv: 'Antecknad', en: 'Registered' },
  corrected: { fi: 'Omistaja korjattu', sv: 'Ägaren rättad', en: 'Owner corrected' },
  withCustomer: {
    fi: 'Niin kauan kuin asiakas on rekisterissä',
    sv: 'Så länge kunden finns i registret',
    en: 'As long as the customer is in the register',
  },
  untilEnded: {
    fi: 'Kunnes asia on päättynyt',
    sv: 'Tills ärendet har avslutats',
    en: 'Until the matter has ended',
  },
  rule: { fi: 'Säilytyssääntö', sv: 'Förvaringsregel', en: 'Retention rule' },
  because: { fi: '{date}: {reason}', sv: '{date}: {reason}', en: '{date}: {reason}' },
} as const satisfies Record<string, Text>;

export type ShownDocument = Readonly<{
  document: WholeDocument;
  subjects: readonly Subject[];
  moves: readonly Move[];
  loans: readonly LoanRow[];
  scans: readonly ScanRow[];
}>;

const whose = ({ customer_id, customer_name, outside_name }: WholeDocument): HtmlValue =>
  customer_id === null ? outside_name : html`<a href="/customers/${customer_id}">${customer_name}</a>`;

const kept = ({ document }: ShownDocument, { language }: Context): string => {
  if (document.kept_until !== null) return formatDate(document.kept_until, language);
  const isFollowing = document.customer_id !== null && document.ended_on !== null;
  return (isFollowing ? texts.withCustomer : texts.untilEnded)[language];
};

const ruleShown = ({ document: { rule } }: ShownDocument, { policy, language }: Context): string => {
  const found = policy.declaration.retention.find(({ key }) => key === rule);
  return found ? textIn(found.title, language) : rule;
};

const factsCard = (context: Context, shown: ShownDocument, keeping: string): Html => {
  const { language } = context;
  const { document } = shown;
  const given = (term: Text, value: HtmlValue): Definition[] =>
    value ? [{ term: term[language], value }] : [];
  const day = (date: string | null): string => (date ? formatDate(date, language) : '');
  return card({
    title: texts.facts[language],
    actions:
      isArchivist(context) &&
      button({
        label: texts.change[language],
        href: `${documentPath(document.id)}/edit`,
        kind: 'quiet',
        small: true,
      }),
    content: definitionList({
      language,
      items: [
        ...given(words.whose, whose(document)),
        ...given(documentFields.kind, kindName(document, language)),
        ...given(documentFields.title, document.title),
        ...given(documentFields.received_on, day(document.received_on)),
        ...given(documentFields.ended_on, day(document.ended_on)),
        ...given(words.keptUntil, keeping),
        ...given(texts.rule, ruleShown(shown, context)),
        ...given(
          documentFields.held_until,
          document.held_until &&
            fill(texts.because[language], { date: day(document.held_until), reason: document.held_because }),
        ),
        ...given(
          texts.registered,
          [formatMoment(document.recorded_at, language), document.recorded_by].filter(Boolean).join(', '),
        ),
        ...given(
          texts.corrected,
          document.corrected_at &&
            fill(texts.because[language], {
              date: formatMoment(document.corrected_at, language),
              reason: document.corrected_because,
            }),
        ),
      ],
    }),
  });
};

const placeCard = (context: Context, { document, moves }: ShownDocument): Html => {
  const { language } = context;
  const shownMoves = timeline({
    label: texts.moves[language],
    items: moves.map(({ at, place, folder, by }) => ({
      at: formatMoment(at, language),
      machineAt: at.toISOString(),
      title: folder,
      text: [place, by].filter(Boolean).join('. '),
    })),
  });
  return card({
    title: words.place[language],
    id: 'place',
    actions:
      isArchivist(context) &&
      button({
        label: texts.move[language],
        href: `${documentPath(document.id)}/move`,
        icon: 'archive',
        small: true,
      }),
    content: moves.length > 0 ? shownMoves : html`<p>${texts.neverMoved[language]}</p>`,
  });
};

const subjectsCard = (context: Context, { document, subjects }: ShownDocument): Html => {
  const { language } = context;
  const path = `${documentPath(document.id)}/subjects`;
  const rows = facts(
    subjects.map(({ customer_id, name }) => ({
      value: html`<a href="/customers/${customer_id}">${name}</a>`,
      actions:
        isArchivist(context) &&
        actionButton({
          language,
          label: html`<span aria-hidden="true">${texts.remove[language]}</span><span class="visually-hidden">${texts.remove[language]}: ${name}</span>`,
          action: `${path}/${customer_id}/removal`,
          kind: 'quiet',
          small: true,
        }),
    })),
  );
  return card({
    title: texts.subjects[language],
    id: 'subjects',
    actions:
      isArchivist(context) &&
      button({ label: addAnother[language], href: path, kind: 'quiet', small: true, icon: 'add' }),
    content: subjects.length > 0 ? rows : html`<p class="muted">${texts.onlyOne[language]}</p>`,
  });
};

export const documentPage = (context: Context, shown: ShownDocument): Html => {
  const { language } = context;
  const { document } = shown;
  return staffPage(context, {
    title: `${document.archive_number} ${kindName(document, language)}`,
    breadcrumb: archiveCrumbs(context, { label: document.archive_number }),
    lead: html`<span class="row">${whoseName(document)}${badgesOf(document, helsinkiDate(new Date()), language)}</span>`,
    actions:
      isArchivist(context) &&
      html`${button({
        label: ownerTitle[language],
        href: `${documentPath(document.id)}/owner`,
        kind: 'quiet',
      })}${
        isRemovable(document) &&
        button({
          label: removalTitle[language],
          href: `${documentPath(document.id)}/removal`,
          kind: 'quiet',
        })
      }`,
    content: html`<div class="columns"><div class="stack">${factsCard(context, shown, kept(shown, context))}${subjectsCard(
      context,
      shown,
    )}</div><div class="stack">${placeCard(context, shown)}${scansCard(context, document.id, shown.scans)}${loansCard(context, document, shown.loans)}</div></div>`,
  });
};
