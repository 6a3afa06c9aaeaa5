/** What is told of a refusal or of a fee under Article 12(5): ground, proof, amount, and the way to the ombudsman and to court. */
import { formatMoney } from '../../ground/money.ts';
import { aboutRequest } from '../letters/about-request.ts';
import { type Fact, facts, heading, type LetterText, quote, text } from '../letters/letter.ts';
import { refusalLetter } from '../letters/refusal-letter.ts';
import { remedies } from '../letters/remedies.ts';
import type { Told } from '../letters/told.ts';
import { type Excess, groundTitles } from './excess.ts';

const words = {
  ground: {
    fi: 'Peruste (tietosuoja-asetuksen 12 artiklan 5 kohta)',
    sv: 'Grund (dataskyddsförordningen, artikel 12.5)',
    en: 'Ground (GDPR, Article 12(5))',
  },
  count: { fi: 'Pyyntöjä', sv: 'Antal begäranden', en: 'Number of requests' },
  times: { fi: 'Milloin', sv: 'När', en: 'When' },
  fee: { fi: 'Maksu', sv: 'Avgift', en: 'Fee' },
  title: {
    fi: 'Pyyntösi käsittelystä peritään maksu',
    sv: 'En avgift tas ut för behandlingen av din begäran',
    en: 'A fee is charged for handling your request',
  },
  what: {
    fi: 'Pyynnöt ovat yleensä maksuttomia. Tästä pyynnöstä perimme kohtuullisen maksun, joka vastaa tietojen kokoamisen ja toimittamisen kustannuksia. Kerromme sen etukäteen: jos et halua maksaa, voit perua pyynnön tai rajata sitä. Ota silloin yhteyttä meihin.',
    sv: 'En begäran är i regel avgiftsfri. För den här tar vi ut en rimlig avgift som motsvarar kostnaderna för att sammanställa och lämna ut uppgifterna. Vi meddelar den på förhand: om du inte vill betala kan du återta din begäran eller begränsa den. Kontakta oss i så fall.',
    en: 'Requests are free of charge as a rule. For this one we charge a reasonable fee that covers what it costs to put the data together and deliver it. We tell you beforehand: if you do not wish to pay, you can withdraw the request or narrow it. Contact us in that case.',
  },
  payBy: { fi: 'Maksa viimeistään', sv: 'Betala senast', en: 'Pay by' },
  how: { fi: 'Miten maksat', sv: 'Så betalar du', en: 'How to pay' },
  otherwise: {
    fi: 'Jos maksu ei ole tullut viimeistään {date} etkä ole rajannut tai perunut pyyntöä, kieltäydymme siitä ja saat kieltäytymisestä perustellun todistuksen. Pyynnön määräaika kuluu koko ajan.',
    sv: 'Om avgiften inte har kommit senast {date} och du inte har begränsat eller återtagit din begäran avslår vi den, och du får ett motiverat intyg. Tidsfristen löper hela tiden.',
    en: 'If the fee has not come by {date} and you have neither narrowed nor withdrawn the request, we will refuse it and send you a certificate with the reasons. The deadline keeps running.',
  },
  reasons: { fi: 'Perustelut', sv: 'Motivering', en: 'Reasons' },
} as const;

const proof = ({ say }: Told, { ground, count, times, feeCents }: Excess): Fact[] => [
  { term: say(words.ground), text: say(groundTitles[ground]) },
  { term: say(words.count), text: String(count) },
  { term: say(words.times), text: times },
  ...(feeCents > 0n ? [{ term: say(words.fee), text: formatMoney(feeCents) }] : []),
];

const paying = ({ say, on }: Told, { payBy, how }: Excess): Fact[] => [
  { term: say(words.payBy), text: on(payBy) },
  { term: say(words.how), text: how },
];

/** The same in one paragraph, as the file of the request keeps it. */
export const proofInWords = (told: Told, excess: Excess): string =>
  [...proof(told, excess).map(({ term, text: said }) => `${term}: ${said}.`), excess.why].join(' ');

const feeLetter = (told: Told, excess: Excess): LetterText => ({
  title: told.say(words.title),
  blocks: [
    text(told.say(words.what)),
    facts([...aboutRequest(told), ...proof(told, excess), ...paying(told, excess)]),
    text(told.say(words.otherwise, { date: told.on(excess.payBy) })),
    heading(told.say(words.reasons)),
    quote(excess.why),
    ...remedies(told),
  ],
});

export const excessLetter = (told: Told, excess: Excess): LetterText =>
  excess.answer === 'fee' ? feeLetter(told, excess) : refusalLetter(told, [facts(proof(told, excess))]);
