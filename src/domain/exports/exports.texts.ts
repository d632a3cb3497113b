import { defineTexts } from '../shared/translations.js';

/** Headers and words of exported files. */
export const exportTexts = defineTexts('exports', {
  id: { es: 'Id', en: 'Id' },
  title: { es: 'Título', en: 'Title' },
  value: { es: 'Valor', en: 'Value' },
  currency: { es: 'Moneda', en: 'Currency' },
  pipeline: { es: 'Embudo', en: 'Pipeline' },
  stage: { es: 'Etapa', en: 'Stage' },
  status: { es: 'Estado', en: 'Status' },
  expectedCloseDate: { es: 'Cierre esperado', en: 'Expected close' },
  source: { es: 'Origen', en: 'Source' },
  description: { es: 'Descripción', en: 'Description' },
  yes: { es: 'sí', en: 'yes' },
  no: { es: 'no', en: 'no' },
  row: { es: 'Fila', en: 'Row' },
  field: { es: 'Campo', en: 'Field' },
  problem: { es: 'Problema', en: 'Problem' },
  CUSTOMER: { es: 'clientes', en: 'customers' },
  LEAD: { es: 'leads', en: 'leads' },
  OPPORTUNITY: { es: 'ventas', en: 'deals' },
  errors: { es: 'filas-rechazadas', en: 'refused-rows' },
});
