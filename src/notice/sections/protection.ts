/** GDPR 30(1)(g) and 32, told to the person: paper and the system (C34–C39). */
import type { Declaration } from '../../policy/declaration.ts';
import { type ComposeSection, type Composing, facts, langOf, type SectionDraft } from '../composing.ts';

const part = (c: Composing, kind: keyof Declaration['protection']): SectionDraft | undefined => {
  const measures = c.declaration.protection[kind];
  if (measures.length === 0) return undefined;
  return {
    id: `protection-${kind}`,
    title: c.say(kind),
    from: `protection.${kind}`,
    blocks: facts(
      measures.map(({ key, title, explanation }) => ({
        term: c.of(title),
        text: c.of(explanation),
        from: `protection.${kind}.${key}`,
        ...langOf(c, explanation),
      })),
    ),
  };
};

export const protection: ComposeSection = (c) => {
  const sections = [part(c, 'paper'), part(c, 'system')];
  if (sections.every((section) => section === undefined)) return undefined;
  return { id: 'protection', title: c.say('protection'), from: 'protection', blocks: [], sections };
};
