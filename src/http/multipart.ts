/** A form with files: the fields before them are read, each file is handed on as it arrives, one after the other. */
import { Readable } from 'node:stream';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { Problem } from '../ground/problem.ts';
import { type BodyLimits, tooLarge } from './body-limits.ts';
import { type Fields, fieldsMax, fieldsOf } from './fields.ts';
import { bodyTooSlow, bodyTypeUnknown, bodyUnreadable } from './refusals.ts';
import type { Upload } from './route.ts';

type Read = { fields: Fields; upload?: Upload; discard: () => void };

const unreadable = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem(bodyUnreadable, {}, error);

/** Slower than any line that people have: whoever sends so wants the connection, not the file. */
const bytesPerMillisecondMin = 20;
const wokenLateMilliseconds = 50;

/**
 * A file that is cut off, by its size or by the client, ends in an error and never looks whole. So does one of which nothing
 * more comes, or next to nothing: whoever reads it may hold a transaction meanwhile. Time that the reader takes does not count.
 */
async function* bytesOf(file: BusboyFileStream, limits: BodyLimits): AsyncGenerator<Buffer> {
  let late: NodeJS.Timeout | undefined;
  let left = limits.millisecondsMax;
  let since = 0;
  const giveUpAfter = (milliseconds: number): void => {
    const due = performance.now() + milliseconds;
    late = setTimeout(() => {
      // Woken late we were the slow ones: what has come meanwhile is looked at first.
      if (performance.now() > due + wokenLateMilliseconds) giveUpAfter(milliseconds);
      else file.destroy(new Problem(bodyTooSlow));
    }, milliseconds);
  };
  const wait = (): void => {
    since = performance.now();
    giveUpAfter(Math.max(left, 0));
  };
  try {
    wait();
    for await (const chunk of file) {
      clearTimeout(late);
      const bytes = chunk as Buffer;
      const earned = bytes.length / bytesPerMillisecondMin;
      left = Math.min(limits.millisecondsMax, left - (performance.now() - since) + earned);
      yield bytes;
      wait();
    }
  } catch (error) {
    throw unreadable(error);
  } finally {
    clearTimeout(late);
  }
  if (file.truncated) throw tooLarge(limits.uploadBytesMax);
}

const parserOf = (request: Request, limits: BodyLimits): BusboyInstance => {
  try {
    return new Busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      limits: {
        fieldSize: limits.bytesMax,
        fields: fieldsMax + 1,
        files: limits.filesMost,
        fileSize: limits.uploadBytesMax,
      },
    });
  } catch (error) {
    throw unreadable(error);
  }
};

const noFileHere = () =>
  new Problem(bodyTypeUnknown, { types: 'application/x-www-form-urlencoded, application/json' });

/** The files after the first: each comes when the one before it has been read. */
const following = () => {
  const waiting: Upload[] = [];
  const end = Promise.withResolvers<void>();
  end.promise.catch(() => {});
  let arrived = Promise.withResolvers<void>();
  async function* files(): AsyncGenerator<Upload> {
    for (;;) {
      const next = waiting.shift();
      if (next) yield next;
      else if (await Promise.race([arrived.promise, end.promise.then(() => waiting.length === 0)])) return;
    }
  }
  return {
    files: files(),
    add: (upload: Upload) => {
      waiting.push(upload);
      arrived.resolve();
      arrived = Promise.withResolvers<void>();
    },
    end: end.resolve,
    fail: end.reject,
  };
};

type Reading = { parser: BusboyInstance; limits: BodyLimits; discard: () => void };

const collect = (
  { parser, limits, discard }: Reading,
  settle: (read: () => Read) => void,
  fail: (e: Problem) => void,
) => {
  const pairs: [string, string][] = [];
  const others = following();
  let size = 0;
  let files = 0;
  const reading = new Set<BusboyFileStream>();
  parser.on('field', (name, value) => {
    size += name.length + value.length;
    if (size > limits.bytesMax) fail(tooLarge(limits.bytesMax));
    else pairs.push([name, value]);
  });
  parser.on('file', (field, file, fileName, _encoding, contentType) => {
    file.on('error', () => {}); // Told to whoever reads it; nobody may be reading any more.
    // A file field that was left empty arrives as a file without a name.
    if (!fileName) return void file.resume();
    if (limits.uploadBytesMax === 0) return fail(noFileHere());
    // The parser ends a file that is too large only where its part ends, and we read no further than we take.
    reading.add(file);
    file.on('limit', () => file.destroy(tooLarge(limits.uploadBytesMax)));
    const upload = { field, fileName, contentType, stream: bytesOf(file, limits) };
    files += 1;
    if (files > 1) return others.add(upload);
    settle(() => ({ fields: fieldsOf(pairs), upload: { ...upload, others: others.files }, discard }));
  });
  parser.on('error', (error) => {
    others.fail(unreadable(error));
    // A parser that is destroyed leaves its files waiting for ever, and whoever reads them.
    for (const file of reading) file.destroy(unreadable(error));
  });
  parser.on('finish', () => {
    others.end();
    settle(() => ({ fields: fieldsOf(pairs), discard }));
  });
};

/** Whatever stands between the parts counts too: the parser itself would read on for ever. */
async function* counted(
  body: ReadableStream<Uint8Array> | null,
  bytesMax: number,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > bytesMax) throw tooLarge(bytesMax);
    yield chunk;
  }
}

/** The fields before the file within the time; the file itself takes as long as the connection may last. */
export const readMultipart = (request: Request, limits: BodyLimits): Promise<Read> => {
  const parser = parserOf(request, limits);
  const source = Readable.from(counted(request.body, limits.bytesMax + limits.uploadBytesMax), {
    objectMode: false,
  });
  const discard = () => {
    source.unpipe(parser);
    source.destroy();
    parser.destroy();
  };
  return new Promise<Read>((resolve, reject) => {
    const late = setTimeout(() => fail(new Problem(bodyTooSlow)), limits.millisecondsMax);
    const fail = (error: unknown) => {
      clearTimeout(late);
      reject(unreadable(error));
      discard();
    };
    const settle = (read: () => Read) => {
      clearTimeout(late);
      try {
        resolve(read());
      } catch (error) {
        fail(error);
      }
    };
    parser.on('error', fail);
    source.on('error', (error) => parser.destroy(error));
    collect({ parser, limits, discard }, settle, fail);
    source.pipe(parser);
  });
};
