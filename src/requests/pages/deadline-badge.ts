import { formatDate } from '../../ground/format-date.ts';
import { fill, type Language, type Text } from '../../ground/language.ts';
import { badge } from '../../ui/badge.ts';
import type { Html } from '../../ui/html.ts';
import type { Deadline } from '../deadline.ts';

const texts = {
  due: { fi: 'vastattava {date}', sv: 'svar senast {date}', en: 'answer by {date}' },
  overdue: {
    fi: 'myöhässä, määräpäivä oli {date}',
    sv: 'försenad, skulle ha besvarats {date}',
    en: 'overdue since {date}',
  },
  paused: { fi: 'aika ei kulu', sv: 'tiden löper inte', en: 'the clock stands still' },
} as const satisfies Record<string, Text>;

/** Ten days before the end it is time to see to it: law.md sets the answer itself at day twenty. */
const soonDays = 10;

export const deadlineBadge = (deadline: Deadline, language: Language): Html => {
  const date = formatDate(deadline.dueOn, language);
  if (deadline.isPaused) return badge({ state: 'info', label: texts.paused[language] });
  if (deadline.isOverdue) return badge({ state: 'overdue', label: fill(texts.overdue[language], { date }) });
  const state = deadline.daysLeft <= soonDays ? 'due' : 'neutral';
  return badge({ state, label: fill(texts.due[language], { date }) });
};
