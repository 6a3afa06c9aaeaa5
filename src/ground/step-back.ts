import { setPriority } from 'node:os';

/** A third of the share of a process at the usual priority, where there is not enough for all. */
const niceness = 5;

/** Whoever works in the background takes a processor after those for whom somebody waits. */
export const stepBack = (): void => setPriority(niceness);
