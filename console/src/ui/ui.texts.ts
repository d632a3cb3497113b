import { defineTexts } from '../app/intl';

export const uiTexts = defineTexts({
  close: { es: 'Cerrar', en: 'Close' },
  cancel: { es: 'Cancelar', en: 'Cancel' },
  copy: { es: 'Copiar: {what}', en: 'Copy: {what}' },
  unsaved: { es: 'Se perderá lo que escribió.', en: 'What you wrote will be lost.' },
  discard: { es: 'Descartar', en: 'Discard' },
  keepOn: { es: 'Seguir', en: 'Keep editing' },
  done: { es: 'Listo', en: 'Done' },
  copied: { es: 'Copiado.', en: 'Copied.' },
  loading: { es: 'Cargando…', en: 'Loading…' },
  again: { es: 'Intentar de nuevo', en: 'Try again' },
  notAllowed: { es: 'Esto no es de su rol', en: 'Your role doesn’t allow this' },
  notAllowedBody: {
    es: 'Pida a quien administra la empresa que lo haga, o que le dé otro rol.',
    en: 'Ask an admin to do it, or to change your role.',
  },
  toStart: { es: 'Ir al inicio', en: 'Go to home' },
  optionGone: { es: '{option} (ya no se ofrece)', en: '{option} (no longer offered)' },
  sellerName: { es: 'Nombre', en: 'Name' },
  nobodyFound: { es: 'Nadie se llama así.', en: 'No one has that name.' },
  typeMore: { es: 'Hay más: escriba otra parte del nombre.', en: 'There are more: type more of the name.' },
  badNumber: { es: 'Escriba un número, como 4500 o 4500,50.', en: 'Enter a number, such as 4500 or 4500.50.' },
});
