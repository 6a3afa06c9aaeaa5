/**
 * The test cluster: a real PostgreSQL on memory, without durability, started once and adopted by every test
 * process. Template databases are made once for each state of migrations, declaration and column declarations.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Embedded, startEmbedded } from '../src/db/embedded.ts';
import { checkout } from '../src/ground/config.ts';

const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const owner = process.getuid?.() ?? 0;
const mark = createHash('sha256').update(checkout).digest('hex').slice(0, 8);

export const clusterFolder = join(memory, `seloste-test-${owner}-${mark}`);

export const startCluster = (): Promise<Embedded> =>
  startEmbedded(clusterFolder, {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: '400',
    shared_buffers: '128MB',
    max_locks_per_transaction: '256',
  });

/** Changes whenever anything changes that a template is made of. */
export const templateMark = (): string => {
  const hash = createHash('sha256');
  const patterns = [
    'db/migrations/*.sql',
    'db/schema.sql',
    'src/policy/**/*.ts',
    'src/**/personal-data.ts',
    'src/ground/columns.ts',
    'src/prepare-database.ts',
    'src/jobs/prepare-queue.ts',
    'src/db/queue-pool.ts',
    'src/db/owner.ts',
    'test/test-declaration.ts',
  ];
  for (const file of patterns.flatMap((pattern) => globSync(pattern, { cwd: checkout })).sort())
    if (!file.endsWith('.test.ts')) hash.update(readFileSync(join(checkout, file)));
  return hash.digest('hex').slice(0, 10);
};
