/** GDPR 13(1)(a)–(b): who answers for the register, whom to ask, the data protection officer (M12). */
import { countryName } from '../../ground/country.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { type ComposeSection, type Composing, facts, type SectionDraft } from '../composing.ts';

type Contact = Declaration['contact_person'] & { business_id?: string };

const addressOf = ({ street, postcode, town, country }: Contact, c: Composing): string =>
  [
    street,
    [postcode, town].filter(Boolean).join(' '),
    country === 'FI' ? '' : countryName(country, c.language),
  ]
    .filter(Boolean)
    .join(', ');

const contact = (c: Composing, id: string, title: string, from: string, who: Contact): SectionDraft => ({
  id,
  title,
  from,
  blocks: facts([
    { term: c.say('name'), text: who.name },
    { term: c.say('businessId'), text: who.business_id ?? '' },
    { term: c.say('address'), text: addressOf(who, c) },
    { term: c.say('phone'), text: who.phone },
    { term: c.say('email'), text: who.email },
  ]),
});

export const controller: ComposeSection = (c) => {
  const { declaration } = c;
  const officer = declaration.data_protection_officer;
  return {
    id: 'controller',
    title: c.say('controllerAndContact'),
    from: 'controller',
    blocks: [],
    sections: [
      contact(c, 'controller-itself', c.say('controller'), 'controller', declaration.controller),
      ...declaration.joint_controllers.map((joint, index) =>
        contact(c, `joint-${index + 1}`, c.say('jointController'), `joint_controllers.${index}`, joint),
      ),
      contact(c, 'contact', c.say('contactPerson'), 'contact_person', declaration.contact_person),
      officer && contact(c, 'officer', c.say('officer'), 'data_protection_officer', officer),
    ],
  };
};
