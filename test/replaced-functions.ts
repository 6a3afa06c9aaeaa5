/**
 * A migration that makes a function anew writes all of it again, with whatever it held when its author looked. Two authors of
 * one day lost each other's lines so. From `since` on such a migration names the one whose text it starts from; where another
 * has come between, `npm run check` says so before it lands.
 */
import { readMigrations } from '../src/db/migrate.ts';

/** The first migration that must say it; those before it have landed and are never edited. */
export const since = 107;

type Migration = Readonly<{ number: number; name: string; sql: string }>;

const made = /^create\s+(?:or\s+replace\s+)?(?:function|procedure|view)\s+(?:seloste\.)?"?(\w+)/gim;
const said = /^-- replaces (\w+) of (\w+)\s*$/gm;

/** What is wrong, as sentences that say how to mend it; none where every replaced function names its last maker. */
export const unsaidReplacements = (migrations: readonly Migration[], from = since): string[] => {
  const lastMaker = new Map<string, string>();
  return migrations.flatMap(({ number, name, sql }) => {
    const names = new Set(Array.from(sql.matchAll(made), ([, one]) => one!));
    const replaced = new Map(Array.from(sql.matchAll(said), ([, one, maker]) => [one!, maker!]));
    const wrong =
      number < from
        ? []
        : [...names].flatMap((one) => {
            const maker = lastMaker.get(one);
            if (!maker || replaced.get(one) === maker) return [];
            const now = replaced.has(one)
              ? `it starts from ${replaced.get(one)}, and ${maker} has come between: take over what that changed`
              : `take over what stands in ${maker}`;
            return [`${name} replaces ${one}; ${now}, then write above it: -- replaces ${one} of ${maker}`];
          });
    for (const one of names) lastMaker.set(one, name);
    return wrong;
  });
};

if (import.meta.main) {
  const wrong = unsaidReplacements(readMigrations());
  for (const sentence of wrong) console.error(sentence);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
