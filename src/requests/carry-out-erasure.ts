/**
 * An erasure that was granted: the plan that the clerk saw is the plan that is carried out. The erasing itself belongs to
 * another purpose and is handed on in this transaction. The letter to the person, written here while the register still
 * knows them, carries the receipt's code; the ledger keeps its hash alone.
 */
import { createHash, randomInt } from 'node:crypto';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { enqueue } from '../jobs/job.ts';
import type { Erasing } from '../retention/erase-customers.ts';
import { hashOfReceipt } from '../retention/ledger.ts';
import { type ErasurePlan, planErasure } from '../retention/plan-erasure.ts';
import { erasureLetter } from './letters/erasure-letter.ts';
import { concernedBy, type ToTell, tellRecipients } from './letters/tell-recipients.ts';
import { toldOf, type Writing } from './letters/told.ts';
import { writeLetter } from './letters/write-letter.ts';

import { planChanged, requestUnlinked } from './problems.ts';
import { demandRequest, writeStep } from './request-step.ts';

/** Without letters and digits that look alike on paper. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Sixteen signs in fours, 80 bits. */
export const newReceiptCode = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-');

/** What was shown and what is carried out are the same plan. */
export const fingerprintOf = (plan: ErasurePlan): string =>
  createHash('sha256').update(JSON.stringify(plan)).digest('base64url').slice(0, 22);

/** The declaration stands in what the letter is written from. */
type Planning = Pick<Erasing, 'tables'> & Writing;

/** Returns the plan, the receipt's code and the number of the letter. Throws `erasure_plan_changed` where it is not the one that was `seen`. */
export const carryOutErasure = async (
  tx: Tx,
  planning: Planning,
  requestId: number,
  seen: string,
): Promise<{ plan: ErasurePlan; code: string; letter: number }> => {
  const request = await demandRequest(tx, requestId, 'carry_out');
  const customerId = request.customer_id;
  if (customerId === null) throw new Problem(requestUnlinked);
  const plan = await planErasure(tx, planning, customerId);
  if (fingerprintOf(plan) !== seen) throw new Problem(planChanged);
  const code = newReceiptCode();
  await enqueue(
    tx,
    'erase_customer',
    { customerId, requestId, receiptHash: hashOfReceipt(code) },
    `erase_customer:${customerId}`,
  );
  const told = toldOf(planning, request);
  const toTell: ToTell = { what: 'erased', kept: plan.kept };
  const recipients = await concernedBy(tx, planning.declaration, customerId, toTell);
  const text = erasureLetter(told, { plan, code, recipients: recipients.map(({ name }) => name) });
  const letter = await writeLetter(tx, told, { kind: 'erasure', text });
  await tellRecipients(tx, told, toTell);
  await writeStep(tx, request, 'carry_out');
  return { plan, code, letter };
};
