/** Pages of retention for those who keep the register. Nothing is written here: the rules are those of the notice. */
import { z } from 'zod';
import { looked } from '../audit/looked.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import type { TableDeclaration } from '../ground/columns.ts';
import type { Language } from '../ground/language.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import { key } from '../http/key.ts';
import { type Context, type Route, route, shown } from '../http/route.ts';
import { holdRoutes } from './hold-routes.ts';
import {
  backupStanding,
  dueCustomersShown,
  lastRewrite,
  lastRuns,
  type PreviewRow,
  previewsNow,
  type RunRow,
  runsBefore,
} from './overview-queries.ts';
import { duePage, runsPage } from './pages/retention-lists.ts';
import { type RuleLine, retentionPage } from './pages/retention-page.ts';
import { retentionTexts as texts } from './pages/retention-texts.ts';
import { whatGoes } from './pages/what-goes.ts';
import { warningDays } from './preview-retention.ts';
import { lastWarning, type RuleTime, waitingRules } from './warning-queries.ts';

const upkeep = { who: 'purpose', purposes: ['register_upkeep'] } as const;
const pageRows = 50;

export const ruleNotSwept = problemKind('rule_not_swept', 404, {
  fi: 'Tällaista säilytysaikaa ei ole. Valitse säilytysaika luettelosta.',
  sv: 'Det finns ingen sådan lagringstid. Välj en lagringstid i listan.',
  en: 'There is no such retention period. Choose one from the list.',
});

type Given = Readonly<{ tables: readonly TableDeclaration[] }>;

const whatOf = ({ tables }: Given, { policy, language }: Context): ((table: string) => string) =>
  whatGoes({ tables, declaration: policy.declaration }, language);

const ofOthers: Readonly<Record<string, (language: Language) => string>> = {
  import_material: (language) => texts.importMaterial[language],
  lookups: (language) => texts.lookups[language],
  evidence: (language) => texts.evidence[language],
  security_log: (language) => texts.signIns[language],
};

type Counted = Readonly<{
  previews: readonly PreviewRow[];
  runs: readonly RunRow[];
  waiting: readonly RuleTime[];
}>;

const linesOf = (given: Given, context: Context, { previews, runs, waiting }: Counted): RuleLine[] =>
  context.policy.declaration.retention.map((rule): RuleLine => {
    const hasTime = rule.months !== undefined || rule.days !== undefined;
    const tables = given.tables.filter(({ expires }) => hasTime && expires?.rule === rule.key);
    return {
      rule,
      isDuty: given.tables.some(({ duties }) => duties?.some((duty) => duty.rule === rule.key)),
      what: ofOthers[rule.key]?.(context.language) ?? '',
      swept: tables.map(({ table }) => {
        const isOfIt = (one: PreviewRow | RunRow | RuleTime) =>
          one.rule === rule.key && one.table_name === table;
        const what = whatOf(given, context)(table);
        const actsFrom = waiting.find(isOfIt)?.acts_from;
        return { table, what, preview: previews.find(isOfIt), run: runs.find(isOfIt), actsFrom };
      }),
    };
  });

const overview = (given: Given) =>
  route({
    ...upkeep,
    method: 'GET',
    path: '/retention',
    title: texts.title,
    menu: { group: 'register', order: 10, icon: 'clock' },
    handle: async (tx, _input, context) => {
      const today = helsinkiDate(new Date());
      const [previews, runs, backup, rewrite, warning, waiting] = await Promise.all([
        previewsNow(tx),
        lastRuns(tx),
        backupStanding(tx),
        lastRewrite(tx),
        lastWarning(tx),
        waitingRules(tx, today),
      ]);
      const lines = linesOf(given, context, { previews, runs, waiting });
      const data = { rules: lines.map(({ rule, ...line }) => ({ ...line, rule: rule.key })) };
      return shown(
        {
          ...data,
          backup: backup.last ?? null,
          backup_failure: backup.failure ?? null,
          rewrite: rewrite ?? null,
          warning: warning ?? null,
        },
        () => retentionPage(context, lines, { backup, rewrite }, warning),
      );
    },
  });

/** Before the first night nothing has been counted. */
const notCounted = (rule: string, table_name: string): PreviewRow => {
  const now = new Date();
  const due_by = addDays(helsinkiDate(now), warningDays);
  return { rule, table_name, counted_at: now, due_by, due: 0, is_capped: false };
};

const due = (given: Given) =>
  route({
    ...upkeep,
    method: 'GET',
    path: '/retention/due',
    title: texts.soon,
    query: z.object({ rule: z.string().max(100), table: z.string().max(100) }),
    handle: async (tx, { query: { rule, table } }, context) => {
      const [previews, customers, waiting] = await Promise.all([
        previewsNow(tx),
        dueCustomersShown(tx, rule, table),
        waitingRules(tx, helsinkiDate(new Date())),
      ]);
      const isOfIt = (one: PreviewRow | RuleTime) => one.rule === rule && one.table_name === table;
      if (!given.tables.some((one) => one.table === table && one.expires?.rule === rule))
        throw new Problem(ruleNotSwept);
      const preview = previews.find(isOfIt) ?? notCounted(rule, table);
      await looked(
        tx,
        'list',
        customers.map(({ id }) => id),
        `rule:${rule}`,
      );
      return shown({ preview, customers }, () =>
        duePage(context, {
          preview,
          customers,
          what: whatOf(given, context)(table),
          actsFrom: waiting.find(isOfIt)?.acts_from,
        }),
      );
    },
  });

const runs = (given: Given) =>
  route({
    ...upkeep,
    method: 'GET',
    path: '/retention/runs',
    title: texts.runs,
    query: z.object({ before: key.optional() }),
    handle: async (tx, { query: { before = Number.MAX_SAFE_INTEGER } }, context) => {
      const found = await runsBefore(tx, before, pageRows);
      const next = found.length === pageRows ? found.at(-1)!.id : undefined;
      return shown({ runs: found, next: next ?? null }, () =>
        runsPage(context, found, whatOf(given, context), next),
      );
    },
  });

export const retentionRoutes = (given: Given): Route[] => [
  overview(given),
  due(given),
  runs(given),
  ...holdRoutes,
];
