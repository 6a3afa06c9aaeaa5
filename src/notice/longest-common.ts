/** The longest common subsequence of two lists, as the steps from the one to the other. */
export type Step<T> = Readonly<{ kind: 'same' | 'removed' | 'added'; item: T }>;

/** `lengths[i][j]`: how much the ends of both lists from there on have in common. */
const commonLengths = <T>(before: readonly T[], after: readonly T[]): Uint16Array[] => {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      lengths[i]![j] =
        before[i] === after[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
};

/** Removed items come before the added ones that stand in their place. */
export const steps = <T>(before: readonly T[], after: readonly T[]): Step<T>[] => {
  const lengths = commonLengths(before, after);
  const found: Step<T>[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      found.push({ kind: 'same', item: before[i]! });
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      found.push({ kind: 'removed', item: before[i]! });
      i += 1;
    } else {
      found.push({ kind: 'added', item: after[j]! });
      j += 1;
    }
  }
  return found;
};
