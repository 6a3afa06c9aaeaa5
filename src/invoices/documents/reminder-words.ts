/** The words of a reminder: what a demand for payment must say, PerL 513/1999 5 § and 5 a §. */
import type { Text } from '../../ground/language.ts';

export const reminderWords = {
  title: { fi: 'Maksumuistutus', sv: 'Betalningspåminnelse', en: 'Payment reminder' },
  date: { fi: 'Päiväys', sv: 'Datum', en: 'Date' },
  dueNow: { fi: 'Maksettava viimeistään', sv: 'Betalas senast', en: 'To be paid by' },
  notPaid: {
    fi: 'Emme ole saaneet maksua laskusta {number}, jonka eräpäivä oli {due}. Maksa alla eritelty saatava viimeistään {date}. Jos olet jo maksanut, tämä muistutus on aiheeton.',
    sv: 'Vi har inte fått betalning för faktura {number}, som förföll {due}. Betala fordran som specificeras nedan senast {date}. Om du redan har betalat kan du bortse från påminnelsen.',
    en: 'We have not received payment of invoice {number}, which was due on {due}. Please pay the claim itemised below by {date}. If you have already paid, please disregard this reminder.',
  },
  again: {
    fi: 'Tämä on muistutus numero {ordinal}. Jos maksu viipyy, voimme siirtää saatavan perittäväksi.',
    sv: 'Detta är påminnelse nummer {ordinal}. Om betalningen dröjer kan vi överföra fordran till indrivning.',
    en: 'This is reminder number {ordinal}. If payment is delayed further, we may hand the claim to collection.',
  },
  ground: { fi: 'Saatavan peruste', sv: 'Fordrans grund', en: 'Ground of the claim' },
  groundText: {
    fi: 'Lasku {number}, {date}: {what}',
    sv: 'Faktura {number}, {date}: {what}',
    en: 'Invoice {number}, {date}: {what}',
  },
  more: { fi: ' ja muuta', sv: ' med mera', en: ' and more' },
  claim: { fi: 'Saatavan erittely', sv: 'Specifikation av fordran', en: 'Itemisation of the claim' },
  sum: { fi: 'Euroa', sv: 'Euro', en: 'Euros' },
  principal: { fi: 'Laskun loppusumma', sv: 'Fakturans slutsumma', en: 'Total of the invoice' },
  paid: { fi: 'Maksettu ja hyvitetty', sv: 'Betalt och krediterat', en: 'Paid and credited' },
  interest: {
    fi: 'Viivästyskorko {from}–{until}, nyt {rate} vuodessa',
    sv: 'Dröjsmålsränta {from}–{until}, nu {rate} per år',
    en: 'Late interest {from}–{until}, now {rate} a year',
  },
  fees: { fi: 'Muistutusmaksut', sv: 'Påminnelseavgifter', en: 'Reminder fees' },
  toPay: { fi: 'Maksettava yhteensä', sv: 'Att betala totalt', en: 'To pay in all' },
  dispute: {
    fi: 'Jos saatava on mielestäsi virheellinen, voit kiistää sen: kerro meille perusteesi ({contact}). Kiistämistä ei tarvitse tehdä missään määrämuodossa, ja kiistettyä saatavaa emme siirrä perittäväksi ennen kuin asia on selvitetty.',
    sv: 'Om du anser att fordran är felaktig kan du bestrida den: berätta varför ({contact}). Bestridandet behöver inte ha någon viss form, och en bestridd fordran överför vi inte till indrivning innan saken är utredd.',
    en: 'If you find the claim wrong you may dispute it: tell us why ({contact}). A dispute needs no particular form, and we do not hand a disputed claim to collection before the matter is settled.',
  },
  suspend: {
    fi: 'Voit myös pyytää, että perintä keskeytetään ja asia siirretään oikeudelliseen perintään.',
    sv: 'Du kan också begära att indrivningen avbryts och ärendet överförs till rättslig indrivning.',
    en: 'You may also ask that the collection be discontinued and the matter be taken to court.',
  },
  creditor: { fi: 'Velkoja', sv: 'Borgenär', en: 'Creditor' },
} as const satisfies Record<string, Text>;
