/** Whether a file may be kept. Throws the Problem that says why not; asks about what only looks like an identity code. */
import { join } from 'node:path';
import { checkout } from '../../ground/config.ts';
import { createThread, type OwnThread } from '../../ground/own-thread.ts';
import { Problem } from '../../ground/problem.ts';
import { identityCodeLikely } from '../problems.ts';
import { demandRight } from '../wrong-fields.ts';
import {
  attachmentHasMacros,
  attachmentHoldsCode,
  attachmentIsBroken,
  attachmentMissing,
  attachmentTypeRefused,
  checksBusy,
  checkTookTooLong,
  fileTitle,
} from './attachment.ts';
import type { Checked, CheckResult } from './check-content.ts';

export const createChecker = (
  file: string | URL = join(checkout, 'src/customers/attachments/check-worker.ts'),
  millisecondsMax = 20_000,
): OwnThread<Uint8Array, CheckResult> =>
  createThread({
    file,
    waitingMax: 20,
    millisecondsMax,
    busy: () => new Problem(checksBusy),
    tooLong: () => new Problem(checkTookTooLong),
    limits: { maxOldGenerationSizeMb: 512 },
  });

const checker = createChecker();

/** A thread that ran out of memory says as little about the file as one that ran out of time. */
const checkedIn = async (thread: OwnThread<Uint8Array, CheckResult>, bytes: Buffer): Promise<CheckResult> => {
  try {
    return await thread.run(bytes);
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(checkTookTooLong, {}, error);
  }
};

/** `confirmed`: the person has said that what looks like an identity code, but whose check is wrong, is something else. */
export const checkAttachment = async (
  bytes: Buffer,
  confirmed: boolean,
  thread = checker,
): Promise<Checked> => {
  if (bytes.length === 0) throw new Problem(attachmentMissing);
  const result = await checkedIn(thread, bytes);
  if (result === 'broken') throw new Problem(attachmentIsBroken);
  if (result === 'macros') throw new Problem(attachmentHasMacros);
  if ('found' in result) throw new Problem(attachmentTypeRefused, { found: result.found });
  if (result.code === 'certain') throw new Problem(attachmentHoldsCode);
  if (result.code === 'likely' && !confirmed)
    demandRight([{ field: 'file', problem: new Problem(identityCodeLikely, { field: fileTitle }) }]);
  return result;
};
