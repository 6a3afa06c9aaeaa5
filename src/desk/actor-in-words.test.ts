import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorInWords } from './actor-in-words.ts';

const said = (actor: string, actor_name: string | null = null) => actorInWords({ actor, actor_name }, 'fi');

test('the log says in words who acted: the staff by name, everybody else by what they are', () => {
  assert.equal(said('staff:7', 'Helmi Esimerkki'), 'Helmi Esimerkki');
  assert.deepEqual(
    ['job:note_looks', 'terminal', 'terminal:owner', 'person:12', 'key:3', 'nobody'].map((actor) =>
      said(actor),
    ),
    ['Ohjelma', 'Komentorivi', 'Komentorivi', 'Asiakas itse', 'Kumppanin ohjelma', 'Ei kirjautunut'],
  );
});

test('of one of the staff whose name is gone the number is left', () => {
  assert.equal(said('staff:7'), 'staff:7');
});
