// j and k walk over the rows of a list from anywhere; the arrows do when a row has the focus. Enter opens: it is a link.
const steps = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

document.addEventListener('keydown', (event) => {
  const step = steps[event.key];
  const typing = event.target.closest?.(
    'input, textarea, select, [contenteditable], dialog[open], search-as-you-type',
  );
  if (!step || typing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...document.querySelectorAll('main [data-row]')];
  const at = rows.indexOf(document.activeElement);
  const isLetter = event.key.length === 1;
  if (!rows.length || (isLetter ? localStorage.getItem('seloste-single-keys') === 'off' : at < 0)) return;
  event.preventDefault();
  const next = at < 0 && step < 0 ? rows.length - 1 : at + step;
  rows[Math.max(0, Math.min(next, rows.length - 1))].focus();
});
