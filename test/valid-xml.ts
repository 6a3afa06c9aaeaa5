/** What a published schema says against an XML file: `test/schemas/`. Nothing: it is valid. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

export const schema = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'schemas', name), 'utf8');

export const schemaFaults = async (xml: string | Uint8Array, schemaName: string): Promise<string[]> => {
  const { errors } = await validateXML({
    xml: [{ fileName: 'file.xml', contents: xml }],
    schema: [schema(schemaName)],
    maxMemoryPages: 4096,
  });
  return errors.map(({ message }) => message);
};
