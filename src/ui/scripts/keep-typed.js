// What was typed is never lost. A form with `data-keep` holds no personal data and survives a reload in
// sessionStorage; any other form with `data-leave` asks before one leaves it.
const prefix = 'seloste-kept:';
const unsaved = new Set();

const isKept = (control) =>
  control.name && control.name !== 'token' && !['password', 'file', 'hidden'].includes(control.type);
const isChoice = (control) => control.type === 'checkbox' || control.type === 'radio';

const keep = (form) => {
  const values = [...form.elements]
    .filter(isKept)
    .map((control) => (isChoice(control) ? control.checked : control.value));
  sessionStorage.setItem(prefix + form.dataset.keep, JSON.stringify(values));
};

const restore = (form) => {
  const kept = sessionStorage.getItem(prefix + form.dataset.keep);
  const controls = [...form.elements].filter(isKept);
  const values = kept ? JSON.parse(kept) : [];
  // A form that has changed since is left as it came.
  if (values.length !== controls.length) return;
  for (const [at, control] of controls.entries()) {
    if (isChoice(control)) control.checked = values[at];
    else control.value = values[at];
  }
};

document.addEventListener('input', (event) => {
  const form = event.target.form;
  if (form?.dataset.keep) keep(form);
  else if (form?.dataset.leave) unsaved.add(form);
});

document.addEventListener('submit', (event) => unsaved.delete(event.target));

document.addEventListener('turbo:submit-end', ({ target, detail }) => {
  if (detail.success && target.dataset.keep) sessionStorage.removeItem(prefix + target.dataset.keep);
});

const waiting = () => [...unsaved].find((form) => form.isConnected);

document.addEventListener('turbo:before-visit', (event) => {
  const form = waiting();
  if (!form) return;
  if (window.confirm(form.dataset.leave)) unsaved.clear();
  else event.preventDefault();
});

window.addEventListener('beforeunload', (event) => {
  if (waiting()) event.preventDefault();
});

const begin = () => {
  for (const form of document.querySelectorAll('form[data-failed]')) unsaved.add(form);
  for (const form of document.querySelectorAll('form[data-keep]:not([data-failed])')) restore(form);
};
document.addEventListener('turbo:render', begin);
begin();
