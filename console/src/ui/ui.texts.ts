import { defineTexts } from '../app/intl';

export const uiTexts = defineTexts({
  close: { es: 'Cerrar', en: 'Close' },
  cancel: { es: 'Cancelar', en: 'Cancel' },
  copy: { es: 'Copiar: {what}', en: 'Copy: {what}' },
  copied: { es: 'Copiado.', en: 'Copied.' },
  loading: { es: 'Cargando…', en: 'Loading…' },
  again: { es: 'Intentar de nuevo', en: 'Try again' },
  badNumber: { es: 'Escriba un número, como 4500 o 4500,50.', en: 'Write a number, such as 4500 or 4500.50.' },
});
