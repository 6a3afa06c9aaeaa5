/** What the pages of a mailing show: the letter as it would go now, or as its words were fixed. */
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Language } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import type { Context } from '../http/route.ts';
import type { Addressee } from '../requests/letters/addressee.ts';
import { inFrame } from '../requests/letters/framed.ts';
import type { Letter } from '../requests/letters/letter.ts';
import { nameOf } from './deliver-mailings.ts';
import { type LetterKey, letterByKey, letterStepsOf, printRuns } from './letter-queries.ts';
import type { Writing } from './letters/composing-of.ts';
import { filledText } from './letters/filled.ts';
import { textOf } from './letters/text-of.ts';
import { informingTexts as texts } from './pages/informing-texts.ts';
import type { OwnLetterShown } from './pages/letter-page.ts';
import type { MailingShown } from './pages/mailing-page.ts';
import { mailingNotFound, ownLetterNotFound } from './problems.ts';
import { type Mailing, type MailingText, mailingById, stepsOf, textOfVersion, textsOf } from './queries.ts';

export const writingOf = ({ policy, baseUrl }: Context): Writing => ({
  declaration: policy.declaration,
  version: policy.version,
  baseUrl,
});

const fixedOr = (
  context: Context,
  mailing: Mailing,
  language: Language,
  fixed: MailingText | undefined,
): Pick<MailingText, 'version' | 'text'> =>
  fixed ?? { version: 0, text: textOf(writingOf(context), mailing, language) };

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
  const isFixed = mailing.step !== 'prepared';
  const found = fixedOr(
    context,
    mailing,
    language,
    isFixed ? fixed.find((one) => one.language === language) : undefined,
  );
  const today = helsinkiDate(new Date());
  const to = { name: texts.sampleName[language], email: '', lines: [] };
  const sample = written(context, { language, obtainedOn: today, to, text: found.text });
  return { mailing, steps, sample, version: found.version, prints, today };
};

export const ownLetterShown = async (tx: Tx, context: Context, key: LetterKey): Promise<OwnLetterShown> => {
  const [mailing, row, steps] = await Promise.all([
    demandShown(tx, key.mailingId),
    letterByKey(tx, key),
    letterStepsOf(tx, key),
  ]);
  if (!row) throw new Problem(ownLetterNotFound);
  const { language, text_version: version } = row;
  const fixed =
    version === null
      ? (await textsOf(tx, mailing.id)).find((one) => one.language === language)
      : await textOfVersion(tx, mailing.id, { language, version });
  const { text } = fixedOr(context, mailing, language, fixed);
  const to = { name: nameOf(row), email: row.to_email, lines: row.to_lines ? row.to_lines.split('\n') : [] };
  return {
    mailing,
    row,
    steps,
    letter: written(context, { language, obtainedOn: row.obtained_on, to, text }),
  };
};
