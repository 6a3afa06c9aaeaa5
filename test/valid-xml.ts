/** What a published schema says against an XML file: `test/schemas/`. Nothing: it is valid. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

export const schema = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'schemas', name), 'utf8');

/** Of one file, or of several at once: the schema is read anew for each call. */
export const schemaFaults = async (
  xml: string | readonly string[],
  schemaName: string,
): Promise<string[]> => {
  const files = typeof xml === 'string' ? [xml] : xml;
  const { errors } = await validateXML({
    xml: files.map((contents, at) => ({ fileName: `file-${at}.xml`, contents })),
    schema: [schema(schemaName)],
    maxMemoryPages: 4096,
  });
  return errors.map(({ rawMessage }) => rawMessage);
};
