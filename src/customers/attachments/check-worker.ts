/** The thread that looks into attachments: hostile files are read here, with bounded memory and time. */
import { answerJobs } from '../../ground/own-thread.ts';
import { type CheckResult, checkContent } from './check-content.ts';

answerJobs<Uint8Array, CheckResult>((bytes) =>
  checkContent(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
);
