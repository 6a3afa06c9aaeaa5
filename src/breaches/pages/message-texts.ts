import type { Text } from '../../ground/language.ts';
import type { LetterWay } from '../letter-queries.ts';

export const messageTexts = {
  title: { fi: 'Kirjoita henkilöille', sv: 'Skriv till personerna', en: 'Write to people' },
  lead: {
    fi: 'Selkeästi ja ilman lakikieltä: mitä tapahtui, mitä siitä voi seurata, mitä on tehty ja mitä voi itse tehdä (34 artiklan 2 kohta). Yhteystiedot tulevat kirjeeseen selosteesta.',
    sv: 'Tydligt och utan lagspråk: vad som hände, vad det kan leda till, vad som har gjorts och vad man själv kan göra (artikel 34.2). Kontaktuppgifterna kommer ur beskrivningen.',
    en: 'Clearly and without legal language: what happened, what may follow, what was done and what people can do (Article 34(2)). The contact details come from the notice.',
  },
  happened: { fi: 'Mitä tapahtui', sv: 'Vad som hände', en: 'What happened' },
  effects: { fi: 'Mitä siitä voi seurata', sv: 'Vad det kan leda till', en: 'What may follow from it' },
  actions: { fi: 'Mitä olemme tehneet', sv: 'Vad vi har gjort', en: 'What we have done' },
  advice: { fi: 'Mitä voit itse tehdä', sv: 'Vad du själv kan göra', en: 'What you can do yourself' },
  save: { fi: 'Tallenna teksti', sv: 'Spara texten', en: 'Save the text' },
  preview: {
    fi: 'Kirje sellaisena kuin se lähtee',
    sv: 'Brevet som det skickas',
    en: 'The letter as it goes',
  },
  notWritten: {
    fi: 'Tekstiä ei ole vielä kirjoitettu tällä kielellä. Tällä kielellä lukevat saavat suomenkielisen kirjeen.',
    sv: 'Texten är inte skriven på det här språket än. De som läser det får brevet på finska.',
    en: 'The text is not written in this language yet. Its readers get the letter in Finnish.',
  },
  language: { fi: 'Tekstin kieli', sv: 'Textens språk', en: 'Language of the text' },
  approve: { fi: 'Hyväksy ja lähetä', sv: 'Godkänn och skicka', en: 'Approve and send' },
  approveTitle: { fi: 'Kenelle kirjeet lähtevät', sv: 'Vilka som får brevet', en: 'Who gets the letter' },
  approveLead: {
    fi: 'Loukkaus koskee {people} asiakasta. Kirje lähtee niille, joilla sitä ei vielä ole:',
    sv: 'Incidenten berör {people} kunder. Brevet går till dem som inte har fått det än:',
    en: 'The breach touches {people} customers. The letter goes to those who do not have it yet:',
  },
  nobodyLeft: {
    fi: 'Kaikilla on jo kirje.',
    sv: 'Alla har redan ett brev.',
    en: 'Everybody has a letter already.',
  },
  nobody: {
    fi: 'Valitse ensin, keitä loukkaus koskee.',
    sv: 'Välj först vilka som berörs.',
    en: 'First choose whom the breach touches.',
  },
  letters: { fi: 'Kirjeet', sv: 'Brev', en: 'Letters' },
  lettersLead: {
    fi: 'Jokaisella, jota loukkaus koskee, on yksi kirje. Sähköpostin perillemenon todistaa lähtevän postin kuittaus.',
    sv: 'Var och en som berörs har ett brev. Utgående postens kvittens bevisar att e-posten har gått.',
    en: 'Everybody concerned has one letter. The receipt of the outbox proves that the mail has gone.',
  },
  none: {
    fi: 'Kirjeitä ei ole vielä kirjoitettu',
    sv: 'Inga brev är skrivna än',
    en: 'No letters written yet',
  },
  noneText: {
    fi: 'Kun teksti on hyväksytty, kirjeet syntyvät hetkessä ja näkyvät tässä.',
    sv: 'När texten är godkänd skrivs breven på en stund och syns här.',
    en: 'Once the text is approved, the letters are written in a moment and stand here.',
  },
  customer: { fi: 'Asiakas', sv: 'Kund', en: 'Customer' },
  way: { fi: 'Miten', sv: 'Hur', en: 'How' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  sent: { fi: 'Lähetetty sähköpostilla', sv: 'Skickat med e-post', en: 'Sent by mail' },
  failed: { fi: 'Ei mennyt perille', sv: 'Nådde inte fram', en: 'Did not arrive' },
  toPost: { fi: 'Odottaa postitusta', sv: 'Väntar på postning', en: 'Waiting to be posted' },
  posted: { fi: 'Postitettu', sv: 'Postat', en: 'Posted' },
  waiting: { fi: 'Lähdössä', sv: 'På väg ut', en: 'On its way out' },
  print: { fi: 'Tulosta seuraavat {count}', sv: 'Skriv ut nästa {count}', en: 'Print the next {count}' },
  markPosted: {
    fi: 'Merkitse tulostetut postitetuiksi',
    sv: 'Märk de utskrivna som postade',
    en: 'Mark the printed ones as posted',
  },
  proof: { fi: 'Todiste postituksesta', sv: 'Bevis på postningen', en: 'Proof of posting' },
  proofHint: {
    fi: 'Esimerkiksi postin kuitin numero',
    sv: 'Till exempel numret på postens kvitto',
    en: 'For example the number of the post’s receipt',
  },
  byPost: {
    fi: 'Lähetä perille menemättömät kirjeellä',
    sv: 'Skicka det som inte nådde fram med brev',
    en: 'Send what did not arrive by post',
  },
} as const satisfies Record<string, Text>;

export const letterWayTitles: Readonly<Record<LetterWay, Text>> = {
  mail: { fi: 'sähköposti', sv: 'e-post', en: 'mail' },
  post: { fi: 'kirje', sv: 'brev', en: 'post' },
  none: { fi: 'ei osoitetta', sv: 'ingen adress', en: 'no address' },
  deceased: { fi: 'kuollut', sv: 'avliden', en: 'deceased' },
};
