/** What a morning at the counter begins from: texts for the usual mails, and what somebody is to do by a day. */
import { createTemplate } from '../customers/mails/save-template.ts';
import { addTask } from '../customers/tasks/add-task.ts';
import { atDesk, type Demo, daysAgo } from './demo.ts';
import { customersByEmail } from './queries.ts';

const templates: readonly Readonly<Record<string, string>>[] = [
  {
    title: 'Tilaus odottaa noutoa',
    subject_fi: 'Tilauksesi odottaa noutoa',
    body_fi:
      'Hei {etunimi},\n\ntilauksesi on valmis noudettavaksi myymälästämme.\n\nTerveisin\n{lähettäjä}\n{yritys}',
    subject_sv: 'Din beställning väntar på avhämtning',
    body_sv:
      'Hej {förnamn},\n\ndin beställning kan hämtas i vår butik.\n\nHälsningar\n{avsändare}\n{företag}',
    subject_en: 'Your order is waiting for you',
    body_en:
      'Hello {first name},\n\nyour order is ready to be collected from our shop.\n\nKind regards\n{sender}\n{company}',
  },
  {
    title: 'Lanka on loppu',
    subject_fi: 'Tilaamasi lanka on loppu',
    body_fi:
      'Hei {etunimi},\n\ntilaamaasi lankaa tulee lisää kahden viikon kuluttua. Haluatko odottaa vai vaihtaa toiseen?\n\nTerveisin\n{lähettäjä}\n{yritys}, {yrityksen puhelin}',
  },
];

type Planned = Readonly<{ email?: string; title: string; details?: string; dueIn: number }>;

const planned: readonly Planned[] = [
  {
    email: 'ebba.exempel@posti.example',
    title: 'Soita Ebballe hyvityslaskusta ruotsiksi',
    dueIn: -1,
  },
  {
    email: 'laskut@neulekahvila-esimerkki.example',
    title: 'Sovi neulekahvilan joulumyynnistä',
    details: 'Iida päättää, Ville tilaa.',
    dueIn: 0,
  },
  { title: 'Tilaa osoitetarroja', dueIn: 4 },
];

export const planWork = (demo: Demo, staffId: number): Promise<void> =>
  atDesk(demo, staffId, 'customer_service', async (tx) => {
    for (const template of templates) await createTemplate(tx, template);
    const ids = await customersByEmail(
      tx,
      planned.flatMap(({ email }) => email ?? []),
    );
    for (const { email, title, details = '', dueIn } of planned) {
      const usual = { details, assigned_to: String(staffId), confirmed: false, confirmedSensitive: false };
      const customer = email === undefined ? undefined : ids.get(email)!;
      await addTask(tx, customer, { ...usual, title, due_on: daysAgo(-dueIn) });
    }
  });
