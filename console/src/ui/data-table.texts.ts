import { defineTexts } from '../app/intl';

export const tableTexts = defineTexts({
  columns: { es: 'Columnas', en: 'Columns' },
  chooseRow: { es: 'Seleccionar {name}', en: 'Select {name}' },
  chooseAll: { es: 'Seleccionar todo lo cargado', en: 'Select all loaded rows' },
  sortBy: { es: 'Ordenar por {title}', en: 'Sort by {title}' },
});
