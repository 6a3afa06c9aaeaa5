import type { DeclarationDraft } from '../declaration.ts';

/** Advertising inside the own register, research and the list (seed: purpose, third paragraph; C12, C14, C54). */
export const advertisingPurposes: DeclarationDraft['purposes'] = [
  {
    key: 'own_advertising',
    number: 9,
    register: 'customers',
    title: {
      fi: 'Mainonnan kohdistaminen omissa rekistereissämme',
      sv: 'Riktad reklam inom våra egna register',
      en: 'Targeting advertising within our own registers',
    },
    explanation: {
      fi: 'Valitsemme aiempien tilausten perusteella, mitä mainoksia ja tarjouksia näytämme kenellekin. Tietojasi ei anneta ulkopuolisille eikä viedä mainosalustoille.',
      sv: 'Utifrån tidigare beställningar väljer vi vilken reklam och vilka erbjudanden vi visar för vem. Dina uppgifter ges inte till utomstående och förs inte till annonsplattformar.',
      en: 'From earlier orders we choose which advertisements and offers to show to whom. Your data is not given to outsiders or uploaded to advertising platforms.',
    },
    ground: {
      kind: 'legitimate_interest',
      interest: {
        fi: 'Haluamme, että asiakkaamme näkevät heitä kiinnostavia tarjouksia.',
        sv: 'Vi vill att våra kunder ser erbjudanden som intresserar dem.',
        en: 'We want our customers to see offers that interest them.',
      },
      balancing: {
        fi: 'Käytämme vain tietoa siitä, mitä olet meiltä tilannut, emme seuraa sinua muualla. Saat kieltää kohdistamisen ilman perusteluja, ja tilauksesi hoituvat silti kuten ennenkin.',
        sv: 'Vi använder bara uppgifter om vad du har beställt av oss och följer dig inte på andra håll. Du får förbjuda urvalet utan att motivera det, och dina beställningar sköts som förut.',
        en: 'We use only what you have ordered from us and do not follow you elsewhere. You may forbid the targeting without giving reasons, and your orders are handled as before.',
      },
    },
    marketing: 'web',
    objection: 'absolute',
    reads: ['customer_number', 'language', 'membership', 'orders'],
    writes: [],
    retention: 'customer_relationship',
  },
  {
    key: 'market_research',
    number: 14,
    register: 'customers',
    title: {
      fi: 'Markkina- ja mielipidetutkimus',
      sv: 'Marknads- och opinionsundersökning',
      en: 'Market and opinion research',
    },
    explanation: {
      fi: 'Voimme pyytää sinua vastaamaan kyselyyn. Vastaaminen on vapaaehtoista, eikä kyselyssä myydä mitään.',
      sv: 'Vi kan be dig svara på en enkät. Det är frivilligt att svara, och ingenting säljs i enkäten.',
      en: 'We may ask you to answer a survey. Answering is voluntary, and nothing is sold in it.',
    },
    ground: {
      kind: 'legitimate_interest',
      interest: {
        fi: 'Haluamme tietää, mitä mieltä asiakkaamme ovat meistä.',
        sv: 'Vi vill veta vad våra kunder tycker om oss.',
        en: 'We want to know what our customers think of us.',
      },
      balancing: {
        fi: 'Lähetämme kyselyjä harvoin ja vain omille asiakkaillemme. Yksi kieltosi riittää, eikä sitä tarvitse perustella.',
        sv: 'Vi skickar enkäter sällan och bara till våra egna kunder. Det räcker att du säger nej en gång, och du behöver inte ange skäl.',
        en: 'We send surveys seldom and only to our own customers. Saying no once is enough, and you need not explain it.',
      },
    },
    objection: 'absolute',
    reads: ['name', 'represented_organisation', 'email', 'language'],
    writes: [],
    retention: 'customer_relationship',
  },
  {
    key: 'published_list',
    number: 15,
    register: 'customers',
    title: {
      fi: 'Luettelo ja postitustarrat',
      sv: 'Förteckning och adressetiketter',
      en: 'List and address labels',
    },
    explanation: {
      fi: 'Voimme koota asiakkaistamme sähköisen tai painetun luettelon tai tulostaa postitustarroja. Jokaisella luettelolla on hyväksyjä, ja siitä jää merkintä: milloin, mihin ja kuinka monen tiedot.',
      sv: 'Vi kan sammanställa en elektronisk eller tryckt förteckning över våra kunder eller skriva ut adressetiketter. Varje förteckning har en godkännare, och det antecknas när, till vad och hur många personers uppgifter.',
      en: 'We may put together an electronic or printed list of our customers or print address labels. Every list has somebody who approves it, and it is recorded when, for what and how many people it was made.',
    },
    ground: {
      kind: 'legitimate_interest',
      interest: {
        fi: 'Haluamme tavoittaa asiakkaamme kirjeitse ja tehdä asiakaskuntamme tutuksi toisilleen.',
        sv: 'Vi vill nå våra kunder per brev och göra våra kunder bekanta med varandra.',
        en: 'We want to reach our customers by letter and to make our customers known to one another.',
      },
      balancing: {
        fi: 'Näissä tiedoissa on vain se, mikä kirjekuoressakin lukee. Kerromme luettelosta etukäteen ja erikseen, jotta ehdit kieltää sen. Avoimeen verkkoon emme luetteloa laita.',
        sv: 'Uppgifterna är bara de som också står på ett kuvert. Vi berättar om förteckningen på förhand och särskilt, så att du hinner förbjuda den. På det öppna nätet lägger vi inte ut den.',
        en: 'The data is only what also stands on an envelope. We tell of the list beforehand and separately, so that you have time to forbid it. We do not put it on the open internet.',
      },
    },
    objection: 'absolute',
    reads: ['name', 'represented_organisation', 'address', 'language'],
    writes: [],
    retention: 'customer_relationship',
  },
];
