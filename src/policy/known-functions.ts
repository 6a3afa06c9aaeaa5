/** The functions that the migrations make, with a hash of their text, read from the committed dump of the schema. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../ground/config.ts';
import type { Fact } from './facts.ts';

/** `-- is_visible(customers, search_masks)` and the statement below it, up to the next line of that kind. */
const oneFunction = /^-- (\w+\(.*\))\n(CREATE OR REPLACE FUNCTION[\s\S]*?)(?=^-- \w|$(?![\s\S]))/gm;

/** The whole statement as `pg_get_functiondef` writes it: the settings of a definer function guard it as its body does. */
export const knownFunctions = (dump = readFileSync(join(checkout, 'db/schema.sql'), 'utf8')): Fact[] =>
  [...dump.matchAll(oneFunction)].map(([, signature, statement]) => ({
    kind: 'function',
    signature: signature!,
    body: createHash('md5').update(statement!.trimEnd()).digest('hex'),
  }));
