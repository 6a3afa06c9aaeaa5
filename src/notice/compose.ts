/**
 * The notice from the declaration: GDPR 13 and 14, in one order, nothing said twice (seed C32, C33).
 * Words come from the declaration; the notice's own are in words.ts and phrases.ts.
 */
import type { Language } from '../ground/language.ts';
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

const allSections = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...allSections(section.sections)]);

/** `version` 0: a draft. The declaration may have gaps; what is empty is left out. */
export const composeNotice = (
  declaration: Declaration,
  about: { language: Language; version: number },
): NoticeDocument => {
  const composeWith = (number: (id: string) => string): Section[] => {
    const c = composing(declaration, about, number);
    return numbered(
      inOrder.map((compose) => compose(c)),
      '',
    );
  };
  // Twice: the sections point at one another, and only the first round shows which of them are there.
  const numbers = new Map(allSections(composeWith(() => '')).map(({ id, number }) => [id, number]));
  const sections = composeWith((id) => numbers.get(id) ?? '');
  const c = composing(declaration, about, () => '');
  return {
    language: about.language,
    title: c.say('notice'),
    registerName: c.of(declaration.register_name),
    controller: declaration.controller.name,
    version: about.version,
    drawnUpOn: declaration.drawn_up_on,
    updatedOn: declaration.updated_on,
    sections,
  };
};

export { allSections };
