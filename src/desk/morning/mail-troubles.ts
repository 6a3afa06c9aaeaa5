/** Whoever may write to customers is told in the morning that their mail does not go: at each of their desks its own. */
import { mailers } from '../../customers/mails/contacting.ts';
import { mailTrouble } from '../../customers/mails/outbox/mail-trouble.ts';
import type { Trouble } from '../../customers/mails/outbox/outbox.ts';
import { troubleSaid } from '../../customers/mails/outbox/trouble-said.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { actionButton } from '../../ui/button.ts';
import { type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';

export type MailTrouble = Trouble & Readonly<{ purpose: string }>;

const texts = {
  open: {
    fi: 'Avaa lähtevä posti: {purpose}',
    sv: 'Öppna den utgående posten: {purpose}',
    en: 'Open the outbox: {purpose}',
  },
} as const satisfies Record<string, Text>;

export const mailTroublesOf = async ({ caller, gate }: Context): Promise<MailTrouble[]> => {
  if (caller.kind !== 'staff' || !caller.hasSigned) return [];
  const mine = mailers.filter((purpose) => caller.purposes.includes(purpose));
  const found = await Promise.all(
    mine.map(async (purpose) => ({
      purpose,
      ...(await gate.open(purpose, { kind: 'staff', id: caller.id }, mailTrouble)),
    })),
  );
  return found.filter(({ failed, stuck }) => failed > 0 || stuck > 0);
};

/** The outbox is that of the desk at which one sits, so each button goes to its desk first. */
const deskButtons = (
  { language, policy }: Context,
  troubles: readonly MailTrouble[],
  back: string,
): readonly HtmlValue[] =>
  troubles.map(({ purpose }) =>
    actionButton({
      label: fill(texts.open[language], { purpose: policy.words.purpose(purpose)[language] }),
      action: '/desk',
      small: true,
      hidden: { purpose, back },
    }),
  );

const none: Trouble = { failed: 0, stuck: 0, since: null, wasTried: false, reply: '' };

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one && other ? new Date(Math.min(one.getTime(), other.getTime())) : (one ?? other);

const together = (troubles: readonly MailTrouble[]): Trouble =>
  troubles.reduce<Trouble>(
    (sum, one) => ({
      failed: sum.failed + one.failed,
      stuck: sum.stuck + one.stuck,
      since: earlier(sum.since, one.since),
      wasTried: sum.wasTried || one.wasTried,
      reply: sum.reply || one.reply,
    }),
    none,
  );

/** One box for what waits at any of the desks, and one for what did not go. */
export const mailTroublesShown = (
  context: Context,
  troubles: readonly MailTrouble[],
): readonly HtmlValue[] => {
  const { language } = context;
  const stuck = troubles.filter((one) => one.stuck > 0).map((one) => ({ ...one, failed: 0 }));
  const failed = troubles.filter((one) => one.failed > 0).map((one) => ({ ...one, stuck: 0 }));
  const box = (found: readonly MailTrouble[], back: string): HtmlValue =>
    found.length > 0 &&
    noticeBox({
      language,
      kind: 'warning',
      sentence: troubleSaid(together(found), language).join(' '),
      actions: html`${deskButtons(context, found, back)}`,
    });
  return [box(stuck, '/outbox'), box(failed, '/outbox?state=failed')];
};
