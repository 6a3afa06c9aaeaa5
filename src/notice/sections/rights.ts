/** GDPR 13(2)(b)–(c) and 15–21: each right, then how to use them (M3–M5; C50–C64). */
import { type ComposeSection, paragraphs, titled } from '../composing.ts';
import { rightId } from '../references.ts';
import { hasAutomatedDecisions } from './automated-decisions.ts';

export const rights: ComposeSection = (c) => {
  // Told where they belong: marketing and complaint have sections of their own.
  const elsewhere = new Set(['marketing_objection', 'complaint']);
  if (hasAutomatedDecisions(c)) elsewhere.add('human_review');
  const using = paragraphs(c, c.declaration.using_rights);
  return {
    id: 'rights',
    title: c.say('rights'),
    from: 'rights',
    blocks: [],
    sections: [
      ...c.declaration.rights
        .filter(({ key }) => !elsewhere.has(key))
        .map(({ key, title, explanation }) => ({
          id: rightId(key),
          ...titled(c, title),
          from: `rights.${key}`,
          blocks: paragraphs(c, explanation),
        })),
      using.length === 0
        ? undefined
        : { id: 'using-rights', title: c.say('using'), from: 'using_rights', blocks: using },
    ],
  };
};
