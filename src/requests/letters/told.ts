/** What the writer of a letter is told: the request as it stands now, its clock, and whose letter it is. */
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Language, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { type Deadline, deadlineOf } from '../deadline.ts';
import type { WithEvents } from '../queries.ts';

/** Who writes: the controller and its contacts as the notice names them, and where its pages are. */
export type Writing = Readonly<{ declaration: Declaration; baseUrl: string }>;

export const writingOf = ({ policy, baseUrl }: Context): Writing => ({
  declaration: policy.declaration,
  baseUrl,
});

export type Told = Writing &
  Readonly<{
    request: WithEvents;
    language: Language;
    today: string;
    deadline: Deadline;
    /** In the words of whoever decides, as the person shall read them. */
    reason: string;
    partly: boolean;
    /** In the language of the letter, with `{…}` filled. */
    say: (words: Text, values?: Readonly<Record<string, string | number>>) => string;
    on: (date: string) => string;
  }>;

export const toldOf = (
  writing: Writing,
  request: WithEvents,
  { reason = '', partly = false }: { reason?: string; partly?: boolean } = {},
  language: Language = request.language,
): Told => {
  const today = helsinkiDate(new Date());
  return {
    ...writing,
    request,
    language,
    today,
    deadline: deadlineOf(request.received_on, request.events, today),
    reason: reason.trim(),
    partly,
    say: (words, values = {}) => fill(words[language], values),
    on: (date) => formatDate(date, language),
  };
};
