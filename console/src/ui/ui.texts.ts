import { defineTexts } from '../app/intl';

export const uiTexts = defineTexts({
  close: { es: 'Cerrar', en: 'Close' },
  loading: { es: 'Cargando…', en: 'Loading…' },
  again: { es: 'Intentar de nuevo', en: 'Try again' },
});
