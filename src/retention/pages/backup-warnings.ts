/** What is wrong with the backups, each in one sentence with what to do about it. */
import { formatMoment } from '../../ground/format-date.ts';
import { fill, type Language } from '../../ground/language.ts';
import { Problem, problemKinds } from '../../ground/problem.ts';
import type { BackupStanding, FailureRow } from '../overview-queries.ts';
import { retentionTexts as texts } from './retention-texts.ts';

const twoDays = 2 * 86_400_000;

/** The sentence of the problem where it needs no more than the folder; a fault stands in the log. */
const whyFailed = ({ code, folder }: FailureRow, language: Language): string => {
  const kind = problemKinds().find((one) => one.code === code);
  const sentence = kind && new Problem(kind, { folder }).sentence(language);
  return sentence && !sentence.includes('{') ? sentence : texts.seeLog[language];
};

/** What keeps the next one from being made. */
export const backupFailureSaid = (failure: FailureRow, language: Language): string =>
  `${fill(texts.backupFailed[language], { at: formatMoment(failure.at, language) })} ${whyFailed(failure, language)}`;

export const backupWarnings = (
  { last, failure, overdue }: BackupStanding,
  language: Language,
): readonly string[] => [
  ...(failure ? [backupFailureSaid(failure, language)] : []),
  ...(last || failure ? [] : [texts.noBackup[language]]),
  ...(last && Date.now() - last.made_at.getTime() > twoDays ? [texts.oldBackup[language]] : []),
  ...overdue.map(({ file_name, folder }) =>
    fill(texts.overdueBackup[language], { file: folder ? `${folder}/${file_name}` : file_name }),
  ),
];
