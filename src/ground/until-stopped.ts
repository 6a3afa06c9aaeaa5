/** Ends with a signal, or when the parent goes: the channel to it closes even where it was killed. */
export const untilStopped = (): Promise<string> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve('SIGINT'));
    process.once('SIGTERM', () => resolve('SIGTERM'));
    if (process.connected) process.once('disconnect', () => resolve('the parent went'));
  });
