// `/` to search, `?` for the list of keys, and two keys one after another (`g c`) for what carries `data-keys`.
const stored = 'seloste-single-keys';
const patienceMs = 1200;
let first = '';
let timer;

const allowed = () => localStorage.getItem(stored) !== 'off';

/** Writing is writing: no shortcut there, nor while a dialog is open or a modifier is held. */
const isForShortcut = (event) =>
  !event.defaultPrevented &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  allowed() &&
  !event.target.closest?.(
    'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog[open]',
  );

const press = (element) => {
  if (element) element.click();
  return Boolean(element);
};

const act = (key) => {
  const byKeys = (keys) => document.querySelector(`[data-keys="${CSS.escape(keys)}"]`);
  const shortcut = document.querySelector(`[data-shortcut="${CSS.escape(key)}"]`);
  if (first && press(byKeys(`${first} ${key}`))) return true;
  if (shortcut) shortcut.focus();
  else if (key === '?') document.getElementById('shortcuts')?.showModal();
  else if (!press(byKeys(key))) {
    first = key.length === 1 ? key : '';
    clearTimeout(timer);
    timer = setTimeout(() => {
      first = '';
    }, patienceMs);
    return false;
  }
  return true;
};

document.addEventListener('keydown', (event) => {
  if (!isForShortcut(event) || !act(event.key)) return;
  first = '';
  event.preventDefault();
});

document.addEventListener('change', (event) => {
  if (event.target.matches?.('[data-single-keys]'))
    localStorage.setItem(stored, event.target.checked ? 'on' : 'off');
});

const showChoice = () => {
  const choice = document.querySelector('[data-single-keys]');
  if (choice) choice.checked = allowed();
};
document.addEventListener('turbo:load', showChoice);
showChoice();
