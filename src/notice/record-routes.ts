/** The record of processing for administration: a page, and the same as PDF, CSV and JSON in each language. */
import { staffPage } from '../access/staff-page.ts';
import { fill, type Language, languages, type Text } from '../ground/language.ts';
import { type Context, type Route, route, shown } from '../http/route.ts';
import { button } from '../ui/button.ts';
import { recordOfProcessing } from './record.ts';
import { recordCsv } from './record-csv.ts';
import { recordSections } from './record-document.ts';
import { recordWords } from './record-words.ts';
import { sectionsHtml } from './to-html.ts';
import { recordPdf } from './to-pdf.ts';
import { words } from './words.ts';

const forAdministration = { method: 'GET', who: 'purpose', purposes: ['administration'] } as const;

const recordIn = ({ policy }: Context, language: Language) =>
  recordOfProcessing(policy.declaration, { language, version: policy.version });

const fileName = (language: Language, ending: string): string =>
  `${recordWords.title[language].toLowerCase().replaceAll(' ', '-').replaceAll(/[äå]/g, 'a').replaceAll('ö', 'o')}.${ending}`;

const files = {
  pdf: {
    contentType: 'application/pdf',
    write: recordPdf,
  },
  csv: { contentType: 'text/csv; charset=utf-8', write: recordCsv },
  json: {
    contentType: 'application/json; charset=utf-8',
    write: (record: Parameters<typeof recordCsv>[0]) => JSON.stringify(record, null, 2),
  },
} as const;

const titleOf = (ending: string): Text => ({
  fi: `${recordWords.title.fi} (${ending})`,
  sv: `${recordWords.title.sv} (${ending})`,
  en: `${recordWords.title.en} (${ending})`,
});

/** Below `/record` in the reader's language, below `/record/sv` in Swedish. */
const filesAt = (start: string, fixed?: Language): Route[] =>
  Object.entries(files).map(([ending, { contentType, write }]) =>
    route({
      ...forAdministration,
      path: `${start}.${ending}`,
      title: titleOf(ending.toUpperCase()),
      handle: async (_tx, _input, context) => {
        const language = fixed ?? context.language;
        const body = await write(recordIn(context, language));
        return { kind: 'file', contentType, body, fileName: fileName(language, ending) };
      },
    }),
  );

const recordPage = route({
  ...forAdministration,
  path: '/record',
  title: recordWords.title,
  palette: true,
  handle: async (_tx, _input, context) => {
    const { language } = context;
    const record = recordIn(context, language);
    return shown(record, () =>
      staffPage(context, {
        title: record.title,
        lead: `${recordWords.lead[language]} ${fill(words.versionNumber[language], { n: record.version })}.`,
        actions: Object.keys(files).map((ending) =>
          button({ label: ending.toUpperCase(), icon: 'download', href: `/record/${language}.${ending}` }),
        ),
        content: sectionsHtml(recordSections(record), language),
      }),
    );
  },
});

export const recordRoutes: Route[] = [
  recordPage,
  ...filesAt('/record'),
  ...languages.flatMap((language) => filesAt(`/record/${language}`, language)),
];
