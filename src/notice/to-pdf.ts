/** The notice and the record as documents on paper: tagged, with page numbers and the version at the foot. */
import { typeset } from '../documents/typeset.ts';
import { formatDate } from '../ground/format-date.ts';
import { fill, type Language } from '../ground/language.ts';
import { lowerFirst } from '../ground/wording.ts';
import type { Block, NoticeDocument, Section } from './document.ts';
import type { ProcessingRecord } from './record.ts';
import { recordSections } from './record-document.ts';
import { say } from './words.ts';

/** How the columns share the page: the last of three holds lists of data. */
const widths: Readonly<Record<number, readonly number[]>> = { 3: [4, 4, 5], 5: [4, 3, 6, 3, 3] };

/** An address of the site says nothing on paper. */
const onPaper = (block: Block, language: Language): unknown => {
  if (block.kind === 'link') return { kind: 'text', text: say('historyOnPaper', language) };
  return block.kind === 'table' ? { ...block, widths: widths[block.columns.length] } : block;
};

const laidOut = (section: Section, language: Language): unknown => ({
  ...section,
  blocks: section.blocks.map((block) => onPaper(block, language)),
  sections: section.sections.map((inner) => laidOut(inner, language)),
});

type About = Readonly<{
  language: Language;
  title: string;
  controller: string;
  registerName: string;
  version: number;
  updatedOn: string;
}>;

const paper = (about: About, sections: readonly Section[]): Promise<Uint8Array<ArrayBuffer>> => {
  const { language, version, updatedOn, controller, registerName, title } = about;
  const named = version === 0 ? say('draft', language) : fill(say('versionNumber', language), { n: version });
  const updated = `${lowerFirst(say('updated', language))} ${formatDate(updatedOn, language)}`;
  const joined = (...parts: string[]) => parts.filter(Boolean).join(' · ');
  const data = {
    language,
    title,
    author: controller,
    date: updatedOn,
    contents: say('contents', language),
    lead: joined(controller, registerName, named, updated),
    footer: joined(controller, lowerFirst(title), lowerFirst(named), updated),
    sections: sections.map((section) => laidOut(section, language)),
  };
  return typeset('document', data, updatedOn);
};

export const noticePdf = (notice: NoticeDocument): Promise<Uint8Array<ArrayBuffer>> =>
  paper(notice, notice.sections);

export const recordPdf = (record: ProcessingRecord): Promise<Uint8Array<ArrayBuffer>> =>
  paper({ ...record, controller: record.parties[0]?.name ?? '', registerName: '' }, recordSections(record));
