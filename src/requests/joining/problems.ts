import { problemKind } from '../../ground/problem.ts';

export const notTheSame = problemKind('request_not_the_same', 409, {
  fi: 'Pyynnön voi liittää vain saman asiakkaan aiempaan samanlaiseen pyyntöön, johon ei ole vielä vastattu. Avaa pyyntö uudelleen ja katso, mihin sen voi liittää.',
  sv: 'En begäran kan förenas bara med en tidigare likadan begäran av samma kund som ännu inte har besvarats. Öppna begäran på nytt och se vad den kan förenas med.',
  en: 'A request can be joined only to an earlier one of the same customer and kind that has no answer yet. Open the request again and see what it can be joined to.',
});
