/** That the register holds nothing about whoever asked: an answer too, and how to ask again. GDPR 15(1), 12(3), 12(4). */
import { textIn } from '../../ground/language.ts';
import { periodSaid } from '../../ground/period-said.ts';
import { aboutRequest } from './about-request.ts';
import { facts, type LetterText, quote, text } from './letter.ts';
import { remedies } from './remedies.ts';
import type { Told } from './told.ts';

const words = {
  title: {
    fi: 'Rekisterissämme ei ole tietojasi',
    sv: 'Vårt register innehåller inga uppgifter om dig',
    en: 'Our register holds no data about you',
  },
  nothing: {
    fi: 'Etsimme tietojasi rekisteristämme ({register}) niillä tiedoilla, jotka annoit pyynnössäsi. Emme löytäneet sinusta mitään, joten emme käsittele henkilötietojasi rekisterissä.',
    sv: 'Vi har sökt efter dig i vårt register ({register}) med de uppgifter som du gav i din begäran. Vi hittade ingenting om dig, så vi behandlar inga personuppgifter om dig i registret.',
    en: 'We searched our register ({register}) for you by what you gave in your request. We found nothing about you, so we process no personal data of yours in it.',
  },
  searched: { fi: 'Etsimme näillä', sv: 'Vi sökte med', en: 'We searched by' },
  so: {
    fi: 'Siksi meillä ei ole tietoja, joihin pyyntösi voisi kohdistua.',
    sv: 'Därför finns det inga uppgifter hos oss som din begäran kunde gälla.',
    en: 'So there is no data with us that your request could be about.',
  },
  again: {
    fi: 'Voit olla rekisterissä toisella nimellä, osoitteella tai puhelinnumerolla. Jos olet voinut antaa meille joskus muut tiedot, kerro ne, niin etsimme uudelleen.',
    sv: 'Du kan finnas i registret med ett annat namn, en annan adress eller ett annat telefonnummer. Om du kan ha gett oss andra uppgifter någon gång, berätta vilka, så söker vi på nytt.',
    en: 'You may be in the register by another name, address or phone number. If you may once have given us others, tell us, and we will search again.',
  },
  file: {
    fi: 'Säilytämme pyyntösi ja tämän vastauksen voidaksemme osoittaa, että olemme vastanneet. Säilytysaika on {period}. Sen jälkeen ne poistetaan.',
    sv: 'Din begäran och det här svaret lagrar vi i {period} för att kunna visa att vi har svarat. Därefter raderas de.',
    en: 'We keep your request and this answer for {period}, to be able to show that we have answered. After that they are erased.',
  },
} as const;

export const nothingHeldLetter = (told: Told): LetterText => {
  const { say, language, request, reason, declaration } = told;
  const { months } = declaration.retention.find(({ key }) => key === 'request_file') ?? {};
  const searched = [request.requester, request.contact].filter(Boolean).join(', ');
  return {
    title: say(words.title),
    blocks: [
      text(say(words.nothing, { register: textIn(declaration.register_name, language) })),
      facts([...aboutRequest(told), { term: say(words.searched), text: searched }]),
      ...(request.kind === 'access' ? [] : [text(say(words.so))]),
      ...(reason ? [quote(reason)] : []),
      text(say(words.again)),
      ...(months ? [text(say(words.file, { period: periodSaid({ months }, language) }))] : []),
      ...remedies(told),
    ],
  };
};
