/** What the pages of a mailing show: the letter as it would go now, or as its words were fixed. */
import { messagesOf } from '../breaches/message-queries.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Language } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import type { Context } from '../http/route.ts';
import type { Addressee } from '../requests/letters/addressee.ts';
import { inFrame } from '../requests/letters/framed.ts';
import type { Letter } from '../requests/letters/letter.ts';
import { dearOf, nameOf } from './deliver-mailings.ts';
import { type LetterKey, letterByKey, letterStepsOf } from './letter-queries.ts';
import type { Writing } from './letters/composing-of.ts';
import { filledText } from './letters/filled.ts';
import { wordsOf } from './letters/text-of.ts';
import { informingTexts as texts } from './pages/informing-texts.ts';
import type { OwnLetterShown } from './pages/letter-page.ts';
import type { MailingShown } from './pages/mailing-page.ts';
import { printRuns } from './print-queries.ts';
import { mailingNotFound, ownLetterNotFound } from './problems.ts';
import {
  type Mailing,
  type MailingText,
  mailingById,
  stepsOf,
  textIn,
  textOfLetter,
  textsOf,
} from './queries.ts';

export const writingOf = ({ policy, baseUrl }: Context): Writing => ({
  declaration: policy.declaration,
  version: policy.version,
  baseUrl,
});

/** As the words would go now; `version` 0 says so. Of a breach whose words nobody has written there are none. */
const unfixed = async (tx: Tx, context: Context, mailing: Mailing): Promise<MailingText[]> =>
  [...(await wordsOf(tx, writingOf(context), mailing))].map(([language, text]) => ({
    language,
    version: 0,
    text,
  }));

const noText = (language: Language): MailingText => ({
  language,
  version: 0,
  text: { title: '', blocks: [] },
});

type Sample = Readonly<{
  language: Language;
  obtainedOn: string | null;
  to: Addressee;
  text: MailingText['text'];
}>;

const written = ({ policy }: Context, { language, obtainedOn, to, text }: Sample): Letter =>
  inFrame(
    { language, today: helsinkiDate(new Date()), declaration: policy.declaration },
    filledText(text, { obtainedOn }, language),
    to,
  );

export const demandShown = async (tx: Tx, id: number): Promise<Mailing> => {
  const mailing = await mailingById(tx, id);
  if (!mailing) throw new Problem(mailingNotFound);
  return mailing;
};

/** No name of anybody stands in the sample: who gets it is on a page of its own. */
export const mailingShown = async (
  tx: Tx,
  context: Context,
  id: number,
  language: Language,
): Promise<MailingShown> => {
  const mailing = await demandShown(tx, id);
  const [steps, fixed, prints] = await Promise.all([stepsOf(tx, id), textsOf(tx, id), printRuns(tx, id)]);
  const words =
    mailing.step === 'prepared' || fixed.length === 0 ? await unfixed(tx, context, mailing) : fixed;
  const found = textIn(words, language) ?? noText(language);
  const today = helsinkiDate(new Date());
  const name = texts.sampleName[found.language];
  const to = { name, email: '', lines: [], dear: name };
  const messages = mailing.kind === 'breach' ? await messagesOf(tx, Number(mailing.about)) : undefined;
  const sample = written(context, { language: found.language, obtainedOn: today, to, text: found.text });
  return { mailing, steps, sample, version: found.version, prints, today, messages };
};

export const ownLetterShown = async (tx: Tx, context: Context, key: LetterKey): Promise<OwnLetterShown> => {
  const [mailing, row, steps] = await Promise.all([
    demandShown(tx, key.mailingId),
    letterByKey(tx, key),
    letterStepsOf(tx, key),
  ]);
  if (!row) throw new Problem(ownLetterNotFound);
  const fixed = await textOfLetter(tx, row);
  const words = fixed ?? textIn(await unfixed(tx, context, mailing), row.language);
  const { language, text } = words ?? noText(row.language);
  const to = {
    name: nameOf(row),
    email: row.to_email,
    lines: row.to_lines ? row.to_lines.split('\n') : [],
    dear: dearOf(row),
  };
  return {
    mailing,
    row,
    steps,
    letter: written(context, { language, obtainedOn: row.obtained_on, to, text }),
  };
};
