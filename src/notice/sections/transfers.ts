/** GDPR 13(1)(f) and 44–49: where outside the EEA, by which safeguard, how to get a copy of it (M9). */
import { countryName } from '../../ground/country.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { type ComposeSection, type Composing, facts, paragraphs, type SectionDraft } from '../composing.ts';
import { safeguardPhrase } from '../phrases.ts';
import { recipientName } from './recipients.ts';

const transferSection = (
  c: Composing,
  transfer: Declaration['transfers'][number],
  index: number,
): SectionDraft => {
  const recipient = c.declaration.recipients.find(({ key }) => key === transfer.recipient);
  const country = countryName(transfer.country, c.language);
  return {
    id: `transfer-${index + 1}`,
    title: recipient ? recipientName(c, { ...recipient, country: transfer.country }) : country,
    from: `transfers.${index}`,
    blocks: [
      ...paragraphs(c, transfer.explanation),
      ...facts([
        { term: c.say('safeguard'), text: safeguardPhrase(transfer.safeguard, c.language) },
        { term: c.say('copy'), text: c.of(transfer.copy) },
      ]),
    ],
  };
};

export const transfers: ComposeSection = (c) => ({
  id: 'transfers',
  title: c.say('transfers'),
  from: 'transfer_principle',
  blocks: paragraphs(c, c.declaration.transfer_principle),
  sections: c.declaration.transfers.map((transfer, index) => transferSection(c, transfer, index)),
});
