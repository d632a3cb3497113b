import { formTexts } from './form-messages.texts';
import { type Wrong, wrongIn } from './wrong-in';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (target: EventTarget | null): target is Control =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;

/** Writes a text in the language of the page, which is that of the console. */
function say([key, values = {}]: Wrong): string {
  const words = formTexts[key][document.documentElement.lang === 'en' ? 'en' : 'es'];
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The messages below the controls, with what each control had before. */
const shown = new Map<Control, { message: HTMLElement; describedBy: string | null }>();
let made = 0;

function tell(control: Control, text: string): void {
  take(control);
  const message = document.createElement('p');
  message.id = `wrong-${++made}`;
  message.className = 'mt-1 text-xs text-bad';
  message.setAttribute('role', 'alert');
  message.textContent = text;
  const describedBy = control.getAttribute('aria-describedby');
  shown.set(control, { message, describedBy });
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', describedBy ? `${message.id} ${describedBy}` : message.id);
  control.after(message);
}

function take(control: Control): void {
  const before = shown.get(control);
  if (!before) return;
  shown.delete(control);
  before.message.remove();
  control.removeAttribute('aria-invalid');
  if (before.describedBy === null) control.removeAttribute('aria-describedby');
  else control.setAttribute('aria-describedby', before.describedBy);
}

const takeAll = (form: HTMLFormElement | null) => {
  for (const control of [...shown.keys()]) if (!control.isConnected || control.form === form) take(control);
};

/*
 * Tells what is wrong in a form in the console's language, below the fields, from when this module is loaded. The browser would tell it in
 * its own language, and only for the first field. It is for all forms, whatever their fields are made of.
 */
let first: Control | null = null;

document.addEventListener(
  'invalid',
  event => {
    const { target } = event;
    if (!isControl(target)) return;
    const wrong = wrongIn(target);
    event.preventDefault();
    if (!first) {
      first = target;
      takeAll(target.form);
      // A form reports all of its fields at once.
      setTimeout(() => {
        first?.focus();
        first = null;
      });
    }
    tell(target, wrong ? say(wrong) : target.validationMessage);
  },
  true,
);
for (const kind of ['input', 'change'])
  document.addEventListener(kind, ({ target }) => isControl(target) && take(target), true);
document.addEventListener('submit', ({ target }) => takeAll(target as HTMLFormElement), true);
