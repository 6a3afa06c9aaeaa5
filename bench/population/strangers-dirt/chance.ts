export type Draw = () => number;

export const happens = (draw: Draw, percent: number): boolean => draw() % 100 < percent;

export const oneOf = <T>(draw: Draw, choices: readonly T[]): T => choices[draw() % choices.length]!;

/** One of the choices, each as often as its weight; weights need not add up to a hundred. */
export const weighted = <const T>(
  draw: Draw,
  choices: readonly (readonly [weight: number, choice: T])[],
): T => {
  let left = draw() % choices.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, choice] of choices) {
    if (left < weight) return choice;
    left -= weight;
  }
  throw new RangeError('no choices');
};
