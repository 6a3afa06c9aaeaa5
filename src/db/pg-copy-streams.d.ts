declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream';

  /** A query that takes the rows of `COPY … FROM STDIN`. */
  export const from: (text: string) => Writable & { rowCount: number };
}
