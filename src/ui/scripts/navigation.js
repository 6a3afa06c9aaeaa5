// How Turbo behaves here. Its progress bar has no style (see assets.ts): the style sheet draws one from
// `html[aria-busy]` instead.
window.Turbo.config.drive.progressBarDelay = 2 ** 31 - 1;

// A link within the page is the browser's: it moves the focus too.
document.addEventListener('turbo:click', (event) => {
  const { hash, pathname, search } = new URL(event.detail.url);
  if (hash && pathname === location.pathname && search === location.search) event.preventDefault();
});

// A frame that the answer does not hold (signed out, refused): the answer is the page.
document.addEventListener('turbo:frame-missing', (event) => {
  event.preventDefault();
  event.detail.visit(event.detail.response);
});

// After a visit the reading goes on at the content, or at what must be mended.
let visited = false;
document.addEventListener('turbo:visit', () => {
  visited = true;
});
const settle = () => {
  const mend = document.querySelector('[data-focus]');
  const chosen = document.querySelector('[autofocus]');
  if (mend) mend.focus();
  else if (visited && !chosen) document.querySelector('#content')?.focus({ preventScroll: true });
  visited = false;
};
document.addEventListener('turbo:load', settle);
// A form that failed renders without a load.
document.addEventListener('turbo:render', () => document.querySelector('[data-focus]')?.focus());
