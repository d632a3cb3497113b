import { defineTexts } from '../app/intl';

export const unsavedTexts = defineTexts({
  unsaved: { es: 'Cambios sin guardar', en: 'Unsaved changes' },
  discard: { es: 'Descartar', en: 'Discard' },
});
