/** GDPR 13(2)(f) and 22: whether a machine decides, by what logic, with what consequences (M8). */
import type { Purpose } from '../../policy/declaration.ts';
import {
  type ComposeSection,
  type Composing,
  facts,
  langOf,
  paragraphs,
  type SectionDraft,
  said,
  titled,
} from '../composing.ts';
import { rightId } from '../references.ts';

export const hasAutomatedDecisions = ({ declaration }: Composing): boolean =>
  declaration.purposes.some(({ automated_decision }) => automated_decision !== undefined);

const decision = (c: Composing, { key, title, automated_decision }: Purpose): SectionDraft | undefined => {
  if (automated_decision === undefined) return undefined;
  const { logic, consequences } = automated_decision;
  const from = `purposes.${key}.automated_decision`;
  return {
    id: `automated-${key}`,
    ...titled(c, title),
    from,
    blocks: facts([
      { term: c.say('logic'), text: c.of(logic), from: `${from}.logic`, ...langOf(c, logic) },
      {
        term: c.say('consequences'),
        text: c.of(consequences),
        from: `${from}.consequences`,
        ...langOf(c, consequences),
      },
    ]),
  };
};

const review = (c: Composing): SectionDraft | undefined => {
  const right = c.declaration.rights.find(({ key }) => key === 'human_review');
  if (right === undefined) return undefined;
  return {
    id: rightId('human_review'),
    ...titled(c, right.title),
    from: 'rights.human_review',
    blocks: paragraphs(c, right.explanation),
  };
};

export const automatedDecisions: ComposeSection = (c) => {
  const frame = { id: 'automated', title: c.say('automated'), from: 'purposes' };
  if (!hasAutomatedDecisions(c)) return { ...frame, blocks: said(c.say('noAutomated')) };
  return {
    ...frame,
    blocks: [],
    sections: [...c.declaration.purposes.map((purpose) => decision(c, purpose)), review(c)],
  };
};
