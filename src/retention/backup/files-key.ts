/** Whether the master key of files that is at hand is the one that a backup’s files are encrypted with. */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../ground/config.ts';

export const markOfFilesKey = (master: Buffer): string =>
  createHmac('sha256', master).update('mark of the files key').digest('hex').slice(0, 32);

/** The key that is set or lies in the data folder; none is made. */
export const filesKeyAtHand = ({
  filesKey,
  dataFolder,
}: Pick<Config, 'filesKey' | 'dataFolder'>): Buffer | undefined => {
  if (filesKey) return Buffer.from(filesKey, 'hex');
  try {
    return Buffer.from(readFileSync(join(dataFolder, 'files.key'), 'utf8').trim(), 'hex');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  }
};
