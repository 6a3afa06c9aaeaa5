/** What went, what stays, by which law and until when, and the code of the receipt. GDPR 12(3), 17, 19. */
import { addMonths } from '../../ground/calendar.ts';
import { textIn } from '../../ground/language.ts';
import { periodSaid } from '../../ground/period-said.ts';
import { keptCategories } from '../../retention/plan.ts';
import type { ErasurePlan } from '../../retention/plan-erasure.ts';
import { keptLine, keptWords } from '../kept-words.ts';
import { papersOf, paperTable } from '../papers-of.ts';
import { aboutRequest } from './about-request.ts';
import { code, facts, heading, type LetterBlock, type LetterText, list, text } from './letter.ts';
import { remedies } from './remedies.ts';
import type { Told } from './told.ts';

const words = {
  title: {
    fi: 'Tietosi on poistettu',
    sv: 'Dina uppgifter har raderats',
    en: 'Your data has been erased',
  },
  titlePartly: {
    fi: 'Tietosi on poistettu, osa säilytetään lain vuoksi',
    sv: 'Dina uppgifter har raderats, en del bevaras enligt lag',
    en: 'Your data has been erased; some is kept by law',
  },
  whole: {
    fi: 'Olemme poistaneet tietosi asiakasrekisteristämme. Asiakastietojasi ei jäänyt sinne.',
    sv: 'Vi har raderat dina uppgifter ur vårt kundregister. Inga kunduppgifter om dig blev kvar där.',
    en: 'We have erased your data from our customer register. None of your customer data remains there.',
  },
  partial: {
    fi: 'Olemme poistaneet asiakasrekisteristämme kaiken, mitä laki ei velvoita meitä säilyttämään.',
    sv: 'Vi har raderat allt i vårt kundregister som lagen inte ålägger oss att bevara.',
    en: 'We have erased from our customer register everything that the law does not oblige us to keep.',
  },
  went: { fi: 'Mitä poistettiin', sv: 'Vad som raderades', en: 'What was erased' },
  stays: {
    fi: 'Mitä jäi, mihin asti ja minkä lain vuoksi',
    sv: 'Vad som blev kvar, hur länge och enligt vilken lag',
    en: 'What stayed, until when and by which law',
  },
  with: {
    fi: 'Niiden kanssa säilyvät vain tiedot, joita ne vaativat: {what}.',
    sv: 'Tillsammans med dem bevaras bara de uppgifter som de kräver: {what}.',
    en: 'With them only the data that they require is kept: {what}.',
  },
  alone: {
    fi: 'Säilytettäviä tietoja näkevät vain ne, jotka hoitavat kyseistä velvoitetta. Niitä ei käytetä muuhun, ja ne poistuvat itsestään, kun aika on kulunut.',
    sv: 'Det som bevaras ser bara de som sköter skyldigheten i fråga. Det används inte till annat och raderas av sig självt när tiden är ute.',
    en: 'Only those who see to the duty in question can see what is kept. It is used for nothing else, and it is erased by itself when the time is over.',
  },
  papers: {
    fi: 'Paperiasiakirjasi ({count}) olemme siirtäneet hävitettäviksi. Yksi ihminen hävittää ne ja toinen vahvistaa sen.',
    sv: 'Dina pappershandlingar ({count}) har vi lagt till dem som ska förstöras. En person förstör dem och en annan bekräftar det.',
    en: 'Your paper documents ({count}) have been put among those to be destroyed. One person destroys them and another confirms it.',
  },
  backups: {
    fi: 'Levyltä tiedot pyyhitään seuraavana yönä. Varmuuskopioista ne poistuvat, kun kopiot vanhenevat; päivän näet kuitilta. Jos kopio sitä ennen palautetaan, tietosi poistetaan siitä heti uudelleen.',
    sv: 'Från disken tas uppgifterna bort nästa natt. Ur säkerhetskopiorna försvinner de när kopiorna blir för gamla; dagen ser du på kvittot. Om en kopia återställs innan dess raderas dina uppgifter genast på nytt.',
    en: 'The data will be wiped from the disk the next night. It disappears from the backups as they grow old; the receipt shows the day. If a backup is restored before that, your data is at once erased from it again.',
  },
  suppression: {
    fi: 'Jotta tietosi eivät palaisi rekisteriin vahingossa, säilytämme yhteystiedoistasi tunnisteen, josta yhteystietoja ei voi lukea.',
    sv: 'För att dina uppgifter inte av misstag ska komma tillbaka till registret bevarar vi ett kännetecken av dina kontaktuppgifter, ur vilket de inte kan läsas.',
    en: 'So that your data does not come back by mistake we keep a mark made from your contact details, from which they cannot be read.',
  },
  file: {
    fi: 'Myös tästä asiasta jää merkintä: mitä pyydettiin, milloin ja miten se hoidettiin. Sillä osoitamme, että olemme tehneet, mitä laki vaatii (tietosuoja-asetuksen 5 artiklan 2 kohta). Nimesi, yhteystietosi, pyyntösi sanat ja tämän kirjeen poistamme siitä, kun asia suljetaan, tavallisesti kuukauden kuluessa. Merkinnän säilytysaika on sen jälkeen {period}: jos asia suljetaan tänään, se säilyy {date} asti.',
    sv: 'Också av det här ärendet blir en anteckning kvar: vad som begärdes, när och hur det sköttes. Med den visar vi att vi har gjort det som lagen kräver (artikel 5.2 i dataskyddsförordningen). Ditt namn, dina kontaktuppgifter, orden i din begäran och det här brevet tar vi bort ur den när ärendet avslutas, vanligen inom en månad. Anteckningen lagras i {period} efter det: om ärendet avslutas i dag finns den kvar till {date}.',
    en: 'A note of this matter stays too: what was asked, when, and how it was dealt with. With it we show that we have done what the law requires (GDPR, Article 5(2)). Your name, your contact details, the words of your request and this letter are removed from it when the matter is closed, usually within a month. The note itself is kept for {period} after that: if the matter is closed today, until {date}.',
  },
  told: {
    fi: 'Ilmoitamme poistosta niille, joille olemme antaneet tietojasi: {names}.',
    sv: 'Vi meddelar raderingen till dem som har fått dina uppgifter av oss: {names}.',
    en: 'We will notify those to whom we have given your data: {names}.',
  },
  receipt: { fi: 'Kuitti poistosta', sv: 'Kvitto på raderingen', en: 'Receipt of the erasure' },
  check: {
    fi: 'Tällä koodilla näet osoitteessa {address}, että poisto on tehty. Säilytä kirje: koodi on vain siinä, emmekä voi antaa uutta.',
    sv: 'Med den här koden ser du på {address} att raderingen är gjord. Spara brevet: koden finns bara i det, och vi kan inte ge en ny.',
    en: 'With this code you can see at {address} that the erasure was done. Keep this letter: the code stands only here, and we cannot give you another.',
  },
} as const;

const titlesOf = ({ language, declaration }: Told, keys: readonly (string | undefined)[]): string[] =>
  [...new Set(keys)]
    .filter((key) => key !== undefined)
    .map((key) => {
      const found = declaration.categories.find((one) => one.key === key);
      return found ? textIn(found.title, language) : key;
    });

/** Without the rows that the duties themselves keep: those stand above with their law. */
const besideKept = (told: Told, { items, kept }: ErasurePlan): string => {
  const rules = new Set(kept.map(({ rule }) => rule));
  const ofRow = keptCategories(told.declaration, rules).has('name') ? ['name'] : [];
  const others = items.filter((item) => item.kept > 0 && item.duties.length === 0);
  const titles = titlesOf(told, [...ofRow, ...others.map(({ category }) => category)]);
  return titles.map((title) => title.toLocaleLowerCase(told.language)).join(', ');
};

/** The request's own file, by its declared rule; undefined where the notice declares none. */
const fileBlock = ({ say, on, today, declaration, language }: Told): LetterBlock | undefined => {
  const months = declaration.retention.find(({ key }) => key === 'request_file')?.months;
  return months === undefined
    ? undefined
    : text(say(words.file, { period: periodSaid({ months }, language), date: on(addMonths(today, months)) }));
};

const keptBlocks = (told: Told, plan: ErasurePlan): LetterBlock[] => {
  const { say, language, declaration } = told;
  const beside = besideKept(told, plan);
  return [
    heading(say(words.stays)),
    facts(
      plan.kept
        .map((one) => keptWords(declaration, one, language))
        .map((one) => ({ term: one.title, text: keptLine(one) })),
    ),
    ...(beside ? [text(say(words.with, { what: beside }))] : []),
    text(say(words.alone)),
  ];
};

export type Erased = Readonly<{ plan: ErasurePlan; code: string; recipients: readonly string[] }>;

export const erasureLetter = (told: Told, { plan, code: receipt, recipients }: Erased): LetterText => {
  const { say, baseUrl } = told;
  const isWhole = plan.kept.length === 0;
  const file = fileBlock(told);
  const papers = papersOf(plan);
  const went = plan.items.filter(({ erased, table }) => erased > 0 && table !== paperTable);
  const gone = titlesOf(
    told,
    went.map(({ category }) => category),
  );
  return {
    title: say(isWhole ? words.title : words.titlePartly),
    blocks: [
      text(say(isWhole ? words.whole : words.partial)),
      facts(aboutRequest(told)),
      ...(gone.length > 0 ? [heading(say(words.went)), list(gone)] : []),
      ...(isWhole ? [] : keptBlocks(told, plan)),
      ...(papers > 0 ? [text(say(words.papers, { count: papers }))] : []),
      text(say(words.backups)),
      text(say(words.suppression)),
      ...(file ? [file] : []),
      ...(recipients.length > 0 ? [text(say(words.told, { names: recipients.join(', ') }))] : []),
      heading(say(words.receipt)),
      code(receipt),
      text(say(words.check, { address: `${baseUrl}/erasures` })),
      ...(isWhole ? [] : remedies(told)),
    ],
  };
};
