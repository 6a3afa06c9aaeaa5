/**
 * The channel tests itself: once a day a message goes out to the published address as anybody's would, and it must turn up
 * in the mailbox. TSV 6097/161/21: a forwarding that was broken hid requests for seven months.
 */
import type { Gate } from '../../db/gate.ts';
import type { Actor } from '../../db/tx.ts';
import type { Sender } from '../../mail/sender.ts';
import type { Transport } from '../../mail/transport.ts';
import { testHeader } from './parse-message.ts';
import { type ChannelTest, endTest, insertTest, type MailboxState } from './queries.ts';

const actor: Actor = { kind: 'job', name: 'test_channel' };

export const testChannel = async (
  gate: Gate,
  { transport, from, address }: Readonly<{ transport: Transport; from: Sender; address: string }>,
): Promise<void> => {
  const test = await gate.open('rights_requests', actor, (tx) => insertTest(tx, address));
  const { kind, reply } = await transport.send({
    from,
    to: address,
    subject: 'Seloste: postilaatikon testi / test av brevlådan / mailbox test',
    text: 'Järjestelmä lähetti tämän itselleen ja poistaa sen. Systemet skickade detta till sig självt och tar bort det. The system sent this to itself and removes it.',
    headers: { [testHeader]: test.token, 'Auto-Submitted': 'auto-generated' },
  });
  await gate.open('rights_requests', actor, (tx) => endTest(tx, test.id, { isSent: kind === 'sent', reply }));
};

export type ChannelFault = Readonly<{
  kind: 'not_read' | 'not_sent' | 'not_arrived';
  since: Date;
  words: string;
}>;

/** A mail may take its time; a mailbox that was not read for an hour is not read. */
const patienceMilliseconds = { reading: 3_600_000, arriving: 2 * 3_600_000 };

/** What is broken now, if anything: a test that is still under way says nothing of the one before it. Pure. */
export const channelFault = (
  { failing_since, failure }: MailboxState,
  tests: readonly ChannelTest[],
  now: Date,
): ChannelFault | undefined => {
  const age = (moment: Date): number => now.getTime() - moment.getTime();
  if (failing_since && age(failing_since) > patienceMilliseconds.reading)
    return { kind: 'not_read', since: failing_since, words: failure };
  const isLate = ({ sent_at }: ChannelTest): boolean =>
    sent_at !== null && age(sent_at) > patienceMilliseconds.arriving;
  const last = tests.find((test) => test.arrived_at || test.failure || isLate(test));
  if (!last || last.arrived_at) return undefined;
  if (last.failure) return { kind: 'not_sent', since: last.asked_at, words: last.failure };
  return { kind: 'not_arrived', since: last.sent_at ?? last.asked_at, words: last.address };
};
