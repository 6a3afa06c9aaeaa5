/** What the page of one request shows. */
import type { Hit } from '../../customers/search-customers.ts';
import type { FieldProblem } from '../../http/route.ts';
import type { FeeRow } from '../excess/fee-queries.ts';
import type { FileRow } from '../files/queries.ts';
import type { Same } from '../joining/joining-notices.ts';
import type { LetterRow } from '../letters/queries.ts';
import type { MailRow } from '../mailbox/queries.ts';
import type { WithEvents } from '../queries.ts';

export type ShownRequest = Readonly<{
  request: WithEvents;
  letters: readonly LetterRow[];
  /** Messages that began it or belong to it. */
  mails: readonly MailRow[];
  /** Documents that came with it. */
  files: readonly FileRow[];
  /** Of the linked customer, where there is one. */
  customerName: string | undefined;
  /** Whose it may be, where there is none. */
  possible: readonly Hit[];
  same: Same;
  fee: FeeRow | undefined;
  today: string;
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;
