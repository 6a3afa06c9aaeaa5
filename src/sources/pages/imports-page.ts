import { staffPage } from '../../access/staff-page.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge, type State } from '../../ui/badge.ts';
import { button } from '../../ui/button.ts';
import type { Html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { table } from '../../ui/table.ts';
import { type ImportStep, stepWords } from '../import.ts';
import { importPath, importsPath, newImportPath } from '../paths.ts';
import type { Import } from '../queries/imports.ts';
import { importTexts as texts } from './import-texts.ts';

const empty = {
  title: { fi: 'Ei vielä tuonteja', sv: 'Inga importer ännu', en: 'No imports yet' },
  text: {
    fi: 'Tähän tulevat tiedostot, joista asiakkaita, tilauksia tai laskuja on tuotu. Mikään ei siirry rekisteriin ennen kuin olet nähnyt, mitä tapahtuu.',
    sv: 'Här står de filer som kunder, beställningar eller fakturor har förts in från. Inget kommer in i registret innan du har sett vad som händer.',
    en: 'Files from which customers, orders or invoices were brought in stand here. Nothing reaches the register before you have seen what will happen.',
  },
} as const;

const states: Partial<Record<ImportStep, State>> = {
  uploaded: 'due',
  checked: 'due',
  paused: 'due',
  mapped: 'info',
  started: 'info',
  undo_started: 'info',
  finished: 'done',
  failed: 'overdue',
};

export const stepBadge = (step: ImportStep, { language }: Pick<Context, 'language'>): Html =>
  badge({ state: states[step] ?? 'neutral', label: stepWords[step][language] });

export const importsPage = (context: Context, imports: readonly Import[], next: number | undefined): Html => {
  const { language, policy } = context;
  const sourceOf = (key: string): string => {
    const found = policy.declaration.sources.find((source) => source.key === key);
    return found ? textIn(found.title, language) : key;
  };
  const add = button({ label: texts.add[language], href: newImportPath, kind: 'main', icon: 'upload' });
  return staffPage(context, {
    title: texts.title[language],
    actions: add,
    content: [
      table({
        caption: texts.title[language],
        captionHidden: true,
        rows: imports,
        href: ({ id }) => importPath(id),
        empty: { title: empty.title[language], text: empty.text[language], action: add },
        columns: [
          { title: texts.file[language], main: true, cell: ({ file_name }) => file_name },
          { title: texts.step[language], cell: ({ step }) => stepBadge(step, context) },
          { title: texts.source[language], cell: ({ source }) => sourceOf(source) },
          {
            title: texts.rows[language],
            align: 'end',
            cell: ({ rows_read }) => (rows_read ? rows_read.toLocaleString(language) : ''),
          },
          { title: texts.uploaded[language], cell: ({ uploaded_at }) => formatMoment(uploaded_at, language) },
        ],
      }),
      next !== undefined && pager({ language, next: `${importsPath}?before=${next}` }),
    ],
  });
};
