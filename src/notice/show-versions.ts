/** The history of the notice and what two of its versions say differently (M15, C1). */
import type { Tx } from '../db/tx.ts';
import { type Language, textIn } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { type Answer, shown } from '../http/route.ts';
import type { DeclarationInForce } from '../policy/in-force.ts';
import { differencesBetween } from './differences.ts';
import { keptHtml, keptJson, keptOnce } from './kept-copies.ts';
import { differencesPage, versionsPage } from './pages.ts';
import { versionNotPublished } from './problems.ts';
import { declarationOfVersion, publishedVersion, publishedVersions } from './queries.ts';

const frameOf = (policy: DeclarationInForce, language: Language) => {
  const { controller, register_name } = policy.declaration;
  return { language, registerName: controller.name || textIn(register_name, language) };
};

export const showVersions = async (
  tx: Tx,
  policy: DeclarationInForce,
  language: Language,
): Promise<Answer> => {
  const versions = await publishedVersions(tx);
  const data = versions.map(({ version, published_at, updated_on }) => ({
    version,
    published_at,
    updated_on,
    in_force: version === tx.declarationVersion,
  }));
  return shown(data, () => versionsPage(frameOf(policy, language), versions, tx.declarationVersion));
};

const demanded = async (tx: Tx, version: number) => {
  const found = await publishedVersion(tx, version);
  if (!found) throw new Problem(versionNotPublished, { version });
  return found;
};

const compare = async (tx: Tx, from: number, to: number, language: Language) => {
  const [older, newer] = await Promise.all([declarationOfVersion(tx, from), declarationOfVersion(tx, to)]);
  return differencesBetween(
    { version: from, declaration: older },
    { version: to, declaration: newer },
    language,
  );
};

type Between = Readonly<{ from: number; to: number }>;

export const showDifferences = async (
  tx: Tx,
  { from, to }: Between,
  policy: DeclarationInForce,
  language: Language,
): Promise<Answer> => {
  const [older, newer] = await Promise.all([demanded(tx, from), demanded(tx, to)]);
  const key = `${older.hash} ${from} ${newer.hash} ${to} ${language}`;
  const frame = frameOf(policy, language);
  const copy = await keptOnce(`differences ${key} ${frame.registerName}`, async () =>
    keptHtml(
      differencesPage(frame, { from, to }, await compare(tx, from, to, language)).toString(),
      language,
    ),
  );
  const json = await keptOnce(`json differences ${key}`, async () =>
    keptJson({ from, to, sections: await compare(tx, from, to, language) }, language),
  );
  return { kind: 'kept', copy, json };
};
