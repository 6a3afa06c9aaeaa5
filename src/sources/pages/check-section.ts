/** The dry run in numbers: what would happen, and what is wrong. Every number leads to its rows. */
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { State } from '../../ui/badge.ts';
import { button } from '../../ui/button.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { type Html, html } from '../../ui/html.ts';
import { numberTiles } from '../../ui/number-tile.ts';
import { section } from '../../ui/section.ts';
import { type RowProblemCode, rowProblems } from '../files/row-problems.ts';
import { type Decision, decisions } from '../import.ts';
import { hasBuyers } from '../kinds/index.ts';
import { customersPath, failedRowsPath, problemsPath, rowsPath } from '../paths.ts';
import type { Import } from '../queries/imports.ts';
import { changeWords, decisionWord } from './import-texts.ts';

const own = {
  check: { fi: 'Mitä tuonnissa tapahtuu', sv: 'Vad som händer i importen', en: 'What the import will do' },
  report: { fi: 'Raportti', sv: 'Rapport', en: 'Report' },
  tiles: { fi: 'Rivit tuloksen mukaan', sv: 'Raderna enligt resultat', en: 'Rows by what becomes of them' },
  problems: { fi: 'Huomautuksia', sv: 'Anmärkningar', en: 'Remarks' },
  changing: { fi: 'Mikä muuttuu', sv: 'Vad som ändras', en: 'What changes' },
  said: { fi: 'Mistä huomautetaan', sv: 'Vad som anmärks', en: 'What is remarked' },
  proposals: {
    fi: 'Riveillä {count} asiakkaan oma, uudempi tieto jää voimaan. Tiedoston tieto näkyy ehdotuksena.',
    sv: 'På {count} rader förblir kundens egen, nyare uppgift i kraft. Filens uppgift visas som förslag.',
    en: 'On {count} rows the customer’s own, newer word stays in force. The file’s is shown as a proposal.',
  },
  failed: {
    fi: 'Lataa rivit, joita ei tuoda (CSV)',
    sv: 'Ladda ner rader som inte förs in (CSV)',
    en: 'Download the rows that do not come in (CSV)',
  },
  orders: { fi: 'Tuotuja tilauksia', sv: 'Införda beställningar', en: 'Orders brought in' },
  invoices: { fi: 'Tuotuja laskuja', sv: 'Införda fakturor', en: 'Invoices brought in' },
  movedOn: { fi: 'Edenneitä tilauksia', sv: 'Beställningar som gått vidare', en: 'Orders that moved on' },
  made: { fi: 'Luotuja asiakkaita', sv: 'Skapade kunder', en: 'Customers made' },
  changed: { fi: 'Muutettuja asiakkaita', sv: 'Ändrade kunder', en: 'Customers changed' },
  left: { fi: 'Jäi tuomatta kesken', sv: 'Lämnades under körningen', en: 'Left during the run' },
  kept: { fi: 'Säilyi perumisessa', sv: 'Behölls vid återtagandet', en: 'Kept when undone' },
} as const satisfies Record<string, Text>;

const stateOf: Partial<Record<Decision, State>> = {
  new: 'info',
  update: 'info',
  unclear: 'due',
  refused: 'overdue',
  restricted: 'restricted',
  erased: 'restricted',
};

const tilesOf = ({ id, counts, kind }: Import, { language }: Context) => {
  const shown = (count: number): string => count.toLocaleString(language);
  const rows = decisions.flatMap((decision) => {
    const count = counts.decisions?.[decision] ?? 0;
    if (count === 0 && decision !== 'new') return [];
    return [
      {
        label: decisionWord(decision, kind)[language],
        value: shown(count),
        href: rowsPath(id, decision),
        state: stateOf[decision] ?? 'neutral',
      },
    ];
  });
  const problems = counts.problemRows ?? 0;
  return problems === 0
    ? rows
    : [
        ...rows,
        {
          label: own.problems[language],
          value: shown(problems),
          href: problemsPath(id),
          state: 'due' as const,
        },
      ];
};

const counted = (
  counts: Readonly<Record<string, number>> | null | undefined,
  wordOf: (key: string) => string,
  { language }: Context,
) =>
  Object.entries(counts ?? {})
    .sort(([, one], [, other]) => other - one)
    .map(([key, count]) => ({ term: wordOf(key), value: count.toLocaleString(language) }));

const details = ({ counts }: Import, context: Context): Html => {
  const { language } = context;
  const changes = counted(
    counts.changes,
    (key) => changeWords[key]?.[language] ?? key.split('.')[1] ?? key,
    context,
  );
  const said = counted(
    counts.problems,
    (key) => rowProblems[key as RowProblemCode]?.text[language] ?? key,
    context,
  );
  return html`${changes.length > 0 && section({ title: own.changing[language], level: 3, content: definitionList({ language, items: changes }) })}${
    said.length > 0 &&
    section({ title: own.said[language], level: 3, content: definitionList({ language, items: said }) })
  }${Boolean(counts.proposals) && html`<p>${own.proposals[language].replace('{count}', String(counts.proposals))}</p>`}`;
};

export const checkSection = (found: Import, context: Context): Html => {
  const { language } = context;
  const total = (wanted: readonly Decision[]) =>
    wanted.reduce((sum, one) => sum + (found.counts.decisions?.[one] ?? 0), 0);
  const missing = total(['refused', 'unclear', 'twin', 'restricted', 'left_out', 'erased']);
  return section({
    // What will be, before it is: afterwards the rows have become what they have.
    title: (found.run_to_line > 0 ? own.tiles : own.check)[language],
    content: html`<div class="stack">${numberTiles({ label: own.tiles[language], tiles: tilesOf(found, context) })}${details(found, context)}${
      missing > 0 &&
      html`<div class="row">${button({ label: own.failed[language], href: failedRowsPath(found.id), icon: 'download' })}</div>`
    }</div>`,
  });
};

export const reportSection = (found: Import, context: Context): Html => {
  const { language } = context;
  const tile = (label: Text, count: number, href: string) => ({
    label: label[language],
    value: count.toLocaleString(language),
    href,
  });
  const { id, kind, rows_made, rows_changed, rows_left, rows_kept, customers_made } = found;
  const hasOwn = hasBuyers(found);
  return section({
    title: own.report[language],
    content: numberTiles({
      label: own.report[language],
      tiles: [
        ...(hasOwn
          ? [
              tile(kind === 'orders' ? own.orders : own.invoices, rows_made, rowsPath(id, 'new')),
              tile(own.made, customers_made, customersPath(id)),
            ]
          : [tile(own.made, rows_made, customersPath(id))]),
        ...(kind === 'invoices'
          ? []
          : [tile(hasOwn ? own.movedOn : own.changed, rows_changed, rowsPath(id, 'update'))]),
        ...(rows_left > 0 ? [tile(own.left, rows_left, rowsPath(id, 'refused'))] : []),
        ...(rows_kept > 0
          ? [tile(own.kept, rows_kept, hasOwn ? rowsPath(id, 'new') : customersPath(id))]
          : []),
      ],
    }),
  });
};
