/** That it is granted, wholly or in part, and what follows from it. GDPR 12(3), 12(4), 15–22. */
import type { Text } from '../../ground/language.ts';
import type { RequestKind } from '../request.ts';
import { aboutRequest } from './about-request.ts';
import { facts, heading, type LetterBlock, type LetterText, quote, text } from './letter.ts';
import { remedies } from './remedies.ts';
import type { Told } from './told.ts';

const words = {
  title: { fi: 'Päätös pyyntöösi', sv: 'Beslut om din begäran', en: 'Decision on your request' },
  granted: { fi: 'Hyväksymme pyyntösi.', sv: 'Vi godkänner din begäran.', en: 'We grant your request.' },
  partly: {
    fi: 'Hyväksymme pyyntösi osittain.',
    sv: 'Vi godkänner din begäran delvis.',
    en: 'We grant your request in part.',
  },
  notAll: {
    fi: 'Mitä emme voi hyväksyä ja miksi',
    sv: 'Vad vi inte kan godkänna och varför',
    en: 'What we cannot grant, and why',
  },
  more: { fi: 'Perustelut', sv: 'Motivering', en: 'Reasons' },
  judged: {
    fi: 'Mitä päätettiin ja miksi',
    sv: 'Vad som beslutades och varför',
    en: 'What was decided, and why',
  },
  follows: { fi: 'Mitä siitä seuraa', sv: 'Vad som följer', en: 'What follows' },
} as const;

const follows: Readonly<Record<RequestKind, Text>> = {
  access: {
    fi: 'Kokoamme tietosi ja toimitamme ne sinulle. Saat samalla tiedon siitä, mihin niitä käytetään, mistä ne ovat tulleet, kenelle niitä on annettu ja milloin niitä on katsottu.',
    sv: 'Vi sammanställer dina uppgifter och sänder dem till dig. Samtidigt får du veta vad de används till, varifrån de har kommit, vem de har lämnats ut till och när någon har tittat på dem.',
    en: 'We will put your data together and send it to you. You will also learn what it is used for, where it came from, to whom it has been given and when it was looked at.',
  },
  rectification: {
    fi: 'Korjaamme tiedot viipymättä. Ilmoitamme korjauksesta niille, joille olemme antaneet vanhan tiedon. Kerromme pyynnöstäsi, keitä he ovat.',
    sv: 'Vi rättar uppgifterna utan dröjsmål. Vi meddelar rättelsen till dem som har fått den gamla uppgiften. Om du ber om det berättar vi vilka de är.',
    en: 'We will correct the data without delay and notify those to whom we have given the old data. If you ask, we will tell you who they are.',
  },
  erasure: {
    fi: 'Poistamme tietosi ja lähetämme sinulle kirjeen, josta näet, mitä poistettiin ja mitä jäi.',
    sv: 'Vi raderar dina uppgifter och sänder dig ett brev som visar vad som raderades och vad som blev kvar.',
    en: 'We will erase your data and send you a letter that shows what was erased and what was kept.',
  },
  restriction: {
    fi: 'Tästä lähtien vain säilytämme tietosi. Muuhun käytämme niitä ainoastaan suostumuksellasi, oikeusvaateen vuoksi tai toisen oikeuksien suojaamiseksi. Kerromme sinulle ennen kuin rajoitus päättyy.',
    sv: 'Från och med nu lagrar vi bara dina uppgifter. Till annat använder vi dem endast med ditt samtycke, för ett rättsligt anspråk eller för att skydda någon annans rättigheter. Vi meddelar dig innan begränsningen upphör.',
    en: 'From now on we only store your data. We will use it for anything else only with your consent, for a legal claim or to protect the rights of another person. We will tell you before the restriction ends.',
  },
  objection: {
    fi: 'Emme enää käsittele tietojasi siihen tarkoitukseen, jota vastustit.',
    sv: 'Vi behandlar inte längre dina uppgifter för det ändamål som du motsatte dig.',
    en: 'We no longer process your data for the purpose to which you objected.',
  },
  portability: {
    fi: 'Saat meille antamasi tiedot tiedostona, jota kone osaa lukea.',
    sv: 'Du får de uppgifter som du har gett oss i en maskinläsbar fil.',
    en: 'You will get the data that you gave us in a machine-readable file.',
  },
  withdrawal: {
    fi: 'Suostumuksesi on peruutettu, emmekä enää käsittele tietojasi sen perusteella. Peruuttaminen ei vaikuta siihen, mitä on tehty ennen sitä.',
    sv: 'Ditt samtycke har återkallats, och vi behandlar inte längre dina uppgifter med stöd av det. Återkallandet påverkar inte det som har gjorts före det.',
    en: 'Your consent has been withdrawn, and we no longer process your data on the strength of it. The withdrawal does not affect what was done before.',
  },
  anonymisation: {
    fi: 'Poistamme tiedoista pysyvästi kaiken, mistä sinut voi tunnistaa, ja lähetämme sinulle kirjeen, kun se on tehty.',
    sv: 'Vi tar för gott bort allt som du kan kännas igen på och sänder dig ett brev när det är gjort.',
    en: 'We will remove for good everything by which you can be recognised, and send you a letter when it is done.',
  },
  human_review: {
    fi: 'Ihminen on käsitellyt asian uudelleen. Voit edelleen esittää kantasi ja riitauttaa ratkaisun.',
    sv: 'En människa har behandlat saken på nytt. Du kan fortfarande framföra din åsikt och bestrida beslutet.',
    en: 'A person has considered the matter again. You can still express your view and contest the decision.',
  },
};

const corrected = {
  told: {
    fi: 'Muutokset on nyt tehty rekisteriin. Ilmoitamme niistä niille, joille olemme antaneet vanhan tiedon: {names}.',
    sv: 'Ändringarna är nu gjorda i registret. Vi meddelar dem till alla som vi har lämnat ut den gamla uppgiften till: {names}.',
    en: 'The changes have now been made in the register. We will notify those to whom we have given the old data: {names}.',
  },
  nobody: {
    fi: 'Muutokset on nyt tehty rekisteriin. Vanhaa tietoa emme ole antaneet kenellekään.',
    sv: 'Ändringarna är nu gjorda i registret. Den gamla uppgiften har vi inte lämnat ut till någon.',
    en: 'The changes have now been made in the register. We have given the old data to nobody.',
  },
  from: {
    fi: 'Ilmoitamme virheestä myös sinne, mistä saimme vanhan tiedon: {names}.',
    sv: 'Vi meddelar felet också till den som vi fick den gamla uppgiften av: {names}.',
    en: 'We will also report the error to whoever gave us the old data: {names}.',
  },
} as const satisfies Record<string, Text>;

/** What was decided and done item by item, and the names of those who are told of it. */
export type Corrected = Readonly<{
  blocks: readonly LetterBlock[];
  recipients: readonly string[];
  /** From where a wrong value came. */
  sources: readonly string[];
}>;

const followsFrom = ({ say, request }: Told, done: Corrected | undefined): string => {
  if (!done) return say(follows[request.kind]);
  const { recipients, sources } = done;
  const first =
    recipients.length > 0 ? say(corrected.told, { names: recipients.join(', ') }) : say(corrected.nobody);
  return sources.length > 0 ? `${first} ${say(corrected.from, { names: sources.join(', ') })}` : first;
};

export const decisionLetter = (told: Told, done?: Corrected): LetterText => {
  const { say, reason, partly, request } = told;
  const reasons = request.kind === 'human_review' ? words.judged : words.more;
  return {
    title: say(words.title),
    blocks: [
      text(say(partly ? words.partly : words.granted)),
      facts(aboutRequest(told)),
      ...(done?.blocks ?? []),
      ...(reason ? [heading(say(partly ? words.notAll : reasons)), quote(reason)] : []),
      heading(say(words.follows)),
      text(followsFrom(told, done)),
      ...(partly ? remedies(told) : []),
    ],
  };
};
