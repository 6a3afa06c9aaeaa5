/** One plain line for each request. Never the address's query, a body, a name or an error's message: they hold data. */
export type Log = (line: string) => void;

export type Logged = Readonly<{
  method: string;
  /** The route's pattern (`/customers/:id`), never the path that was asked for. */
  pattern: string;
  status: number;
  milliseconds: number;
  reference: string;
}>;

export const logLine = ({ method, pattern, status, milliseconds, reference }: Logged): string =>
  `${method} ${pattern} ${status} ${milliseconds.toFixed(0)}ms ${reference}`;

const causes = (error: unknown): Error[] => (error instanceof Error ? [error, ...causes(error.cause)] : []);

/** The message stands before the frames and may have lines of its own: it is cut off first. */
const frames = ({ stack = '', message }: Error): string => {
  const at = stack.indexOf(message);
  return at < 0 ? stack : stack.slice(at + message.length);
};

const where = (error: Error): string =>
  frames(error)
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !line.includes('node:'))
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?file:\/\/.*?\/(?=src\/|node_modules\/|test\/)/, '('))
    .join(' < ');

/** What broke and where, without its message: PostgreSQL and zod put values into theirs. */
export const faultLine = (error: unknown, reference: string): string => {
  const words = causes(error).map((one) => {
    const { code } = one as { code?: unknown };
    return `${one.name}${typeof code === 'string' ? ` ${code}` : ''} ${where(one)}`;
  });
  return `fault ${reference} ${words.join(' because ') || typeof error}`;
};
