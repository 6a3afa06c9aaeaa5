import { fill, type Language } from '../../ground/language.ts';
import { badge, type State } from '../../ui/badge.ts';
import type { Html } from '../../ui/html.ts';
import { type Clock, type ClockState, hoursAndMinutes } from '../clock.ts';
import { clockTexts } from './breach-texts.ts';

const states: Readonly<Record<ClockState, State>> = {
  running: 'info',
  soon: 'due',
  overdue: 'overdue',
  in_time: 'done',
  late: 'neutral',
  not_needed: 'neutral',
};

const words = (state: ClockState) =>
  state === 'running' || state === 'soon' ? clockTexts.left : clockTexts[state];

export const clockSaid = ({ state, minutes }: Clock, language: Language): string =>
  fill(words(state)[language], { time: hoursAndMinutes(minutes) });

export const clockBadge = (clock: Clock, language: Language): Html =>
  badge({ state: states[clock.state], label: clockSaid(clock, language) });
