/** `seloste replay`: the journal onto a database that was restored with other tools than ours. */
import { readConfig } from '../ground/config.ts';
import { fillAll } from '../ground/language.ts';
import type { Command } from './command.ts';

const done = {
  fi: 'Päiväkirjassa on {erasuresKnown} poistoa ja {choicesKnown} valintaa. Uudelleen poistettiin {erased}, valintoja palautettiin {choices}.',
  sv: 'Journalen har {erasuresKnown} raderingar och {choicesKnown} val. {erased} raderades på nytt, {choices} val återställdes.',
  en: 'The journal has {erasuresKnown} erasures and {choicesKnown} choices. {erased} were erased again, {choices} choices restored.',
};

export const replayCommand: Command = {
  name: 'replay',
  about: {
    fi: 'toistaa palautettuun tietokantaan päiväkirjan poistot ja valinnat',
    sv: 'upprepar journalens raderingar och val i en återställd databas',
    en: 'repeats the journal’s erasures and choices in a restored database',
  },
  run: async (terminal) => {
    const config = readConfig();
    const { replayInto } = await import('../restore-backup.ts');
    const { withOwner } = await import('./with-owner.ts');
    const replayed = await withOwner(config, ({ owner, installation }) =>
      replayInto({ owner, installation, config }),
    );
    terminal.say(replayed, fillAll(done, replayed));
  },
};
