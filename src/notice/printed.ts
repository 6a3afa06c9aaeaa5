/** The notice and the record in the format that was asked for; undefined for a format that does not exist. */
import type { Language } from '../ground/language.ts';
import { composeNotice } from './compose.ts';
import { noticePage } from './pages.ts';
import { publicDocument } from './public-document.ts';
import type { Published } from './published-declaration.ts';
import { recordOfProcessing } from './record.ts';
import { recordCsv } from './record-csv.ts';
import { recordSections } from './record-document.ts';
import { sectionsHtml } from './to-html.ts';
import { noticePdf, recordPdf } from './to-pdf.ts';
import { sectionsText } from './to-text.ts';

type Printed = Promise<string | Uint8Array | undefined>;

const line = (text: string): string => `${text}\n`;

export const printedNotice = async (
  { declaration, version }: Published,
  language: Language,
  format: string,
): Printed => {
  const notice = composeNotice(declaration, { language, version });
  if (format === 'html') return noticePage(notice, 'in_force').toString();
  if (format === 'pdf') return noticePdf(notice);
  if (format === 'json') return line(JSON.stringify(publicDocument(notice), null, 2));
  return format === 'text' ? line(`${notice.title}\n\n${sectionsText(notice.sections)}`) : undefined;
};

export const printedRecord = async (
  { declaration, version }: Published,
  language: Language,
  format: string,
): Printed => {
  const record = recordOfProcessing(declaration, { language, version });
  const sections = recordSections(record);
  if (format === 'html') return line(sectionsHtml(sections, language).toString());
  if (format === 'pdf') return recordPdf(record);
  if (format === 'json') return line(JSON.stringify(record, null, 2));
  if (format === 'csv') return recordCsv(record);
  return format === 'text' ? line(`${record.title}\n\n${sectionsText(sections)}`) : undefined;
};
