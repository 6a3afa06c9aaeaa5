/** The thread that takes signatures apart, with bounded memory and time; what it needs is loaded with it. */
import { answerJobs } from '../../ground/own-thread.ts';
import { type ToVerify, type Verified, verifyPdf } from './verify-pdf.ts';

answerJobs<ToVerify, Verified>(verifyPdf);
