/** Why we cannot yet tell who asks, and the least that would show it. GDPR 12(6), 5(1)(c). */
import { aboutRequest } from './about-request.ts';
import { facts, type LetterText, quote, text } from './letter.ts';
import type { Told } from './told.ts';

const words = {
  title: {
    fi: 'Autatko meitä varmistamaan, että pyyntö on sinun?',
    sv: 'Kan du hjälpa oss att försäkra oss om att begäran är din?',
    en: 'Can you help us make sure that the request is yours?',
  },
  why: {
    fi: 'Kerromme henkilötiedoista ja muutamme niitä vain sen pyynnöstä, jota tiedot koskevat. Emme voi vielä olla varmoja, että pyyntö on tullut sinulta. Siksi kysymme:',
    sv: 'Vi berättar om personuppgifter och ändrar dem bara på begäran av den som uppgifterna gäller. Vi kan ännu inte vara säkra på att begäran har kommit från dig. Därför frågar vi:',
    en: 'We disclose personal data and change it only at the request of the person concerned. We cannot yet be sure that the request came from you. That is why we ask:',
  },
  titleFor: {
    fi: 'Autatko meitä varmistamaan, että voit asioida henkilön puolesta?',
    sv: 'Kan du hjälpa oss att försäkra oss om att du får föra personens talan?',
    en: 'Can you help us make sure that you may act for the person?',
  },
  whyFor: {
    fi: 'Kerromme henkilötiedoista edustajalle ja muutamme niitä hänen pyynnöstään vasta, kun olemme nähneet hänen valtuutensa. Siksi kysymme:',
    sv: 'Vi berättar om personuppgifter för en företrädare och ändrar dem på företrädarens begäran först när vi har sett behörigheten. Därför frågar vi:',
    en: 'We disclose personal data to a representative, and change it at their request, only once we have seen their authority. That is why we ask:',
  },
  least: {
    fi: 'Tämä riittää meille. Älä lähetä henkilötunnustasi äläkä kopiota henkilöllisyystodistuksesta: emme tarvitse niitä.',
    sv: 'Det räcker för oss. Skicka inte din personbeteckning och ingen kopia av ett identitetsbevis: vi behöver dem inte.',
    en: 'That is enough for us. Do not send your personal identity code or a copy of an identity document: we do not need them.',
  },
  clock: {
    fi: 'Määräaika ei kulu sinä aikana, kun odotamme vastaustasi. Ilman vastausta emme voi täyttää pyyntöäsi.',
    sv: 'Tidsfristen löper inte medan vi väntar på ditt svar. Utan svar kan vi inte uppfylla din begäran.',
    en: 'The time limit does not run while we wait for your reply. Without it we cannot do what you ask.',
  },
} as const;

export const identityQuestionLetter = (told: Told): LetterText => {
  const { say, reason, request } = told;
  const isFor = Boolean(request.representative);
  return {
    title: say(isFor ? words.titleFor : words.title),
    blocks: [
      facts(aboutRequest(told)),
      text(say(isFor ? words.whyFor : words.why)),
      quote(reason),
      text(say(words.least)),
      text(say(words.clock)),
    ],
  };
};
