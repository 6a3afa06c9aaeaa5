import type { DeclarationDraft } from '../declaration.ts';

/** Credit and claims (seed: "luottopäätöksen tueksi", "perintä"; C28, C29, C31, M8). */
export const claimPurposes: DeclarationDraft['purposes'] = [
  {
    key: 'credit_decision',
    number: 16,
    register: 'customers',
    title: { fi: 'Luottopäätös', sv: 'Kreditbeslut', en: 'Credit decision' },
    explanation: {
      fi: 'Kun haet maksuaikaa tai luottoa, tarkistamme luottotietosi ja aiemmat maksusi. Kirjaamme jokaisen kyselyn syyn ja säilytämme vastauksesta vain sen, mitä päätös vaatii.',
      sv: 'När du ansöker om betalningstid eller kredit kontrollerar vi dina kreditupplysningar och tidigare betalningar. Vi antecknar orsaken till varje förfrågan och sparar av svaret bara det som beslutet kräver.',
      en: 'When you apply for time to pay or for credit, we check your credit information and your earlier payments. We record the reason for each query and keep only what the decision needs of the answer.',
    },
    ground: { kind: 'contract' },
    objection: 'none',
    reads: [
      'name',
      'customer_number',
      'address',
      'business_id',
      'invoices',
      'payments',
      'credit',
      'messages',
    ],
    writes: ['credit', 'messages'],
    retention: 'credit',
    automated_decision: {
      logic: {
        fi: 'Katsomme maksuhäiriömerkinnät, luottotietoyhtiön antaman pisteytyksen ja sen, oletko maksanut aiemmat laskusi ajallaan. Pisteytys painaa päätöksessä, mutta kielteisen päätöksen tekee aina ihminen.',
        sv: 'Vi ser på betalningsstörningar, på kreditupplysningsföretagets poängsättning och på om du har betalat tidigare fakturor i tid. Poängen väger i beslutet, men ett nekande beslut fattas alltid av en människa.',
        en: 'We look at payment defaults, at the score that the credit information company gives, and at whether you have paid earlier invoices on time. The score carries weight, but a refusal is always decided by a human being.',
      },
      consequences: {
        fi: 'Voit saada luoton, pienemmän luoton tai kielteisen päätöksen. Jos päätös on kielteinen, voit silti ostaa maksamalla heti. Kerromme sinulle, jos syynä ovat luottotiedot.',
        sv: 'Du kan få kredit, en mindre kredit eller ett nekande beslut. Om beslutet är nekande kan du ändå köpa genom att betala genast. Vi berättar för dig om orsaken är kreditupplysningarna.',
        en: 'You may get the credit, a smaller credit or a refusal. After a refusal you can still buy by paying at once. We tell you if credit information is the reason.',
      },
    },
  },
  {
    key: 'collection',
    number: 17,
    register: 'customers',
    title: { fi: 'Saatavien perintä', sv: 'Indrivning av fordringar', en: 'Collection of claims' },
    explanation: {
      fi: 'Jos lasku jää maksamatta muistutuksen jälkeen, perimme saatavan itse tai annamme sen perintätoimiston hoidettavaksi.',
      sv: 'Om en faktura förblir obetald efter en påminnelse driver vi in fordran själva eller ger den till en inkassobyrå.',
      en: 'If an invoice stays unpaid after a reminder, we collect the claim ourselves or hand it to a collection agency.',
    },
    ground: {
      kind: 'legitimate_interest',
      interest: {
        fi: 'Meillä on oikeus saada maksu siitä, minkä olemme toimittaneet.',
        sv: 'Vi har rätt att få betalt för det som vi har levererat.',
        en: 'We are entitled to be paid for what we have delivered.',
      },
      balancing: {
        fi: 'Perintä alkaa vasta muistutuksen jälkeen, ja voit kiistää saatavan. Annamme perintään vain ne tiedot, joita saatavan selvittäminen vaatii. Vastustaminen ei pysäytä perintää, jos saatava on aiheellinen.',
        sv: 'Indrivningen börjar först efter en påminnelse, och du kan bestrida fordran. Vi ger vidare bara de uppgifter som behövs för att reda ut fordran. En invändning stoppar inte indrivningen om fordran är befogad.',
        en: 'Collection begins only after a reminder, and you can dispute the claim. We hand over only the data that the claim needs. An objection does not stop the collection of a claim that is justified.',
      },
    },
    objection: 'reasoned',
    reads: [
      'name',
      'customer_number',
      'represented_organisation',
      'email',
      'phone',
      'address',
      'language',
      'business_id',
      'invoices',
      'payments',
      'messages',
    ],
    writes: ['invoices', 'messages'],
    sees: ['restricted', 'kept_for_duty', 'deceased'],
    needs_protected_address: true,
    retention: 'claims',
  },
];
