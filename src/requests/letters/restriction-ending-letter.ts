/** Before a restriction is lifted the person is told (GDPR 18(3)). */
import { aboutRequest } from './about-request.ts';
import { facts, type LetterText, text } from './letter.ts';
import { remedies } from './remedies.ts';
import type { Told } from './told.ts';

const words = {
  title: {
    fi: 'Tietojesi käsittelyn rajoitus päättyy',
    sv: 'Begränsningen av behandlingen av dina uppgifter upphör',
    en: 'The restriction of processing of your data ends',
  },
  what: {
    fi: 'Rajoitimme tietojesi käsittelyä pyyntösi vuoksi. Asia on nyt selvitetty, ja päätös siitä on annettu sinulle. Lopetamme rajoituksen, kun tämä kirje on lähtenyt, ja käytämme tietojasi sen jälkeen niin kuin tietosuojaselosteemme kertoo.',
    sv: 'Vi begränsade behandlingen av dina uppgifter på grund av din begäran. Saken är nu utredd och du har fått beslutet. Vi häver begränsningen när det här brevet har gått iväg och använder därefter dina uppgifter så som vår dataskyddsbeskrivning säger.',
    en: 'We restricted the processing of your data because of your request. The matter has been settled and you have been given the decision. We will lift the restriction once this letter has gone, and then use your data as our privacy notice says.',
  },
} as const;

export const restrictionEndingLetter = (told: Told): LetterText => ({
  title: told.say(words.title),
  blocks: [text(told.say(words.what)), facts(aboutRequest(told)), ...remedies(told)],
});
