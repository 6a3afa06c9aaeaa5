import type { DeclarationDraft } from '../declaration.ts';

/**
 * Direct marketing, one purpose per channel, so that one may be forbidden and another allowed (C54, C62).
 * E-mail and SMS need a natural person's consent (SVPL 200 §). The right to forbid is absolute on every channel
 * and whatever the ground is (GDPR 21(2)); organisations are reached until they refuse (SVPL 202 §).
 */
export const directMarketingPurposes: DeclarationDraft['purposes'] = [
  {
    key: 'marketing_post',
    number: 10,
    register: 'customers',
    title: {
      fi: 'Suoramarkkinointi postitse',
      sv: 'Direktmarknadsföring per post',
      en: 'Direct marketing by post',
    },
    explanation: {
      fi: 'Lähetämme sinulle esitteitä ja tarjouksia kirjeenä.',
      sv: 'Vi skickar dig broschyrer och erbjudanden som brev.',
      en: 'We send you brochures and offers as letters.',
    },
    ground: {
      kind: 'legitimate_interest',
      interest: {
        fi: 'Haluamme kertoa asiakkaillemme tuotteistamme myös paperilla.',
        sv: 'Vi vill berätta om våra produkter för kunderna också på papper.',
        en: 'We want to tell our customers about our products on paper too.',
      },
      balancing: {
        fi: 'Mainoskirje häiritsee vähän, ja kieltosi pysäyttää lähettämisen heti. Tarkistamme osoitteet ennen postitusta postitse tulevan mainonnan estolistasta.',
        sv: 'Ett reklambrev stör litet, och ditt förbud stoppar utskicken genast. Före utskicket jämför vi adresserna med spärrlistan för adresserad reklam.',
        en: 'An advertising letter disturbs little, and your ban stops the sending at once. Before posting we check the addresses against the suppression list for addressed advertising.',
      },
    },
    marketing: 'post',
    objection: 'absolute',
    reads: ['name', 'represented_organisation', 'address', 'language'],
    writes: [],
    retention: 'customer_relationship',
  },
  {
    key: 'marketing_phone',
    number: 11,
    register: 'customers',
    title: {
      fi: 'Suoramarkkinointi puhelimitse',
      sv: 'Direktmarknadsföring per telefon',
      en: 'Direct marketing by phone',
    },
    explanation: {
      fi: 'Soitamme sinulle ja kerromme tarjouksista. Soittajamme on aina ihminen.',
      sv: 'Vi ringer dig och berättar om erbjudanden. Den som ringer är alltid en människa.',
      en: 'We call you to tell of offers. The caller is always a human being.',
    },
    ground: {
      kind: 'legitimate_interest',
      interest: {
        fi: 'Haluamme pitää yhteyttä asiakkaisiimme myös puhelimitse.',
        sv: 'Vi vill hålla kontakt med våra kunder också per telefon.',
        en: 'We want to keep in touch with our customers by phone too.',
      },
      balancing: {
        fi: 'Soitamme arkisin ja vain niille, jotka ovat antaneet meille numeronsa. Voit kieltää soitot jo puhelun aikana.',
        sv: 'Vi ringer på vardagar och bara till dem som har gett oss sitt nummer. Du kan förbjuda samtalen redan under samtalet.',
        en: 'We call on weekdays and only people who have given us their number. You can forbid the calls during the call itself.',
      },
    },
    marketing: 'phone',
    objection: 'absolute',
    reads: ['name', 'represented_organisation', 'phone', 'language'],
    writes: [],
    retention: 'customer_relationship',
  },
  {
    key: 'marketing_email',
    number: 12,
    register: 'customers',
    title: {
      fi: 'Suoramarkkinointi sähköpostitse',
      sv: 'Direktmarknadsföring per e-post',
      en: 'Direct marketing by e-mail',
    },
    explanation: {
      fi: 'Lähetämme uutiskirjeitä ja tarjouksia sähköpostiisi, jos olet antanut siihen suostumuksesi. Jokaisessa viestissä on linkki, josta voit lopettaa tilauksen. Yhteisön yhteiseen osoitteeseen voimme kirjoittaa, kunnes yhteisö kieltää sen.',
      sv: 'Vi skickar nyhetsbrev och erbjudanden till din e-post om du har gett ditt samtycke. I varje meddelande finns en länk för att avsluta. Till en organisations gemensamma adress får vi skriva tills organisationen förbjuder det.',
      en: 'We send newsletters and offers to your e-mail if you have given your consent. Every message has a link for unsubscribing. To an organisation’s shared address we may write until the organisation forbids it.',
    },
    ground: { kind: 'consent' },
    marketing: 'email',
    organisations_without_consent: true,
    objection: 'absolute',
    reads: ['name', 'represented_organisation', 'email', 'language'],
    writes: [],
    retention: 'marketing_consent',
  },
  {
    key: 'marketing_sms',
    number: 13,
    register: 'customers',
    title: {
      fi: 'Suoramarkkinointi tekstiviestillä',
      sv: 'Direktmarknadsföring per textmeddelande',
      en: 'Direct marketing by text message',
    },
    explanation: {
      fi: 'Lähetämme tarjouksia puhelimeesi tekstiviestinä, jos olet suostunut siihen. Viestissä kerrotaan, miten voit perua suostumuksen. Yhteisön numeroon viestejä voi tulla, kunnes yhteisö kieltää ne.',
      sv: 'Vi skickar erbjudanden till din telefon som textmeddelanden om du har samtyckt till det. I meddelandet står hur du återkallar ditt samtycke. Till en organisations nummer kan meddelanden komma tills organisationen förbjuder dem.',
      en: 'We send offers to your phone as text messages if you have consented to it. The message says how you can withdraw. To an organisation’s number messages may come until the organisation forbids them.',
    },
    ground: { kind: 'consent' },
    marketing: 'sms',
    organisations_without_consent: true,
    objection: 'absolute',
    reads: ['name', 'represented_organisation', 'phone', 'language'],
    writes: [],
    retention: 'marketing_consent',
  },
];
