declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';

  /** A query that takes the rows of `COPY … FROM STDIN`. */
  export const from: (text: string) => Writable & { rowCount: number };
  /** A query that gives the rows of `COPY … TO STDOUT`. */
  export const to: (text: string) => Readable & { rowCount: number };
}
