/** The third way in: the terminal. What the last start compiled is at hand before anything else is loaded. */
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { compiledFolder } from './cli/compiled-folder.ts';
import { dataFolderOf } from './ground/config.ts';

const compiled = compiledFolder(dataFolderOf(process.env));
if (existsSync(compiled)) enableCompileCache(compiled);
const { runProgram } = await import('./cli/program.ts');
await runProgram();
