/** Choices on the timeline: what was said at one moment in one way is one entry. */
import { type ChoiceChannel, channelTitles } from '../../customers/choice.ts';
import { timelinePart } from '../../customers/timeline/part.ts';
import { choicesTitle } from '../card/choices-timeline.ts';
import { sectionTitles } from '../card/words.ts';
import { choicesSaid } from './timeline-queries.ts';

type Shown = Readonly<{
  channel: ChoiceChannel;
  choices: readonly Readonly<{ kind: string; purpose: number | null }>[];
}>;

export const choicesPart = timelinePart<Shown>({
  key: 'choice',
  title: sectionTitles.choices,
  category: 'choices',
  rows: choicesSaid,
  at: { moment: 'happened_at' },
  columns: ['channel', 'choices'],
  hasSection: true,
  say: (context, { shown: { channel, choices } }) => ({
    title: choicesTitle(context, choices),
    text: channelTitles[channel]?.[context.language] ?? channel,
  }),
});
