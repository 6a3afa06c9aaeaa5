/** What changes rights is tried until nobody’s lock is in its way: all of it in one transaction, or nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { Problem, problemKind } from '../ground/problem.ts';
import { type Shutting, shutAndCommit } from './shut-tables.ts';

const publishingBusy = problemKind('publishing_busy', 503, {
  fi: 'Selostetta ei voitu julkaista, koska tietokanta oli jatkuvasti varattu. Mitään ei muuttunut. Yritä uudelleen.',
  sv: 'Beskrivningen kunde inte publiceras eftersom databasen hela tiden var upptagen. Ingenting ändrades. Försök igen.',
  en: 'The notice could not be published because the database was busy all the time. Nothing changed. Try again.',
});

/** `55P03` lock wait given up, `40P01` deadlock, `XX000` "tuple concurrently updated" from another database's roles. */
const isPassing = (error: unknown): boolean =>
  ['55P03', '40P01', 'XX000'].includes(String((error as { code?: string }).code));

const attemptsMax = 60;

/** What `act` leaves to be done while the tables are shut, with what the caller wants to know. */
type Done<T> = Readonly<{ result: T; shutting: Shutting }>;

/** Runs `act` in a transaction until no passing lock is in its way; waits a little longer each time, at most 250 ms. */
export const untilUnhindered = async <T>(client: pg.Client, act: () => Promise<Done<T>>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    await client.query('begin');
    try {
      const { result, shutting } = await act();
      await shutAndCommit(client, shutting);
      return result;
    } catch (error) {
      await client.query('rollback');
      if (!isPassing(error)) throw error;
      if (attempt === attemptsMax) throw new Problem(publishingBusy, {}, error);
      await sleep(Math.min(250, 10 * attempt) * (0.5 + Math.random()));
    }
  }
};
