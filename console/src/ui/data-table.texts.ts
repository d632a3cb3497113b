import { defineTexts } from '../app/intl';

export const tableTexts = defineTexts({
  columns: { es: 'Columnas', en: 'Columns' },
  chooseRow: { es: 'Elegir {name}', en: 'Choose {name}' },
  chooseAll: { es: 'Elegir todo lo leído', en: 'Choose all that was read' },
  sortBy: { es: 'Ordenar por {title}', en: 'Sort by {title}' },
});
