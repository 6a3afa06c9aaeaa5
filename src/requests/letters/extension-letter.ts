/** Told within the first month, with its reasons. GDPR 12(3). */
import { aboutRequest } from './about-request.ts';
import { facts, type LetterText, quote, text } from './letter.ts';
import type { Told } from './told.ts';

const words = {
  title: {
    fi: 'Tarvitsemme pyyntösi käsittelyyn lisää aikaa',
    sv: 'Vi behöver mer tid för din begäran',
    en: 'We need more time for your request',
  },
  what: {
    fi: 'Emme pysty vastaamaan pyyntöösi kuukaudessa. Jatkamme määräaikaa kahdella kuukaudella, ja vastaamme viimeistään {due}, aiemmin jos voimme.',
    sv: 'Vi kan inte svara på din begäran inom en månad. Vi förlänger tidsfristen med två månader och svarar senast {due}, tidigare om vi kan.',
    en: 'We are unable to answer your request within a month. We are extending the time limit by two months and will answer by {due}, earlier if we can.',
  },
  why: { fi: 'Syy:', sv: 'Orsak:', en: 'The reason:' },
  law: {
    fi: 'Tietosuoja-asetus sallii jatkamisen, kun pyyntö on monimutkainen tai pyyntöjä on paljon (12 artiklan 3 kohta). Määräaikaa ei voi jatkaa toista kertaa. Jos et hyväksy jatkamista, voit ottaa yhteyttä meihin tai tietosuojavaltuutettuun: {supervisor}.',
    sv: 'Dataskyddsförordningen tillåter en förlängning när begäran är komplicerad eller när antalet begäranden är stort (artikel 12.3). Fristen kan inte förlängas en andra gång. Om du inte godtar förlängningen kan du kontakta oss eller dataombudsmannen: {supervisor}.',
    en: 'The GDPR allows an extension where a request is complex or there are many of them (Article 12(3)). The time limit cannot be extended a second time. If you do not accept the extension, you can contact us or the Data Protection Ombudsman: {supervisor}.',
  },
} as const;

export const extensionLetter = (told: Told): LetterText => {
  const { say, on, reason, deadline, declaration } = told;
  const { email, phone, web } = declaration.supervisor;
  return {
    title: say(words.title),
    blocks: [
      facts(aboutRequest(told)),
      text(say(words.what, { due: on(deadline.dueOn) })),
      text(say(words.why)),
      quote(reason),
      text(say(words.law, { supervisor: [email, phone, web].filter(Boolean).join(', ') })),
    ],
  };
};
