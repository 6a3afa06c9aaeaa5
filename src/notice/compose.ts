/**
 * The notice from the declaration: GDPR 13 and 14, in one order, nothing said twice (seed C32, C33).
 * Words come from the declaration; the notice's own are in words.ts and phrases.ts.
 */
import { type Language, textIn } from '../ground/language.ts';
import type { Declaration } from '../policy/declaration.ts';
import { type ComposeSection, composing, type SectionDraft } from './composing.ts';
import type { NoticeDocument, Section } from './document.ts';
import { automatedDecisions } from './sections/automated-decisions.ts';
import { changes } from './sections/changes.ts';
import { complaint } from './sections/complaint.ts';
import { controller } from './sections/controller.ts';
import { cookies } from './sections/cookies.ts';
import { dataContent } from './sections/data-content.ts';
import { forbidMarketing } from './sections/forbid-marketing.ts';
import { protection } from './sections/protection.ts';
import { purposes } from './sections/purposes.ts';
import { recipients } from './sections/recipients.ts';
import { registers } from './sections/registers.ts';
import { retention } from './sections/retention.ts';
import { rights } from './sections/rights.ts';
import { sources } from './sections/sources.ts';
import { transfers } from './sections/transfers.ts';
import { say } from './words.ts';

/** The purposes are the third: refusals name `3.n` (src/policy/in-force.ts). */
const inOrder: readonly ComposeSection[] = [
  controller,
  registers,
  purposes,
  dataContent,
  sources,
  recipients,
  transfers,
  retention,
  protection,
  cookies,
  forbidMarketing,
  rights,
  automatedDecisions,
  complaint,
  changes,
];

const numbered = (drafts: readonly (SectionDraft | undefined)[], above: string): Section[] =>
  drafts
    .filter((draft) => draft !== undefined)
    .map(({ sections = [], ...draft }, index) => {
      const number = `${above}${index + 1}`;
      return { ...draft, number, sections: numbered(sections, `${number}.`) };
    });

/** Every section, at any depth, in reading order. */
export const allSections = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...allSections(section.sections)]);

type About = Readonly<{ language: Language; version: number }>;

const sectionsWith = (declaration: Declaration, about: About, number: (id: string) => string): Section[] => {
  const c = composing(declaration, about, number);
  return numbered(
    inOrder.map((compose) => compose(c)),
    '',
  );
};

type Numbers = ReadonlyMap<string, string>;

/** The sections point at one another, and only a first round shows which of them are there. */
const numbersOf = (declaration: Declaration, about: About): Numbers =>
  new Map(allSections(sectionsWith(declaration, about, () => '')).map(({ id, number }) => [id, number]));

const composeWith = (declaration: Declaration, about: About, numbers: Numbers): NoticeDocument => ({
  language: about.language,
  title: say('notice', about.language),
  registerName: textIn(declaration.register_name, about.language),
  controller: declaration.controller.name,
  version: about.version,
  drawnUpOn: declaration.drawn_up_on,
  updatedOn: declaration.updated_on,
  sections: sectionsWith(declaration, about, (id) => numbers.get(id) ?? ''),
});

/** `version` 0: a draft. The declaration may have gaps; what is empty is left out. */
export const composeNotice = (declaration: Declaration, about: About): NoticeDocument =>
  composeWith(declaration, about, numbersOf(declaration, about));

export type Version = Readonly<{ version: number; declaration: Declaration }>;

/** Two versions as they are compared: a section whose number alone has moved is pointed at by the newer number in both. */
export const composeForComparison = (
  older: Version,
  newer: Version,
  language: Language,
): readonly [NoticeDocument, NoticeDocument] => {
  const aboutOld = { language, version: older.version };
  const aboutNew = { language, version: newer.version };
  const now = numbersOf(newer.declaration, aboutNew);
  const then = new Map([...numbersOf(older.declaration, aboutOld), ...now]);
  return [composeWith(older.declaration, aboutOld, then), composeWith(newer.declaration, aboutNew, now)];
};
