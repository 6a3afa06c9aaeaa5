/** `npm run schema`: writes db/schema.sql and src/db/types.ts from a fresh database with all migrations. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dumpSchema, writeTypes } from '../src/db/describe-schema.ts';
import { migrate } from '../src/db/migrate.ts';
import { checkout } from '../src/ground/config.ts';
import { startCluster } from './cluster.ts';
import { emptyDatabase } from './empty-database.ts';

export const describeFresh = async (): Promise<{ schema: string; types: string }> => {
  const { client, drop } = await emptyDatabase(await startCluster());
  try {
    await migrate(client);
    return { schema: await dumpSchema(client), types: await writeTypes(client) };
  } finally {
    await drop();
  }
};

if (import.meta.main) {
  const { schema, types } = await describeFresh();
  writeFileSync(join(checkout, 'db/schema.sql'), schema);
  writeFileSync(join(checkout, 'src/db/types.ts'), types);
}
