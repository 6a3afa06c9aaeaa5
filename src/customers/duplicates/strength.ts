/** How sure a pair is, in three steps that a person can act on. */
import type { Text } from '../../ground/language.ts';
import type { State } from '../../ui/badge.ts';

export const strengths = ['sure', 'likely', 'possible'] as const;
export type Strength = (typeof strengths)[number];

/** Confidence in percent, from and to. Below 55 nothing is kept as a pair. */
export const confidenceOf: Readonly<Record<Strength, readonly [least: number, most: number]>> = {
  sure: [95, 100],
  likely: [80, 94],
  possible: [0, 79],
};

export const strengthOf = (confidence: number): Strength =>
  strengths.find((strength) => confidence >= confidenceOf[strength][0])!;

export const strengthTitles: Readonly<Record<Strength, Text>> = {
  sure: { fi: 'Varma', sv: 'Säker', en: 'Sure' },
  likely: { fi: 'Todennäköinen', sv: 'Sannolik', en: 'Likely' },
  possible: { fi: 'Mahdollinen', sv: 'Möjlig', en: 'Possible' },
};

export const strengthStates: Readonly<Record<Strength, State>> = {
  sure: 'done',
  likely: 'info',
  possible: 'neutral',
};
