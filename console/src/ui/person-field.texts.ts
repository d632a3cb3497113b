import { defineTexts } from '../app/intl';

export const personFieldTexts = defineTexts({
  person: { es: 'Con quién', en: 'With whom' },
  personHint: {
    es: 'Por nombre, empresa, teléfono o correo, entre leads y clientes.',
    en: 'Search leads and customers by name, company, phone or email.',
  },
  found: { es: 'Personas encontradas', en: 'People found' },
  nobodyFound: { es: 'Sin resultados.', en: 'No one found.' },
  another: { es: 'Otra persona', en: 'Choose someone else' },
  unknown: { es: 'Sin nombre', en: 'No name' },
});
