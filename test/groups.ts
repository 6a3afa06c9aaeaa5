/** Which test files share a process. Loading the house is a second of work: eight files load it once. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkout } from '../src/ground/config.ts';

const filesMost = 8;

/** What holds for a whole process is for one file alone: its settings, and hooks around every test. */
const needsAProcess = (file: string): boolean =>
  /^test\/(?!attacks)/.test(file) ||
  /process\.env|^(before|beforeEach|afterEach)\(/m.test(readFileSync(join(checkout, file), 'utf8'));

/** Neighbours together; each group is written down as a test file of its own in `folder`. */
export const groupsOf = (files: readonly string[], folder: string): string[] => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const sharing = files.filter((file) => !needsAProcess(file));
  const groups = Array.from({ length: Math.ceil(sharing.length / filesMost) }, (_, at) =>
    sharing.slice(at * filesMost, (at + 1) * filesMost),
  );
  const entries = groups.map((group, at) => {
    const entry = join(folder, `${String(at).padStart(2, '0')}-${basename(dirname(group[0]!))}.test.mjs`);
    const paths = group.map((file) => join(checkout, file));
    writeFileSync(
      entry,
      `import { together } from ${JSON.stringify(join(checkout, 'test/together.ts'))};
await together(${JSON.stringify(paths)});
`,
    );
    return entry;
  });
  return [...entries, ...files.filter(needsAProcess)];
};
