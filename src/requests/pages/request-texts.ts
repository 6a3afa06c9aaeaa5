import type { Text } from '../../ground/language.ts';
import { excessTexts } from '../excess/excess-texts.ts';
import { feeTexts } from '../excess/fee-texts.ts';
import { joiningTexts } from '../joining/joining-texts.ts';
import type { RequestAct } from '../request.ts';

export const requestTexts = {
  title: { fi: 'Pyynnöt', sv: 'Begäranden', en: 'Requests' },
  lead: {
    fi: 'Rekisteröityjen pyynnöt ja niiden määräajat. Pyyntö on saapunut, kun se on tullut kenelle tahansa yrityksessä, millä tavalla tahansa.',
    sv: 'De registrerades begäranden och deras tidsfrister. En begäran har kommit in när den har nått vem som helst i företaget, på vilket sätt som helst.',
    en: 'Requests of data subjects and their deadlines. A request is received when it reaches anybody in the company, in any way.',
  },
  add: { fi: 'Kirjaa pyyntö', sv: 'Anteckna en begäran', en: 'Record a request' },
  open: { fi: 'Avoimet', sv: 'Öppna', en: 'Open' },
  closed: { fi: 'Suljetut', sv: 'Avslutade', en: 'Closed' },
  noneOpen: { fi: 'Ei avoimia pyyntöjä', sv: 'Inga öppna begäranden', en: 'No open requests' },
  noneOpenText: {
    fi: 'Kun joku kysyy tiedoistaan puhelimessa, kirjeellä tai tiskillä, kirjaa se tähän samana päivänä: kuukausi alkaa silloin.',
    sv: 'När någon frågar om sina uppgifter per telefon, i ett brev eller vid disken, anteckna det här samma dag: månaden börjar då.',
    en: 'When somebody asks about their data on the phone, by letter or at the counter, record it here the same day: the month begins then.',
  },
  noneClosed: { fi: 'Ei suljettuja pyyntöjä', sv: 'Inga avslutade begäranden', en: 'No closed requests' },
  noneClosedText: {
    fi: 'Suljettu pyyntö säilyy todisteena niin kauan kuin seloste sanoo.',
    sv: 'En avslutad begäran bevaras som bevis så länge som beskrivningen säger.',
    en: 'A closed request is kept as proof for as long as the notice says.',
  },
  number: { fi: 'Numero', sv: 'Nummer', en: 'Number' },
  kind: { fi: 'Mitä pyydetään', sv: 'Vad begärs', en: 'What is asked' },
  requester: { fi: 'Pyytäjä', sv: 'Den som begär', en: 'Who asks' },
  contact: { fi: 'Miten vastataan', sv: 'Hur svaret ges', en: 'How to answer' },
  contactHint: {
    fi: 'Sähköpostiosoite, postiosoite tai puhelinnumero, johon pyytäjä haluaa vastauksen',
    sv: 'E-postadress, postadress eller telefonnummer dit personen vill ha svaret',
    en: 'E-mail, postal address or phone number where the person wants the answer',
  },
  channel: { fi: 'Miten pyyntö tuli', sv: 'Hur begäran kom', en: 'How it came' },
  received: { fi: 'Saapunut', sv: 'Inkommen', en: 'Received' },
  deadline: { fi: 'Määräaika', sv: 'Tidsfrist', en: 'Deadline' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  language: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  languageHint: {
    fi: 'Kieli, jolla vastataan. Pyynnön saa tehdä millä kielellä tahansa.',
    sv: 'Språket som svaret skrivs på. Begäran får göras på vilket språk som helst.',
    en: 'The language of the answer. The request may be made in any language.',
  },
  words: {
    fi: 'Pyyntö pyytäjän sanoin',
    sv: 'Begäran med personens ord',
    en: 'The request in the person’s words',
  },
  customer: { fi: 'Asiakas', sv: 'Kund', en: 'Customer' },
  customerNumber: { fi: 'Asiakasnumero', sv: 'Kundnummer', en: 'Customer number' },
  customerNumberHint: {
    fi: 'Jos tiedät jo, ketä pyyntö koskee',
    sv: 'Om du redan vet vem begäran gäller',
    en: 'If you already know whom it is about',
  },
  unknownCustomer: {
    fi: 'Asiakasnumeroa ei löydy. Tarkista se hausta, tai jätä tyhjäksi ja yhdistä myöhemmin.',
    sv: 'Kundnumret finns inte. Kontrollera det i sökningen, eller lämna tomt och koppla senare.',
    en: 'There is no such customer number. Check it by search, or leave it empty and link later.',
  },
  noCustomer: { fi: 'Ei vielä yhdistetty', sv: 'Inte kopplad ännu', en: 'Not linked yet' },
  lostLetter: {
    fi: 'kirje ei mennyt perille',
    sv: 'brevet kom inte fram',
    en: 'a letter did not arrive',
  },
  whoseData: {
    fi: 'Kenen tiedoista on kyse',
    sv: 'Vems uppgifter det gäller',
    en: 'Whose data it is about',
  },
  manyCustomers: {
    fi: 'Useita tai rekisteristä jo poistettuja: kirjeissä, kunnes ne ovat lähteneet',
    sv: 'Flera, eller redan raderade ur registret: i breven tills de har skickats',
    en: 'Several, or erased already: in the letters until they have gone',
  },
  erasedCustomer: {
    fi: 'Poistettu rekisteristä',
    sv: 'Raderad ur registret',
    en: 'Erased from the register',
  },
  whatHappened: { fi: 'Mitä on tapahtunut', sv: 'Vad som har hänt', en: 'What has happened' },
  whatNext: { fi: 'Mitä nyt voi tehdä', sv: 'Vad kan göras nu', en: 'What can be done now' },
  answerWaits: {
    fi: 'Vastauskirje odottaa lähettämistä. Pyyntö merkitään vastatuksi, kun kirje lähtee.',
    sv: 'Svarsbrevet väntar på att skickas. Begäran antecknas som besvarad när brevet går iväg.',
    en: 'The letter with the answer is waiting to be sent. The request is marked as answered when it goes.',
  },
  decisionWaits: {
    fi: 'Päätöskirje odottaa lähettämistä.',
    sv: 'Beslutsbrevet väntar på att skickas.',
    en: 'The letter with the decision is waiting to be sent.',
  },
  openLetter: { fi: 'Avaa kirje', sv: 'Öppna brevet', en: 'Open the letter' },
  closesByItself: {
    fi: 'Asia on jo hoidettu. Lähetä kirjeet, jotka odottavat: tämä sulkeutuu itsestään, kun kaikille on kerrottu.',
    sv: 'Ärendet är redan skött. Skicka breven som väntar: detta avslutas av sig självt när alla har fått veta.',
    en: 'This is done already. Send the letters that wait: it closes by itself when everybody has been told.',
  },
  atOnce: { fi: 'toteutetaan heti', sv: 'genomförs genast', en: 'to be done at once' },
  objectionAtOnce: {
    fi: 'Jos pyyntö koskee suoramarkkinointia, toteuta se heti: kielto on voimassa siitä, kun se tuli. Kuukausi on vain vastausta ja muuta vastustamista varten.',
    sv: 'Om begäran gäller direktmarknadsföring, genomför den genast: förbudet gäller från det att det kom. Månaden är bara för svaret och för andra invändningar.',
    en: 'Where this is about direct marketing, carry it out now: the objection holds from when it came. The month is for the answer and for other objections alone.',
  },
  withdrawalAtOnce: {
    fi: 'Toteuta heti: suostumus päättyi, kun peruminen tuli. Kuukausi on vain vastausta varten.',
    sv: 'Genomför genast: samtycket upphörde när återkallandet kom. Månaden är bara för svaret.',
    en: 'Carry this out now: the consent ended when the withdrawal came. The month is for the answer alone.',
  },
  reason: { fi: 'Perustelu', sv: 'Motivering', en: 'Reason' },
  article: {
    fi: 'tietosuoja-asetus, {article}',
    sv: 'dataskyddsförordningen, {article}',
    en: 'GDPR, {article}',
  },
  plan: { fi: 'Katso, mitä poistetaan', sv: 'Se vad som raderas', en: 'See what will be erased' },
  package: { fi: 'Henkilön tiedot', sv: 'Personens uppgifter', en: 'The person’s data' },
  request: { fi: 'Pyyntö {number}', sv: 'Begäran {number}', en: 'Request {number}' },
  record: { fi: 'Kirjaa', sv: 'Anteckna', en: 'Record' },
  partly: { fi: 'Vain osittain', sv: 'Bara delvis', en: 'Only partly' },
} as const satisfies Record<string, Text>;

export const actTitles: Readonly<Record<RequestAct, Text>> = {
  ask_identity: {
    fi: 'Pyydä varmistamaan henkilöllisyys',
    sv: 'Be personen styrka sin identitet',
    en: 'Ask to verify identity',
  },
  confirm_identity: {
    fi: 'Henkilöllisyys on varmistettu',
    sv: 'Identiteten är styrkt',
    en: 'Identity is verified',
  },
  link: { fi: 'Yhdistä asiakkaaseen', sv: 'Koppla till en kund', en: 'Link to a customer' },
  extend: {
    fi: 'Jatka määräaikaa kahdella kuukaudella',
    sv: 'Förläng tidsfristen med två månader',
    en: 'Extend by two months',
  },
  grant: { fi: 'Hyväksy', sv: 'Godkänn', en: 'Grant' },
  refuse: { fi: 'Epää', sv: 'Avslå', en: 'Refuse' },
  answer_nothing: {
    fi: 'Vastaa, ettei rekisterissä ole pyytäjän tietoja',
    sv: 'Svara att registret inte innehåller några uppgifter om personen',
    en: 'Answer that the register holds no data about the person',
  },
  refuse_excessive: excessTexts.refuseAct,
  ask_fee: excessTexts.feeAct,
  take_fee: feeTexts.take,
  waive_fee: feeTexts.waive,
  carry_out: { fi: 'Merkitse toteutetuksi', sv: 'Anteckna som genomförd', en: 'Mark as carried out' },
  answer: { fi: 'Merkitse vastatuksi', sv: 'Anteckna som besvarad', en: 'Mark as answered' },
  close: { fi: 'Sulje', sv: 'Avsluta', en: 'Close' },
  withdraw: { fi: 'Pyytäjä perui pyynnön', sv: 'Personen återtog sin begäran', en: 'The person withdrew it' },
  mark_duplicate: {
    fi: 'Sama pyyntö on jo käsittelyssä',
    sv: 'Samma begäran behandlas redan',
    en: 'The same request is being handled already',
  },
  join: joiningTexts.sentence,
  part: joiningTexts.part,
};
