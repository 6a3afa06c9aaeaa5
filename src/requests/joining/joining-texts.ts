import type { Text } from '../../ground/language.ts';

export const joiningTexts = {
  same: {
    fi: 'Samalla asiakkaalla on jo avoin samanlainen pyyntö {number}, saapunut {date}. Jos se on sama asia, liitä pyynnöt: vastaus lähtee kerran, aiemman pyynnön määräajassa, ja liitoksen voi purkaa.',
    sv: 'Samma kund har redan en öppen likadan begäran {number}, inkommen {date}. Om det är samma sak, förena dem: svaret ges en gång, inom den tidigare begärans tidsfrist, och föreningen kan upphävas.',
    en: 'The same customer already has an open request {number} of this kind, received {date}. If it is the same matter, join them: the answer goes once, by the earlier deadline, and the joining can be undone.',
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
