/** Messages in the mailbox for requests, read as from a real one: a request, a question about one, and an advertisement. */
import { masterKey } from '../files/master-key.ts';
import type { Mailbox } from '../requests/mailbox/open-mailbox.ts';
import { readMailbox } from '../requests/mailbox/read-mailbox.ts';
import type { Demo } from './demo.ts';

type Written = Readonly<{ from: string; subject: string; lines: readonly string[]; hoursAgo: number }>;

const written: readonly Written[] = [
  {
    from: '"Tyyne Tuntematon" <tyyne.tuntematon@posti.example>',
    subject: 'Omat tiedot',
    lines: [
      'Hei,',
      '',
      'Sain teiltä mainoksen, vaikka en muista antaneeni osoitettani.',
      'Mistä olette saaneet tietoni, ja mitä tietoja teillä on?',
      '',
      'Tyyne Tuntematon',
    ],
    hoursAgo: 30,
  },
  {
    from: '"Ebba Exempel" <ebba.exempel@posti.example>',
    subject: 'Min begäran',
    lines: ['Hej!', '', 'Brevet om förlängning kom. Det räcker bra om jag får svaret före jul.', '', 'Ebba'],
    hoursAgo: 20,
  },
  {
    from: '"Kirjekuoret edullisesti" <myynti@kuorikauppa.example>',
    subject: 'Kirjekuoria erikoishintaan!',
    lines: ['Tilaa ennen perjantaita, niin saat kuoret puoleen hintaan.'],
    hoursAgo: 3,
  },
];

const rawOf = ({ from, subject, lines }: Written, uid: number): Buffer =>
  Buffer.from(
    [
      `From: ${from}`,
      'To: tietosuoja@villa-esimerkki.example',
      `Subject: ${subject}`,
      `Message-ID: <viesti-${uid}@posti.example>`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      ...lines,
    ].join('\r\n'),
  );

const mailbox: Mailbox = {
  uidValidity: 'demo',
  newer: async () => written.map((_, at) => at + 1),
  message: async (uid) => {
    const one = written[uid - 1]!;
    const raw = rawOf(one, uid);
    return {
      uid,
      receivedAt: new Date(Date.now() - one.hoursAgo * 3_600_000),
      raw,
      sizeBytes: raw.length,
    };
  },
  remove: async () => {},
  close: async () => {},
};

export const readRequestMails = async ({ context }: Demo): Promise<void> => {
  const { gate, config, isStopping } = context;
  await readMailbox({ gate, mailbox, master: masterKey(config), isStopping });
};
