/**
 * Whoever asked is told that two requests are answered at once, and when they are not after all. That there is an earlier request
 * says something of the register, so the letter goes where such letters may, and waits for a clerk where only a name is the same.
 */
import type { Tx } from '../../db/tx.ts';
import { deadlineOf } from '../deadline.ts';
import { aboutRequest } from '../letters/about-request.ts';
import { addresseeOf } from '../letters/addressee.ts';
import { facts, type LetterText, text } from '../letters/letter.ts';
import { lettersOf } from '../letters/queries.ts';
import { type Told, toldOf, type Writing } from '../letters/told.ts';
import { writeLetter } from '../letters/write-letter.ts';
import { requestById, type WithEvents } from '../queries.ts';

const words = {
  joined: {
    fi: 'Vastaamme kahteen pyyntöösi kerralla',
    sv: 'Vi besvarar två av dina begäranden på en gång',
    en: 'We will answer two of your requests together',
  },
  how: {
    fi: 'Tämä pyyntösi koskee samaa asiaa kuin pyyntö, jonka saimme sinulta {date}. Vastaamme molempiin samalla kertaa, aiemman pyynnön määräajassa. Kummankin saapuminen on kirjattu, etkä menetä mitään.',
    sv: 'Den här begäran gäller samma sak som den begäran som vi fick av dig {date}. Vi besvarar båda på en gång, inom den tidigare begärans tidsfrist. Båda är registrerade, och du förlorar ingenting.',
    en: 'This request is about the same matter as the one that we received from you on {date}. We will answer both together, by the earlier deadline. Both are on record, and you lose nothing.',
  },
  due: { fi: 'Vastaamme viimeistään', sv: 'Vi svarar senast', en: 'We will answer by' },
  other: {
    fi: 'Jos tarkoitit eri asiaa, kerro siitä meille, niin käsittelemme pyynnöt erikseen.',
    sv: 'Om du avsåg något annat, berätta det för oss, så behandlar vi dem var för sig.',
    en: 'If you meant something else, tell us, and we will deal with them separately.',
  },
  parted: {
    fi: 'Vastaamme pyyntöösi erikseen',
    sv: 'Vi besvarar din begäran separat',
    en: 'We will answer your request separately',
  },
  apart: {
    fi: 'Kerroimme vastaavamme tähän pyyntöösi samalla kuin aiempaan. Käsittelemme sen kuitenkin omana asianaan, siitä päivästä lukien, jona se tuli.',
    sv: 'Vi meddelade att vi besvarar den här begäran tillsammans med en tidigare. Vi behandlar den ändå för sig, räknat från den dag då den kom.',
    en: 'We told you that we would answer this request together with an earlier one. We will deal with it on its own after all, counted from the day on which it came.',
  },
} as const;

const joinedLetter = (told: Told, { received_on, events }: WithEvents): LetterText => ({
  title: told.say(words.joined),
  blocks: [
    text(told.say(words.how, { date: told.on(received_on) })),
    facts([
      ...aboutRequest(told),
      { term: told.say(words.due), text: told.on(deadlineOf(received_on, events, told.today).dueOn) },
    ]),
    text(told.say(words.other)),
  ],
});

const partedLetter = (told: Told): LetterText => ({
  title: told.say(words.parted),
  blocks: [
    text(told.say(words.apart)),
    facts([...aboutRequest(told), { term: told.say(words.due), text: told.on(told.deadline.dueOn) }]),
  ],
});

/** Nobody is written to who left no way: they have their receipts. */
const tell = async (tx: Tx, told: Told, letter: LetterText, atOnce: boolean): Promise<void> => {
  const to = await addresseeOf(tx, told.request, 'joining');
  if (to.email || to.lines.length > 0)
    await writeLetter(tx, told, { kind: 'joining', text: letter, to, atOnce });
};

/** `isCertain`: the two are certainly of one person. */
export const tellJoined = async (
  tx: Tx,
  writing: Writing,
  request: WithEvents,
  { earlier, isCertain }: Readonly<{ earlier: WithEvents; isCertain: boolean }>,
): Promise<void> => {
  const told = toldOf(writing, request);
  await tell(tx, told, joinedLetter(told, earlier), isCertain);
};

/** Only whoever heard of the joining hears of its end; in the same way. */
export const tellParted = async (tx: Tx, writing: Writing, id: number): Promise<void> => {
  const before = (await lettersOf(tx, id)).findLast(({ kind }) => kind === 'joining');
  const hasHeard = before !== undefined && !['written', 'dropped', 'failed'].includes(before.state);
  const request = hasHeard ? await requestById(tx, id) : undefined;
  if (!request) return;
  const told = toldOf(writing, request);
  await tell(tx, told, partedLetter(told), true);
};
