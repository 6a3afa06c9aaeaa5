/** GDPR 13(2)(d) and 77: the right to complain, and to whom (M6, C61). */
import { type ComposeSection, facts, paragraphs } from '../composing.ts';

export const complaint: ComposeSection = (c) => {
  const { rights, supervisor } = c.declaration;
  const right = rights.find(({ key }) => key === 'complaint');
  return {
    id: 'complaint',
    title: right ? c.of(right.title) : c.say('complaint'),
    from: 'rights.complaint',
    blocks: [
      ...(right ? paragraphs(c, right.explanation) : []),
      ...facts([
        { term: c.say('authority'), text: c.of(supervisor.name), from: 'supervisor' },
        { term: c.say('address'), text: c.of(supervisor.address), from: 'supervisor' },
        { term: c.say('phone'), text: supervisor.phone, from: 'supervisor' },
        { term: c.say('email'), text: supervisor.email, from: 'supervisor' },
        { term: c.say('web'), text: supervisor.web, from: 'supervisor' },
      ]),
    ],
  };
};
