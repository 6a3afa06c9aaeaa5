/** A load of kept-alive connections, cheap enough that the server is what is measured: two cores carry both. */
import { connect, type Socket } from 'node:net';

export type Load = Readonly<{
  port: number;
  /** Asked in turn by each connection. */
  paths: readonly string[];
  headers: Readonly<Record<string, string>>;
  connections: number;
  seconds: number;
  /** Between an answer and the next question of the same connection; 0: as fast as the server answers. */
  pauseMilliseconds?: number;
  /** Whoever is asked for may have been erased meanwhile: 404 is an answer too. */
  mayBeGone?: boolean;
}>;

export type Answered = Readonly<{ at: number; milliseconds: number }>;

const headEnd = Buffer.from('\r\n\r\n');

/** Bytes of the answer that begins the buffer, where its head is whole. Node sends whole bodies with their length. */
const sizeOf = (buffer: Buffer): { bytes: number; status: number } | undefined => {
  const end = buffer.indexOf(headEnd);
  if (end < 0) return undefined;
  const head = buffer.toString('latin1', 0, end);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without its length:\n${head}`);
  return { bytes: end + headEnd.length + Number(length), status: Number(head.slice(9, 12)) };
};

const receive = (socket: Socket, mayBeGone = false): ((question: string) => Promise<void>) => {
  let buffer: Buffer = Buffer.alloc(0);
  let settle: PromiseWithResolvers<void> | undefined;
  socket.on('data', (part) => {
    buffer = buffer.length === 0 ? (part as Buffer) : Buffer.concat([buffer, part as Buffer]);
    try {
      const answer = sizeOf(buffer);
      if (!answer || buffer.length < answer.bytes) return;
      const text = answer.status === 200 ? '' : buffer.toString('utf8').slice(-300);
      buffer = Buffer.alloc(0);
      if (answer.status === 200 || (mayBeGone && answer.status === 404)) settle?.resolve();
      else settle?.reject(new Error(`the server answered ${answer.status}: ${text}`));
    } catch (error) {
      settle?.reject(error);
    }
  });
  socket.on('error', (error) => settle?.reject(error));
  socket.on('close', () => settle?.reject(new Error('the server closed the connection')));
  return (question) => {
    settle = Promise.withResolvers<void>();
    socket.write(question);
    return settle.promise;
  };
};

/** A GET, or the POST of a body as JSON. */
export type Ask = Readonly<{
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: Readonly<Record<string, unknown>>;
}>;

type Asked = Pick<Load, 'port' | 'headers'>;

const questionOf = ({ port, headers }: Asked, { path, headers: own, body }: Ask): string => {
  const text = body ? JSON.stringify(body) : '';
  const ofBody = body
    ? { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }
    : {};
  const lines = Object.entries({ ...headers, ...own, ...ofBody }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return `${body ? 'POST' : 'GET'} ${path} HTTP/1.1\r\nhost: localhost:${port}\r\n${lines.join('')}\r\n${text}`;
};

/** Each once, by so many connections that take the next one as soon as they are answered. Milliseconds in all. */
export const askEach = async (
  { port, headers, connections }: Asked & Pick<Load, 'connections'>,
  asks: readonly Ask[],
): Promise<number> => {
  let next = 0;
  const began = performance.now();
  const one = async (): Promise<void> => {
    const socket = connect(port, '127.0.0.1').setNoDelay();
    const ask = receive(socket);
    for (let at = next++; at < asks.length; at = next++) await ask(questionOf({ port, headers }, asks[at]!));
    socket.removeAllListeners('close').destroy();
  };
  await Promise.all(Array.from({ length: connections }, one));
  return performance.now() - began;
};

/** Every answer must be 200; the first other one ends the load with an error. */
export const load = async (wish: Load): Promise<Answered[]> => {
  const questions = wish.paths.map((path) => questionOf(wish, { path }));
  const until = performance.now() + wish.seconds * 1000;
  const answered: Answered[] = [];
  const one = async (_: unknown, first: number): Promise<void> => {
    const socket = connect(wish.port, '127.0.0.1').setNoDelay();
    const ask = receive(socket, wish.mayBeGone);
    for (let turn = first; performance.now() < until; turn += wish.connections) {
      const at = performance.now();
      await ask(questions[turn % questions.length]!);
      answered.push({ at, milliseconds: performance.now() - at });
      if (wish.pauseMilliseconds)
        await new Promise((resolve) => setTimeout(resolve, wish.pauseMilliseconds! * (0.5 + Math.random())));
    }
    socket.removeAllListeners('close').destroy();
  };
  await Promise.all(Array.from({ length: wish.connections }, one));
  return answered;
};
