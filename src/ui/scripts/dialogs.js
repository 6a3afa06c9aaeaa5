// A button or link with `data-opens` opens the dialog of that id; a press beside a dialog closes it.
document.addEventListener('click', (event) => {
  const opener = event.target.closest?.('[data-opens]');
  const wanted = opener && document.getElementById(opener.dataset.opens);
  if (wanted instanceof HTMLDialogElement && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    wanted.showModal();
  } else if (event.target instanceof HTMLDialogElement && event.target.open) {
    const { left, right, top, bottom } = event.target.getBoundingClientRect();
    const inside =
      event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
    if (!inside) event.target.close();
  }
});

// What Turbo remembers of a page for "back" holds no open dialog and no hits.
document.addEventListener('turbo:before-cache', () => {
  for (const open of document.querySelectorAll('dialog[open]')) open.close();
  for (const hits of document.querySelectorAll('search-as-you-type > turbo-frame')) hits.replaceChildren();
});
