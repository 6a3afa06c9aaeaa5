/** Whoever keeps the register reads in the morning that the night made no backup, and why. */
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { backupStanding, type FailureRow } from '../../retention/overview-queries.ts';
import { backupFailureSaid } from '../../retention/pages/backup-warnings.ts';
import { retentionPath } from '../../retention/paths.ts';
import { actionButton } from '../../ui/button.ts';
import type { HtmlValue } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';

const purpose = 'register_upkeep';

const texts = {
  open: { fi: 'Katso varmuuskopiot', sv: 'Se säkerhetskopiorna', en: 'See the backups' },
} as const satisfies Record<string, Text>;

export const backupFailureOf = async ({ caller, gate }: Context): Promise<FailureRow | undefined> =>
  caller.kind === 'staff' && caller.hasSigned && caller.purposes.includes(purpose)
    ? (await gate.open(purpose, { kind: 'staff', id: caller.id }, backupStanding)).failure
    : undefined;

export const backupTroubleShown = ({ language }: Context, failure: FailureRow | undefined): HtmlValue =>
  failure &&
  noticeBox({
    language,
    kind: 'warning',
    sentence: backupFailureSaid(failure, language),
    actions: actionButton({
      label: texts.open[language],
      action: '/desk',
      small: true,
      hidden: { purpose, back: retentionPath },
    }),
  });
