/** The way to the ombudsman and to court, said in every letter that does not give all that was asked. GDPR 12(4), 77, 79. */
import { textIn } from '../../ground/language.ts';
import { facts, heading, type LetterBlock, list } from './letter.ts';
import type { Told } from './told.ts';

const words = {
  heading: {
    fi: 'Mitä voit tehdä, jos olet eri mieltä',
    sv: 'Om du är av annan åsikt',
    en: 'If you disagree',
  },
  again: {
    fi: 'Voit pyytää meitä katsomaan asiaa uudelleen ja kertoa, mitä emme ole ottaneet huomioon. Yhteystietomme ovat tässä kirjeessä.',
    sv: 'Du kan be oss se på saken på nytt och berätta vad vi inte har beaktat. Våra kontaktuppgifter finns i det här brevet.',
    en: 'You can ask us to look at the matter again and tell us what we have not taken into account. Our contact details are in this letter.',
  },
  complain: {
    fi: 'Voit tehdä valituksen tietosuojavaltuutetulle. Valitus on maksuton, eikä sillä ole määräaikaa.',
    sv: 'Du kan lämna in ett klagomål till dataombudsmannen. Klagomålet är avgiftsfritt och har ingen tidsfrist.',
    en: 'You can lodge a complaint with the Data Protection Ombudsman. It is free of charge and has no deadline.',
  },
  court: {
    fi: 'Voit viedä asian tuomioistuimeen: kanteen voi nostaa käräjäoikeudessa (tietosuoja-asetuksen 79 artikla).',
    sv: 'Du kan föra saken till domstol: talan kan väckas vid tingsrätten (dataskyddsförordningen, artikel 79).',
    en: 'You can take the matter to court: an action is brought in the district court (GDPR, Article 79).',
  },
  post: { fi: 'Postiosoite', sv: 'Postadress', en: 'Postal address' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  web: { fi: 'Verkossa', sv: 'På webben', en: 'On the web' },
} as const;

export const remedies = ({ say, language, declaration: { supervisor } }: Told): LetterBlock[] => [
  heading(say(words.heading)),
  list([say(words.again), say(words.complain), say(words.court)]),
  facts(
    [
      {
        term: say(words.post),
        text: [supervisor.name, supervisor.address].map((one) => textIn(one, language)).join(', '),
      },
      { term: say(words.phone), text: supervisor.phone },
      { term: say(words.email), text: supervisor.email },
      { term: say(words.web), text: supervisor.web },
    ].filter(({ text }) => text),
  ),
];
