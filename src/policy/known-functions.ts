/** The functions that the migrations make, with a hash of their text, read from the committed dump of the schema. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../ground/config.ts';
import type { Fact } from './facts.ts';

/** `-- is_visible(customers, search_masks)` and the statement below it, up to the next line of that kind. */
const oneFunction = /^-- (\w+\(.*\))\n(CREATE OR REPLACE FUNCTION[\s\S]*?)(?=^-- \w|$(?![\s\S]))/gm;

/** As `pg_proc.prosrc` has it, or, of a body in the SQL standard's form, as `pg_get_function_sqlbody` writes it. */
const bodyIn = (statement: string): string =>
  /AS \$function\$([\s\S]*)\$function\$/.exec(statement)?.[1] ??
  /^(?:RETURN |BEGIN ATOMIC)[\s\S]*/m.exec(statement)?.[0].trimEnd() ??
  '';

export const knownFunctions = (dump = readFileSync(join(checkout, 'db/schema.sql'), 'utf8')): Fact[] =>
  [...dump.matchAll(oneFunction)].map(([, signature, statement]) => ({
    kind: 'function',
    signature: signature!,
    body: createHash('md5').update(bodyIn(statement!)).digest('hex'),
  }));
