/** The story of `db/seeds/story.md`, chapter by chapter, through the real acts. */
import type { Text } from '../ground/language.ts';
import { declarationSchema } from '../policy/declaration.ts';
import { defaultDeclaration } from '../policy/default/index.ts';
import { bringIn, type SeedImport } from './bring-in.ts';
import { announcedDeclaration, secondDeclaration } from './company.ts';
import { connectShop, makeKeys, sendToShop } from './connect-programs.ts';
import { type Demo, daysAgo } from './demo.ts';
import { filePapers } from './file-papers.ts';
import {
  beginInvoicing,
  endOfStory,
  hearFromBuyers,
  receiveDoubtful,
  receivePayments,
  remindCafe,
} from './invoice-stories.ts';
import { letDaysPass } from './let-days-pass.ts';
import { openCards } from './open-cards.ts';
import { openCompany } from './open-company.ts';
import { planWork } from './plan-work.ts';
import { publishNotice } from './publish.ts';
import { recordChoices } from './record-choices.ts';
import { readRequestMails } from './request-mails.ts';
import { firstRequests, laterRequests, urgentRequests } from './request-stories.ts';
import type { Colleague } from './staff.ts';
import { tellBreach } from './tell-breach.ts';
import { tellHistories } from './tell-histories.ts';
import { tellOrders } from './tell-orders.ts';
import { askYarns, correctAddresses, nameTrader, receiveAtCounter, receiveTwice } from './tell-stories.ts';

type Staff = readonly [Colleague, ...Colleague[]];
type People = Readonly<{ helmi: number; otto: number }>;
type Chapter = Readonly<{
  /** Days before today on which it happened. */
  ago: number;
  title: Text;
  act: (demo: Demo, people: People) => Promise<unknown>;
}>;

const years = 365;
const wish = (
  file: string,
  source: string,
  { purpose = 'register_upkeep', age = 0, end = 'finish' as SeedImport['end'] } = {},
): SeedImport => ({ file, source, purpose, asOf: daysAgo(age), end });

const publishSecond = async (demo: Demo, { helmi }: People, ago: number): Promise<void> => {
  const today = daysAgo(ago);
  const inForce = await demo.inForce();
  const shipped = declarationSchema.parse(defaultDeclaration(today));
  await publishNotice(demo, helmi, today, () => secondDeclaration(inForce, shipped, today));
};

const announceThird = async (demo: Demo, { helmi }: People): Promise<void> => {
  const inForce = await demo.inForce();
  await publishNotice(demo, helmi, daysAgo(0), () => announcedDeclaration(inForce));
};

const told: readonly Chapter[] = [
  {
    ago: 36,
    title: {
      fi: 'Verkkokaupan ja laskutuksen asiakkaat tuodaan rekisteriin.',
      sv: 'Webbutikens och faktureringens kunder förs in i registret.',
      en: 'The customers of the web shop and of the invoicing are brought in.',
    },
    act: async (demo, { helmi }) => {
      await bringIn(demo, helmi, wish('verkkokauppa.csv', 'webshop'));
      await bringIn(demo, helmi, wish('laskutus.csv', 'earlier_register', { age: 30 }));
      await bringIn(demo, helmi, wish('asiakasomistajat.csv', 'earlier_register', { age: 2 * years }));
    },
  },
  {
    ago: 36,
    title: {
      fi: 'Ensimmäiset laskut lähtevät.',
      sv: 'De första fakturorna skickas.',
      en: 'The first invoices go.',
    },
    act: (demo, { helmi }) => beginInvoicing(demo, helmi),
  },
  {
    ago: 27,
    title: {
      fi: 'Yhteisöt ilmoittavat yhteyshenkilönsä. Asiakkaat suostuvat uutiskirjeeseen.',
      sv: 'Organisationerna uppger sina kontaktpersoner. Kunder samtycker till nyhetsbrevet.',
      en: 'Organisations name their contacts. Customers consent to the newsletter.',
    },
    act: async (demo, { helmi, otto }) => {
      await bringIn(demo, helmi, wish('yhteyshenkilot.vcf', 'employer'));
      await recordChoices(demo, otto, { now: 27, before: 36 });
      await receivePayments(demo, otto);
      await tellHistories(demo, otto, 27);
    },
  },
  {
    ago: 21,
    title: {
      fi: 'Toinen seloste julkaistaan: suosikkilanka ja uusi vastaanottaja.',
      sv: 'Den andra beskrivningen publiceras: favoritgarn och en ny mottagare.',
      en: 'The second notice is published: the favourite yarn and a new recipient.',
    },
    act: async (demo, people) => {
      await publishSecond(demo, people, 21);
      await askYarns(demo, people.otto);
      await makeKeys(demo, people.helmi);
      await tellHistories(demo, people.otto, 21);
    },
  },
  {
    ago: 14,
    title: {
      fi: 'Asiakkaat kieltävät ja oikaisevat. Messuluettelo tuodaan ja perutaan.',
      sv: 'Kunder förbjuder och rättar. Mässlistan förs in och tas tillbaka.',
      en: 'Customers object and correct. The list from the fair is brought in and undone.',
    },
    act: async (demo, { helmi, otto }) => {
      await recordChoices(demo, otto, { now: 14, before: 27 });
      await bringIn(demo, helmi, wish('messut.csv', 'reseller', { end: 'undo' }));
      await correctAddresses(demo, otto);
      await nameTrader(demo, otto);
      await hearFromBuyers(demo, otto);
      await tellHistories(demo, otto, 14);
    },
  },
  {
    ago: 6,
    title: {
      fi: 'Suostumuksia perutaan, käsittelyä rajoitetaan, kortteja avataan.',
      sv: 'Samtycken återkallas, behandling begränsas, kort öppnas.',
      en: 'Consents are withdrawn, processing is restricted, cards are opened.',
    },
    act: async (demo, { otto }) => {
      await remindCafe(demo, otto);
      await tellHistories(demo, otto, 6);
      await recordChoices(demo, otto, { now: 6, before: 14 });
      const cards = ['aino.esimerkki-virtanen', 'matti.mallikas', 'emily.sample', 'helvi.varjola'];
      await openCards(
        demo,
        otto,
        'customer_service',
        cards.map((name) => `${name}@posti.example`),
      );
    },
  },
  {
    ago: 3,
    title: {
      fi: 'Tilaukset tuodaan verkkokaupasta ja jälleenmyyjiltä. Otto kirjaa tilauksia ja palautuksen.',
      sv: 'Beställningarna förs in från webbutiken och återförsäljarna. Otto antecknar beställningar och en retur.',
      en: 'The orders of the web shop and the resellers are brought in. Otto writes down orders and a return.',
    },
    act: async (demo, people) => {
      await connectShop(demo, people.helmi);
      await tellOrders(demo, people);
    },
  },
  {
    ago: 1,
    title: {
      fi: 'Joulukorttien luettelo jää kesken. Kolmen osoite lähtee väärälle. Myymälään tulee uusi asiakas.',
      sv: 'Listan för julkort blir på hälft. Tre adresser går till fel mottagare. En ny kund kommer till butiken.',
      en: 'The list for Christmas cards is left half-way. Three addresses go astray. A new customer comes to the shop.',
    },
    act: async (demo, { helmi, otto }) => {
      await bringIn(
        demo,
        helmi,
        wish('joulukortit.csv', 'store', { purpose: 'customer_service', end: 'pause' }),
      );
      await receiveAtCounter(demo, otto);
      await tellBreach(demo, otto);
      await receiveTwice(demo, otto);
      await endOfStory(demo, helmi);
      await receiveDoubtful(demo, otto);
      await tellHistories(demo, otto, 1);
      await sendToShop(demo, helmi);
    },
  },
  {
    ago: 1,
    title: {
      fi: 'Paperit viedään lukittuun kaappiin. Vanhat silputaan, ja toinen vahvistaa.',
      sv: 'Papperen förs till ett låst skåp. De gamla strimlas, och en annan bekräftar.',
      en: 'Papers go to the locked cabinet. Old ones are shredded, and another confirms.',
    },
    act: filePapers,
  },
  {
    ago: 0,
    title: {
      fi: 'Viestipohjat kirjoitetaan valmiiksi. Otolla on tehtäviä tälle päivälle.',
      sv: 'Mallar för e-post skrivs. Otto har uppgifter för dagen.',
      en: 'Templates for mails are written. Otto has tasks for the day.',
    },
    act: (demo, { otto }) => planWork(demo, otto),
  },
  {
    ago: 0,
    title: {
      fi: 'Uusi seloste ilmoitetaan: jäsenten ostohyvitys laskettaisiin tilauksista. Se odottaa kirjeitä.',
      sv: 'En ny beskrivning tillkännages: medlemmarnas återbäring skulle räknas av beställningar. Den väntar på breven.',
      en: 'A new notice is announced: the members’ bonus would be counted from orders. It waits for its letters.',
    },
    act: announceThird,
  },
  {
    // Letters say the day on which they were written, which no passing of days moves.
    ago: 0,
    title: {
      fi: 'Pyyntöjä on kaikissa vaiheissa: yksi myöhässä, yksi määräpäivässä, postilaatikossa uusia.',
      sv: 'Det finns begäranden i alla skeden: en försenad, en på sista dagen, nya i brevlådan.',
      en: 'There are requests in every state: one overdue, one at its last day, new ones in the mailbox.',
    },
    act: async (demo, { otto }) => {
      await firstRequests(demo, otto);
      await laterRequests(demo, otto);
      await urgentRequests(demo, otto);
      await readRequestMails(demo);
    },
  },
];

const openingAgo = 40;
/** Days before today, of each chapter as it is told: a story goes forward. */
export const daysOfChapters: readonly number[] = [openingAgo, ...told.map(({ ago }) => ago)];

const opening: Text = {
  fi: 'Villa Esimerkki Oy ottaa Selosteen käyttöön ja julkaisee selosteensa.',
  sv: 'Villa Esimerkki Oy tar Seloste i bruk och publicerar sin beskrivning.',
  en: 'Villa Esimerkki Oy starts using Seloste and publishes its notice.',
};

/** Into a database with nothing but the built-in declaration in it. */
export const fillDemo = async (demo: Demo, staff: Staff): Promise<void> => {
  demo.tell(opening);
  const [helmi = 0, otto = 0] = await openCompany(demo, staff, daysAgo(openingAgo));
  for (const [index, { ago, title, act }] of told.entries()) {
    await letDaysPass(demo.client, (told[index - 1]?.ago ?? openingAgo) - ago);
    demo.tell(title);
    await act(demo, { helmi, otto });
  }
  await letDaysPass(demo.client, told.at(-1)!.ago);
  await demo.client.query('analyze');
};
