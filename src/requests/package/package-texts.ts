import type { Text } from '../../ground/language.ts';
import type { Ground } from '../../policy/declaration.ts';
import { asTexts } from './titles/as-texts.ts';

export const groundTitles: Readonly<Record<Ground['kind'], Text>> = {
  contract: { fi: 'Sopimus', sv: 'Avtal', en: 'Contract' },
  consent: { fi: 'Suostumus', sv: 'Samtycke', en: 'Consent' },
  legitimate_interest: { fi: 'Oikeutettu etu', sv: 'Berättigat intresse', en: 'Legitimate interest' },
  legal_obligation: { fi: 'Lakisääteinen velvoite', sv: 'Rättslig förpliktelse', en: 'Legal obligation' },
};

export const safeguardTitles = asTexts({
  adequacy: [
    'Komission päätös tietosuojan riittävyydestä',
    'Kommissionens beslut om adekvat skydd',
    'Adequacy decision of the Commission',
  ],
  standard_clauses: [
    'Komission vakiolausekkeet',
    'Kommissionens standardavtalsklausuler',
    'Standard contractual clauses of the Commission',
  ],
  binding_rules: ['Yritystä sitovat säännöt', 'Bindande företagsbestämmelser', 'Binding corporate rules'],
  derogation: ['Poikkeus 49 artiklan mukaan', 'Undantag enligt artikel 49', 'Derogation under Article 49'],
}) as Readonly<Record<'adequacy' | 'standard_clauses' | 'binding_rules' | 'derogation', Text>>;

export const packageTexts = {
  title: {
    fi: 'Tietosi rekisterissämme',
    sv: 'Dina uppgifter i vårt register',
    en: 'Your data in our register',
  },
  portabilityTitle: {
    fi: 'Antamasi tiedot siirtämistä varten',
    sv: 'Uppgifter som du har gett, för överföring',
    en: 'The data that you gave, to take along',
  },
  putTogether: { fi: 'Koottavat tiedot', sv: 'Uppgifter att sammanställa', en: 'Data to put together' },
  contents: { fi: 'Sisältö', sv: 'Innehåll', en: 'Contents' },
  lead: {
    fi: '{name}, asiakasnumero {number}. Koottu {date}.',
    sv: '{name}, kundnummer {number}. Sammanställt {date}.',
    en: '{name}, customer number {number}. Put together on {date}.',
  },
  intro: {
    fi: 'Tässä on kaikki, mitä meillä on sinusta, ja lisäksi mistä tiedot ovat tulleet, mihin niitä käytetään, kenelle niitä on annettu ja milloin niitä on katsottu. Jos jokin on väärin, kerro siitä: korjaamme sen. Vastaus perustuu tietosuoja-asetuksen 15 artiklaan.',
    sv: 'Här finns allt som vi har om dig, och dessutom varifrån uppgifterna kommer, vad de används till, till vem de har lämnats ut och när de har öppnats. Om något är fel, säg till: vi rättar det. Svaret grundar sig på artikel 15 i dataskyddsförordningen.',
    en: 'Here is everything that we hold about you, and also where the data came from, what it is used for, to whom it was given and when it was looked at. If something is wrong, tell us and we will correct it. This answer rests on Article 15 of the GDPR.',
  },
  purposes: {
    fi: 'Mihin tietojasi käytetään',
    sv: 'Vad dina uppgifter används till',
    en: 'What your data is used for',
  },
  now: { fi: 'Käyttää tietojasi nyt', sv: 'Använder dina uppgifter nu', en: 'Uses your data now' },
  uses: { fi: 'kyllä', sv: 'ja', en: 'yes' },
  usesNot: {
    fi: 'ei: suostumusta ei ole, olet kieltänyt sen tai se ei koske sinua',
    sv: 'nej: samtycke saknas, du har förbjudit det eller det gäller inte dig',
    en: 'no: there is no consent, you have forbidden it or it does not concern you',
  },
  ground: { fi: 'Peruste', sv: 'Grund', en: 'Ground' },
  kept: { fi: 'Säilytys', sv: 'Lagring', en: 'Kept' },
  sources: {
    fi: 'Mistä tietosi ovat tulleet',
    sv: 'Varifrån dina uppgifter kommer',
    en: 'Where your data came from',
  },
  data: { fi: 'Tietosi', sv: 'Dina uppgifter', en: 'Your data' },
  recipients: { fi: 'Kuka voi saada tietoja', sv: 'Vem som kan få uppgifter', en: 'Who may receive data' },
  recipient: { fi: 'Vastaanottaja', sv: 'Mottagare', en: 'Recipient' },
  what: { fi: 'Mitä', sv: 'Vad', en: 'What' },
  country: { fi: 'Maa', sv: 'Land', en: 'Country' },
  disclosedNone: {
    fi: 'Tietojasi ei ole luovutettu kenellekään nimetylle vastaanottajalle.',
    sv: 'Dina uppgifter har inte lämnats ut till någon namngiven mottagare.',
    en: 'Your data has not been disclosed to any named recipient.',
  },
  transfers: {
    fi: 'Siirrot EU:n ja ETA:n ulkopuolelle',
    sv: 'Överföringar utanför EU och EES',
    en: 'Transfers outside the EU and EEA',
  },
  transfersNone: {
    fi: 'Tietojasi ei siirretä EU:n tai ETA:n ulkopuolelle.',
    sv: 'Dina uppgifter överförs inte utanför EU eller EES.',
    en: 'Your data is not transferred outside the EU or EEA.',
  },
  retention: {
    fi: 'Kuinka kauan tietoja säilytetään',
    sv: 'Hur länge uppgifterna bevaras',
    en: 'How long data is kept',
  },
  decisions: { fi: 'Automaattiset päätökset', sv: 'Automatiserade beslut', en: 'Automated decisions' },
  decisionsNone: {
    fi: 'Mitään sinua koskevaa päätöstä ei tehdä pelkästään koneellisesti.',
    sv: 'Inget beslut om dig fattas enbart automatiskt.',
    en: 'No decision about you is made by machine alone.',
  },
  files: { fi: 'Tiedostot', sv: 'Filer', en: 'Files' },
  file: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
  fileWhy: { fi: 'Vastauksessa', sv: 'I svaret', en: 'In the answer' },
  filesCounted: {
    fi: 'Sinua koskevista tiedostoista (liitteet, lähetetyt viestit ja laskut, skannatut paperit, pyyntöjen asiakirjat) ZIP-tiedostossa on {given}. Muulla tavalla annettavia tai pois jätettyjä on {left}.',
    sv: 'Av filerna om dig (bilagor, skickade meddelanden och fakturor, skannade papper, dokument i begäranden) finns {given} i ZIP-filen. {left} lämnas ut på annat sätt eller har utelämnats.',
    en: 'Files about you (attachments, mails and invoices sent, scans of papers, documents of requests) in the ZIP file: {given}. Given another way or left out: {left}.',
  },
  filesWaiting: {
    fi: 'Tiedostoja, jotka joku meistä katsoo ensin, koska niissä voi olla tietoja muista: {count}. Saat ne viimeistään {date}.',
    sv: 'Filer som någon av oss först ser på, eftersom de kan innehålla uppgifter om andra: {count}. Du får dem senast den {date}.',
    en: 'Files that one of us looks at first, as they may hold data about others: {count}. You get them by {date}.',
  },
  texts: { fi: 'Vapaat tekstit', sv: 'Fria texter', en: 'Free texts' },
  textsWaiting: {
    fi: 'Tekstejä, jotka joku meistä lukee ensin, koska niissä voi olla tietoja muista: {count}. Saat ne viimeistään {date}. Sinun ei tarvitse pyytää niitä erikseen.',
    sv: 'Texter som någon av oss först läser, eftersom de kan innehålla uppgifter om andra: {count}. Du får dem senast den {date}. Du behöver inte begära dem särskilt.',
    en: 'Texts that one of us reads first, as they may hold data about others: {count}. You get them by {date}. You need not ask for them separately.',
  },
  textsWaitingUnasked: {
    fi: 'Tekstejä, jotka joku meistä lukee ensin, koska niissä voi olla tietoja muista: {count}. Saat ne, kun pyydät kaikki tietosi.',
    sv: 'Texter som någon av oss först läser, eftersom de kan innehålla uppgifter om andra: {count}. Du får dem när du begär alla dina uppgifter.',
    en: 'Texts that one of us reads first, as they may hold data about others: {count}. You get them when you ask for all your data.',
  },
  textsLeftOut: {
    fi: 'Kokonaan pois jätettyjä tekstejä: {count}. Syy on kunkin kohdalla.',
    sv: 'Texter som har utelämnats helt: {count}. Skälet står vid var och en.',
    en: 'Texts left out as a whole: {count}. The reason stands at each.',
  },
  textsKnown: {
    fi: 'Itse kirjoittamasi ja sinulle jo lähetetyt tekstit ovat sellaisinaan.',
    sv: 'Texter som du själv har skrivit eller redan har fått är oförändrade.',
    en: 'Texts that you wrote yourself or were sent before stand as they are.',
  },
  withheld: {
    fi: 'Mitä ei näytetä ja miksi',
    sv: 'Vad som inte visas och varför',
    en: 'What is not shown and why',
  },
  redacted: {
    fi: 'Vapaista teksteistä peitettyjä kohtia, joissa oli toisen ihmisen nimi, yhteystieto tai muu tieto: {count} (merkitty █████).',
    sv: 'Ställen som har täckts över i fria texter, där en annan människas namn, kontaktuppgift eller annan uppgift stod: {count} (märkta █████).',
    en: 'Places covered in free texts, where another person’s name, contact detail or other data stood: {count} (marked █████).',
  },
  others: {
    fi: 'Organisaatiota edustaa {count} muuta henkilöä. Heidän tietojaan ei näytetä.',
    sv: '{count} andra personer företräder organisationen. Deras uppgifter visas inte.',
    en: '{count} other people represent the organisation. Their data is not shown.',
  },
  more: {
    fi: 'Näistä näytetään {shown} uusinta; kaikki {count} ovat CSV- ja JSON-tiedostossa.',
    sv: 'Här visas de {shown} senaste; alla {count} finns i CSV- och JSON-filen.',
    en: 'The newest {shown} are shown here; all {count} are in the CSV and JSON files.',
  },
  rights: { fi: 'Oikeutesi', sv: 'Dina rättigheter', en: 'Your rights' },
  none: { fi: 'Ei merkintöjä.', sv: 'Inga anteckningar.', en: 'Nothing recorded.' },
  portabilityIntro: {
    fi: 'Tiedot, jotka olet itse antanut ja joita käsittelemme suostumuksesi tai sopimuksen perusteella (tietosuoja-asetus, 20 artikla).',
    sv: 'Uppgifter som du själv har gett och som vi behandlar med ditt samtycke eller på grund av ett avtal (dataskyddsförordningen, artikel 20).',
    en: 'The data that you gave yourself and that we process by your consent or a contract (GDPR, Article 20).',
  },
  supervisor: { fi: 'Tietosuojavaltuutettu', sv: 'Dataombudsmannen', en: 'Data Protection Ombudsman' },
} as const satisfies Record<string, Text>;
