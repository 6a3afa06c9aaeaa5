/** The dates and the way to earlier versions; a new purpose is told before it begins (GDPR 13(3); M15, C1). */
import { formatDate } from '../../ground/format-date.ts';
import { type ComposeSection, facts, said } from '../composing.ts';

export const changes: ComposeSection = (c) => ({
  id: 'changes',
  title: c.say('changes'),
  from: 'updated_on',
  blocks: [
    ...said(c.say('changesLead')),
    ...facts([
      {
        term: c.say('drawnUp'),
        text: formatDate(c.declaration.drawn_up_on, c.language),
        from: 'drawn_up_on',
      },
      { term: c.say('updated'), text: formatDate(c.declaration.updated_on, c.language), from: 'updated_on' },
      { term: c.say('version'), text: c.version === 0 ? c.say('draft') : String(c.version) },
    ]),
    { kind: 'link', text: c.say('history'), href: `/notice/${c.language}/versions` },
  ],
});
