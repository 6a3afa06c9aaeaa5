/** The functions that the migrations make, with a hash of their text, read from the committed dump of the schema. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../ground/config.ts';
import type { Fact } from './facts.ts';

const oneFunction = /^-- (\w+\(.*\))\n(?:CREATE[\s\S]*?)AS \$function\$([\s\S]*?)\$function\$/gm;

export const knownFunctions = (dump = readFileSync(join(checkout, 'db/schema.sql'), 'utf8')): Fact[] =>
  [...dump.matchAll(oneFunction)].map(([, signature, body]) => ({
    kind: 'function',
    signature: signature!,
    body: createHash('md5').update(body!).digest('hex'),
  }));
