// A file may be dropped anywhere on a page that asks for one; without this the browser would leave the page and open it.
const asked = () => document.querySelector('main input[type=file]:not(:disabled)');
const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');

const mark = (isOver) => asked()?.classList.toggle('drop-here', isOver);

document.addEventListener('dragover', (event) => {
  if (!carriesFiles(event) || !asked()) return;
  event.preventDefault();
  mark(true);
});

document.addEventListener('dragleave', (event) => {
  // It left the window, not only one element for another.
  if (event.relatedTarget === null) mark(false);
});

document.addEventListener('drop', (event) => {
  const input = asked();
  if (!carriesFiles(event) || !input) return;
  event.preventDefault();
  mark(false);
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.focus();
});
