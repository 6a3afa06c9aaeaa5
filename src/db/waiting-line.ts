/** Those who wait for a connection, first come first. Each asks again after `patienceMs`: its chances may have changed. */
export type WaitingLine = Readonly<{
  wait: (role: string) => Promise<void>;
  /** Wakes the first one whose role fits; tells whether there was one. */
  wakeFirst: (fits: (role: string) => boolean) => boolean;
  wakeAll: () => void;
}>;

type Waiting = { role: string; wake: () => void };

export const createWaitingLine = (patienceMs: number): WaitingLine => {
  let waiting: Waiting[] = [];
  const wait = (role: string): Promise<void> =>
    new Promise((resolve) => {
      const one: Waiting = { role, wake: () => {} };
      one.wake = () => {
        clearTimeout(timer);
        waiting = waiting.filter((other) => other !== one);
        resolve();
      };
      const timer = setTimeout(one.wake, patienceMs);
      waiting.push(one);
    });
  const wakeFirst = (fits: (role: string) => boolean): boolean => {
    const found = waiting.find(({ role }) => fits(role));
    found?.wake();
    return found !== undefined;
  };
  const wakeAll = (): void => {
    for (const { wake } of [...waiting]) wake();
  };
  return { wait, wakeFirst, wakeAll };
};
