import type { Text } from '../../ground/language.ts';

export const joiningTexts = {
  same: {
    fi: 'Samalla asiakkaalla on jo avoin samanlainen pyyntö {number}, saapunut {date}. Jos se on sama asia, liitä pyynnöt: vastaus lähtee kerran, aiemman pyynnön määräajassa, ja liitoksen voi purkaa.',
    sv: 'Samma kund har redan en öppen likadan begäran {number}, inkommen {date}. Om det är samma sak, förena dem: svaret ges en gång, inom den tidigare begärans tidsfrist, och föreningen kan upphävas.',
    en: 'The same customer already has an open request {number} of this kind, received {date}. If it is the same matter, join them: the answer goes once, by the earlier deadline, and the joining can be undone.',
  },
  sameEmail: {
    fi: 'Samasta sähköpostiosoitteesta on jo tullut samanlainen pyyntö {number}, saapunut {date}. Jos se on sama asia, liitä pyynnöt: vastaus lähtee kerran, aiemman pyynnön määräajassa, ja liitoksen voi purkaa.',
    sv: 'Från samma e-postadress har redan kommit en likadan begäran {number}, inkommen {date}. Om det är samma sak, förena dem: svaret ges en gång, inom den tidigare begärans tidsfrist, och föreningen kan upphävas.',
    en: 'A request {number} of this kind has come from the same e-mail address already, received {date}. If it is the same matter, join them: the answer goes once, by the earlier deadline, and the joining can be undone.',
  },
  sameName: {
    fi: 'Samalla nimellä on jo tullut samanlainen pyyntö {number}, saapunut {date}. Nimi ei yksin todista mitään: katso ensin, onko kyse samasta ihmisestä. Jos liität pyynnöt, tarkista kirje ennen kuin lähetät sen.',
    sv: 'En likadan begäran {number} har redan kommit i samma namn, inkommen {date}. Ett namn bevisar ingenting i sig: se först om det är samma person. Om du förenar dem, kontrollera brevet innan du skickar det.',
    en: 'A request {number} of this kind has come under the same name already, received {date}. A name alone proves nothing: look first whether it is the same person. If you join them, check the letter before you send it.',
  },
  withEarlier: {
    fi: 'Vastaamme tähän samalla kertaa kuin pyyntöösi {received}, viimeistään {date}.',
    sv: 'Vi besvarar den här tillsammans med din begäran {received}, senast {date}.',
    en: 'We answer this together with your request of {received}, by {date}.',
  },
  join: { fi: 'Liitä pyyntöön {number}', sv: 'Förena med begäran {number}', en: 'Join to request {number}' },
  isJoined: {
    fi: 'Tämä on liitetty pyyntöön {number}. Siihen vastataan samalla kertaa.',
    sv: 'Den här är förenad med begäran {number} och besvaras samtidigt.',
    en: 'This is joined to request {number} and is answered with it.',
  },
  open: { fi: 'Avaa pyyntö {number}', sv: 'Öppna begäran {number}', en: 'Open request {number}' },
  part: { fi: 'Pura liitos', sv: 'Upphäv föreningen', en: 'Undo the joining' },
  hasJoined: {
    fi: 'Tähän on liitetty: {list}. Yksi vastaus riittää kaikkiin.',
    sv: 'Med den här är förenade: {list}. Ett svar räcker för alla.',
    en: 'Joined to this: {list}. One answer does for all.',
  },
  again: {
    fi: 'sama kuin pyyntö {number}?',
    sv: 'samma som begäran {number}?',
    en: 'same as request {number}?',
  },
  with: { fi: 'liitetty {count}', sv: '{count} förenade', en: '{count} joined' },
  sentence: {
    fi: 'Liitä aiempaan pyyntöön',
    sv: 'Förena med en tidigare begäran',
    en: 'Join to an earlier request',
  },
} as const satisfies Record<string, Text>;
