/** GDPR 21(2)–(4): presented separately and clearly, with what it reaches and how to do it (M13). */
import { fill } from '../../ground/language.ts';
import { lowerFirst } from '../../ground/wording.ts';
import { type ComposeSection, type Composing, langOf, said, titled } from '../composing.ts';
import type { Block } from '../document.ts';
import { inParentheses, purposeId } from '../references.ts';

const how = (c: Composing): Block[] => {
  const { phone, email } = c.declaration.controller;
  return phone && email ? said(fill(c.say('forbidHow'), { phone, email })) : [];
};

export const forbidMarketing: ComposeSection = (c) => {
  const { rights, purposes } = c.declaration;
  const right = rights.find(({ key }) => key === 'marketing_objection');
  const reached = purposes.filter(({ objection }) => objection === 'absolute');
  const title = right && reached.length > 0 ? titled(c, right.title) : { title: c.say('forbid') };
  const frame = { id: 'forbid', ...title, from: 'rights.marketing_objection' };
  if (reached.length === 0) return { ...frame, blocks: said(c.say('noMarketing')) };
  return {
    ...frame,
    blocks: [
      ...(right
        ? [{ kind: 'highlight', text: c.of(right.explanation), ...langOf(c, right.explanation) } as const]
        : []),
      ...said(c.say('forbidReach')),
      {
        kind: 'list',
        items: reached.map(
          ({ key, title }) => `${lowerFirst(c.of(title))}${inParentheses(c, [purposeId(key)])}`,
        ),
      },
      ...how(c),
    ],
  };
};
