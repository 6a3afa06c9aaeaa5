/** To an organisation that was given data: what has changed, and what it must do with its own copy. GDPR 19, 18, 17(2). */
import { fieldShown } from '../../customers/field-shown.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { inAll } from '../../ground/language.ts';
import { listed, upperFirst } from '../../ground/wording.ts';
import { type KeptWords, keptLine } from '../kept-words.ts';
import { facts, heading, type LetterBlock, type LetterText, list, text } from './letter.ts';
import type { Receiver } from './recipient-queries.ts';
import { restrictionTexts } from './restriction-texts.ts';
import type { Change, ToTell } from './tell-recipients.ts';
import type { Told } from './told.ts';

const words = {
  rectified: {
    title: {
      fi: 'Ilmoitus: luovuttamamme tieto on korjattu',
      sv: 'Meddelande: en uppgift som vi lämnat ut har rättats',
      en: 'Notification: data that we disclosed has been rectified',
    },
    ask: {
      fi: 'Korjatkaa tieto myös omassa rekisterissänne ja ilmoittakaa siitä niille, joille olette antaneet sen.',
      sv: 'Rätta uppgiften också i ert eget register och meddela dem som ni har gett den till.',
      en: 'Please correct it in your own records too, and tell those to whom you have given it.',
    },
  },
  erased: {
    title: {
      fi: 'Ilmoitus: luovuttamamme tiedot on poistettu',
      sv: 'Meddelande: uppgifter som vi lämnat ut har raderats',
      en: 'Notification: data that we disclosed has been erased',
    },
    ask: {
      fi: 'Poistakaa tiedot, linkit niihin ja niiden jäljennökset, ellei laki velvoita teitä säilyttämään niitä.',
      sv: 'Radera uppgifterna, länkar till dem och kopior av dem, om inte lagen ålägger er att bevara dem.',
      en: 'Please erase the data, links to it and copies of it, unless the law obliges you to keep it.',
    },
  },
  erased_in_part: {
    title: {
      fi: 'Ilmoitus: luovuttamiamme tietoja on poistettu, osa säilyy',
      sv: 'Meddelande: uppgifter som vi lämnat ut har raderats, en del bevaras',
      en: 'Notification: data that we disclosed has been erased, some of it is kept',
    },
    ask: {
      fi: 'Pitäkää ja käyttäkää vain ne tiedot, joita alla mainittu velvoite vaatii, ja vain niin kauan kuin siinä sanotaan. Poistakaa muut tiedot, linkit niihin ja niiden jäljennökset.',
      sv: 'Behåll och använd bara de uppgifter som skyldigheten nedan kräver, och bara så länge som där sägs. Radera övriga uppgifter, länkar till dem och kopior av dem.',
      en: 'Please keep and use only what the duty below needs, and only as long as it says. Erase all other data, links to it and copies of it.',
    },
  },
  restricted: {
    title: restrictionTexts.restrictedTitle,
    ask: restrictionTexts.restrictedAsk,
  },
  restriction_ended: {
    title: restrictionTexts.restrictionEndedTitle,
    ask: {
      fi: 'Ilmoitimme teille aiemmin, että tietojen käsittelyä on rajoitettu. Rajoitus on päättynyt, ja voitte käyttää tietoja jälleen siihen, mihin ne on teille luovutettu.',
      sv: 'Vi meddelade er tidigare att behandlingen av uppgifterna har begränsats. Begränsningen har upphört, och ni får åter använda uppgifterna för det som de lämnades ut för.',
      en: 'We told you earlier that processing of the data has been restricted. The restriction has ended, and you may use the data again for what it was disclosed for.',
    },
  },
  consent_withdrawn: {
    title: {
      fi: 'Ilmoitus: suostumus, jonka perusteella luovutimme tietoja, on peruutettu',
      sv: 'Meddelande: samtycket som vi lämnat ut uppgifter med stöd av har återkallats',
      en: 'Notification: consent on which we disclosed data has been withdrawn',
    },
    ask: {
      fi: 'Lopettakaa tietojen käyttö tähän tarkoitukseen ja poistakaa ne, ellei teillä ole niihin muuta perustetta.',
      sv: 'Sluta använda uppgifterna för detta ändamål och radera dem, om ni inte har någon annan grund för dem.',
      en: 'Please stop using the data for this purpose and erase it, unless you have another ground for it.',
    },
  },
  objected: {
    title: {
      fi: 'Ilmoitus: henkilö vastustaa luovuttamiemme tietojen käsittelyä',
      sv: 'Meddelande: personen invänder mot behandlingen av uppgifter som vi lämnat ut',
      en: 'Notification: the person objects to processing of data that we disclosed',
    },
    ask: {
      fi: 'Lopettakaa tietojen käyttö siihen tarkoitukseen, johon ne luovutettiin, ja poistakaa ne, ellei teillä ole niihin muuta perustetta.',
      sv: 'Sluta använda uppgifterna för det ändamål som de lämnades ut för och radera dem, om ni inte har någon annan grund för dem.',
      en: 'Please stop using the data for the purpose that it was disclosed for and erase it, unless you have another ground for it.',
    },
  },
  given: {
    fi: 'Olemme luovuttaneet teille alla mainitun henkilön tietoja, viimeksi {date}. Tietosuoja-asetuksen 19 artikla velvoittaa meidät kertomaan teille muutoksesta.',
    sv: 'Vi har lämnat ut uppgifter om personen nedan till er, senast {date}. Artikel 19 i dataskyddsförordningen ålägger oss att meddela er om ändringen.',
    en: 'We have disclosed data about the person below to you, most recently on {date}. Article 19 of the GDPR obliges us to tell you of the change.',
  },
  person: { fi: 'Henkilö', sv: 'Person', en: 'Person' },
  data: { fi: 'Luovutetut tiedot', sv: 'Utlämnade uppgifter', en: 'Data disclosed' },
  under: { fi: 'Mitä luovutettiin', sv: 'Vad som lämnades ut', en: 'What was disclosed' },
  field: { fi: 'Tieto', sv: 'Uppgift', en: 'Data' },
  before: { fi: 'Oli', sv: 'Var', en: 'Was' },
  after: { fi: 'On nyt', sv: 'Är nu', en: 'Is now' },
  kept: {
    fi: 'Mitä säilyy ja mihin asti',
    sv: 'Vad som bevaras och hur länge',
    en: 'What is kept and until when',
  },
  receipt: {
    fi: 'Vahvistakaa meille, kun olette tehneet tämän. Jos se on mahdotonta tai vaatii kohtuutonta vaivaa, kertokaa miksi.',
    sv: 'Bekräfta för oss när ni har gjort detta. Om det är omöjligt eller kräver oproportionell ansträngning, berätta varför.',
    en: 'Please confirm to us when you have done so. If it is impossible or takes disproportionate effort, tell us why.',
  },
} as const;

type Notice = Readonly<{
  what: ToTell['what'];
  person: string;
  receiver: Receiver;
  /** The words under which they were given it, the newest first: an invoice’s number. */
  given: readonly string[];
  changes: readonly Change[];
  /** Of an erasure in part: what they may keep. */
  kept?: readonly KeptWords[];
}>;

export const changesTable = ({ say, language }: Told, changes: readonly Change[]): LetterBlock => ({
  kind: 'table',
  columns: [say(words.field), say(words.before), say(words.after)],
  rows: changes.map((change) => {
    const shown = (value: string): string => fieldShown(change, value, language) || '–';
    return [say(change.title), shown(change.before), shown(change.after)];
  }),
});

export const recipientNoticeLetter = (
  told: Told,
  { what, person, receiver, given, changes, kept = [] }: Notice,
): LetterText => {
  const { say, on, declaration } = told;
  const categories = receiver.categories.map((key) => {
    const found = declaration.categories.find((one) => one.key === key);
    return found ? say(inAll(found.title)) : key;
  });
  return {
    title: say(words[what].title),
    blocks: [
      text(say(words.given, { date: on(helsinkiDate(receiver.at)) })),
      facts([
        { term: say(words.person), text: person },
        { term: say(words.data), text: upperFirst(listed(categories)) },
        ...(given.length > 0 ? [{ term: say(words.under), text: given.join('; ') }] : []),
      ]),
      ...(changes.length > 0 ? [changesTable(told, changes)] : []),
      text(say(words[what].ask)),
      ...(kept.length > 0
        ? [heading(say(words.kept)), list(kept.map((one) => `${one.title}: ${keptLine(one)}`))]
        : []),
      text(say(words.receipt)),
    ],
  };
};
