/** A child's side of the channel to `start`. Without a parent a process goes at once and tells nobody. */
export type Go = Readonly<{
  kind: 'go';
  port?: number | undefined;
  /** The parent has compared the rights with the declaration this moment, and they agree. */
  agreed?: boolean;
}>;
export type Ready = Readonly<{ kind: 'ready'; address?: string; port?: number }>;

/** The child loads its modules while `start` prepares the database, and waits here for it. */
export const untilGo = (): Promise<Go> =>
  new Promise((resolve) => {
    if (process.connected) process.once('message', (message) => resolve(message as Go));
    else resolve({ kind: 'go' });
  });

export const tellReady = (ready: Omit<Ready, 'kind'>): void => {
  if (process.connected) process.send?.({ kind: 'ready', ...ready } satisfies Ready);
};
