/**
 * An erasure that was granted: the plan that the clerk saw is the plan that is carried out. The erasing itself belongs to
 * another purpose and is handed on in this transaction; the receipt's code is shown once and only its hash is kept.
 */
import { createHash, randomInt } from 'node:crypto';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { enqueue } from '../jobs/job.ts';
import type { Erasing } from '../retention/erase-customers.ts';
import { hashOfReceipt } from '../retention/ledger.ts';
import { type ErasurePlan, planErasure } from '../retention/plan-erasure.ts';
import { demandRequest, writeStep } from './advance-request.ts';
import { planChanged, requestUnlinked } from './problems.ts';

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

type Planning = Pick<Erasing, 'tables' | 'declaration'>;

/** Returns the plan and the receipt's code. Throws `erasure_plan_changed` where it is not the one that was `seen`. */
export const carryOutErasure = async (
  tx: Tx,
  planning: Planning,
  requestId: number,
  seen: string,
): Promise<{ plan: ErasurePlan; code: string }> => {
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
  await writeStep(tx, request, 'carry_out');
  return { plan, code };
};
