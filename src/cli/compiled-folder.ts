/** Where Node keeps our code with its types stripped and compiled, for the next beginning. */
import { join } from 'node:path';

export const compiledFolder = (dataFolder: string): string => join(dataFolder, 'compiled');
