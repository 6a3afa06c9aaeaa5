/** A saved view: its maker's own, and found by those who act for the purposes that it is shared with. */
import { actorText, type Tx } from '../../db/tx.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import type { Definition } from './definition.ts';

export type SavedView = Readonly<{
  id: number;
  name: string;
  definition: Definition;
  made_by: string;
  maker: string | null;
  saved_at: Date;
  /** Numbers of purposes. */
  shared_with: readonly number[];
  isOwn: boolean;
}>;

export const nameLengthMax = 80;
/** A list of views that nobody can read is no list. */
export const viewsMost = 200;

export const viewNotFound = problemKind('view_not_found', 404, {
  fi: 'Tällaista näkymää ei ole, tai sitä ei ole jaettu tälle käyttötarkoitukselle.',
  sv: 'Det finns ingen sådan vy, eller så har den inte delats med det här ändamålet.',
  en: 'There is no such view, or it is not shared with this purpose.',
});
export const viewOfAnother = problemKind('view_of_another', 409, {
  fi: 'Näkymän voi muuttaa ja poistaa vain sen tekijä tai rekisterin ylläpito. Tallenna se omaksi näkymäksesi.',
  sv: 'Bara den som gjort vyn, eller registrets underhåll, kan ändra eller ta bort den. Spara den som din egen vy.',
  en: 'Only its maker, or the upkeep of the register, can change or remove the view. Save it as a view of your own.',
});
export const tooManyViews = problemKind('too_many_views', 422, {
  fi: 'Sinulla on jo {most} omaa näkymää. Poista niistä jokin ensin.',
  sv: 'Du har redan {most} egna vyer. Ta bort någon av dem först.',
  en: 'You already have {most} views of your own. Remove one of them first.',
});

export const isMadeBy = (view: Pick<SavedView, 'made_by'>, tx: Pick<Tx, 'actor'>): boolean =>
  view.made_by === actorText(tx.actor);

/** Upkeep tidies what those who have left shared. */
export const mayChange = (view: SavedView, tx: Pick<Tx, 'actor' | 'purpose'>): boolean =>
  isMadeBy(view, tx) || tx.purpose === 'register_upkeep';

export const demandMayChange = (view: SavedView, tx: Pick<Tx, 'actor' | 'purpose'>): void => {
  if (!mayChange(view, tx)) throw new Problem(viewOfAnother);
};
