/**
 * Sends what waits in an outbox, one mail after the other. Each try is noted before a server hears of it and its end
 * after, each in a transaction of its own: a try that a crash cut off is made again with the same Message-ID, and a mail
 * that is known to have gone is never sent again.
 */
import type { SendMailOptions } from 'nodemailer';
import type { Transport } from './transport.ts';

export type Waiting = Readonly<{ tries: number; queued_at: Date }>;
export type Ending = 'sent' | 'bounced' | 'failed' | 'withdrawn';

export type Outbox<Taken extends Waiting> = Readonly<{
  /** The next whose turn it is, noted as being sent; undefined where none waits. */
  next: () => Promise<Taken | undefined>;
  /** Undefined where there is nothing to send any more. */
  message: (taken: Taken) => Promise<SendMailOptions | undefined>;
  postpone: (taken: Taken, how: Readonly<{ minutes: number; reply: string }>) => Promise<void>;
  /** It leaves the outbox for good; `reply`: the server's words. */
  end: (taken: Taken, ending: Ending, reply: string) => Promise<void>;
}>;

/** Minutes until the next try, ever longer; after two days a mail is given up (RFC 5321, 4.5.4.1). */
const restMinutes = [5, 15, 60, 180, 360];
const givenUpMilliseconds = 48 * 3_600_000;

const isGivenUp = ({ queued_at }: Waiting): boolean => Date.now() - queued_at.getTime() > givenUpMilliseconds;
const restOf = ({ tries }: Waiting): number => restMinutes[Math.min(tries, restMinutes.length) - 1]!;

/** Returns how many have gone. Ends where the server cannot be reached: the others wait for the next round. */
export const deliver = async <Taken extends Waiting>(
  outbox: Outbox<Taken>,
  transport: Transport,
  isStopping: () => boolean,
): Promise<number> => {
  let sent = 0;
  while (!isStopping()) {
    const taken = await outbox.next();
    if (!taken) break;
    const message = await outbox.message(taken);
    if (!message) {
      await outbox.end(taken, 'withdrawn', '');
      continue;
    }
    const { kind, reply } = await transport.send(message);
    const mayBeTried = kind === 'later' || kind === 'unreachable';
    if (mayBeTried && !isGivenUp(taken)) await outbox.postpone(taken, { minutes: restOf(taken), reply });
    else await outbox.end(taken, kind === 'sent' || kind === 'bounced' ? kind : 'failed', reply);
    if (kind === 'sent') sent += 1;
    if (kind === 'unreachable') break;
  }
  return sent;
};
