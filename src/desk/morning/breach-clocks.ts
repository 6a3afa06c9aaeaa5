/** The hours of a breach run at night too: whoever handles breaches sees in the morning what is left of them. */
import { clocksRunning, type RunningClock } from '../../breaches/breaches-due.ts';
import { clockBadge } from '../../breaches/pages/clock-badge.ts';
import { breachPath } from '../../breaches/paths.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { actionButton } from '../../ui/button.ts';
import { type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';

const purpose = 'rights_requests';

const texts = {
  clock: {
    fi: 'Tietoturvaloukkaus ”{title}”: ilmoitus valtuutetulle',
    sv: 'Personuppgiftsincident ”{title}”: anmälan till ombudsmannen',
    en: 'Breach “{title}”: notification to the Ombudsman',
  },
  open: { fi: 'Avaa loukkaus', sv: 'Öppna incidenten', en: 'Open the breach' },
} as const satisfies Record<string, Text>;

export const breachClocksOf = async ({ caller, gate }: Context): Promise<RunningClock[]> =>
  caller.kind === 'staff' && caller.hasSigned && caller.purposes.includes(purpose)
    ? gate.open(purpose, { kind: 'staff', id: caller.id }, clocksRunning)
    : [];

export const breachClocksShown = (
  { language }: Context,
  clocks: readonly RunningClock[],
): readonly HtmlValue[] =>
  clocks.map(({ id, title, clock }) =>
    noticeBox({
      language,
      kind: 'warning',
      sentence: html`${fill(texts.clock[language], { title })} ${clockBadge(clock, language)}`,
      actions: actionButton({
        label: texts.open[language],
        action: '/desk',
        small: true,
        hidden: { purpose, back: breachPath(id) },
      }),
    }),
  );
