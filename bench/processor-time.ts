/**
 * Processor time of a whole embedded server: the postmaster, what it has reaped and its living children. On a machine
 * with neighbours it is steadier than the clock.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** Of the kernel; 100 on every Linux that we know. */
const ticksPerSecond = 100;

/** Fields 4 and 14–17 of /proc/<pid>/stat, after the name in brackets. */
const statOf = (pid: string): { parent: number; own: number; reaped: number } | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1]!, own: fields[11]! + fields[12]!, reaped: fields[13]! + fields[14]! };
  } catch {
    return undefined;
  }
};

const childrenOf = (postmaster: number): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat?.parent === postmaster)
    .reduce((sum, stat) => sum + (stat?.own ?? 0), 0);

/**
 * Seconds so far; undefined where there is no /proc. A child that is reaped while the others are read would be in neither
 * sum: then all is read again.
 */
export const serverSeconds = (postmaster: number): number | undefined => {
  for (;;) {
    const before = statOf(String(postmaster));
    if (!before) return undefined;
    const children = childrenOf(postmaster);
    if (statOf(String(postmaster))?.reaped === before.reaped)
      return (before.own + before.reaped + children) / ticksPerSecond;
  }
};

/** Of this process. */
export const ownSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
