import type { QuestionContext } from '../../domain/questions/index.js';

/** The time zone of the tenant that is asked. */
export const zone = 'America/Bogota';
/** What a tenant has that questions may name, and the day on which they are asked. */
export const setting: QuestionContext & { now: Date } = {
  today: '2026-11-23',
  now: new Date('2026-11-23T15:00:00Z'),
  sellers: [{ id: '0193b6f0-0000-7000-8000-000000000001', name: 'Ana "la mejor" \\ Ruiz' }],
  pipelines: [
    {
      id: '0193b6f0-0000-7000-8000-000000000002',
      name: 'Ventas',
      stages: [{ id: '0193b6f0-0000-7000-8000-000000000003', name: 'Nueva' }],
    },
  ],
  sources: ['WHATSAPP', 'Feria', 'Referido'],
  ownSellerId: '0193b6f0-0000-7000-8000-000000000004',
  fields: [
    { list: 'CUSTOMERS', key: 'roof', label: 'Tipo de techo', type: 'DROPDOWN', options: ['Teja', 'Zinc'] },
    { list: 'OPPORTUNITIES', key: 'town', label: 'Ciudad de obra', type: 'TEXT', options: [] },
    { list: 'LEADS', key: 'area', label: 'Metros', type: 'NUMBER', options: [] },
    { list: 'LEADS', key: 'visit', label: 'Visita', type: 'DATE', options: [] },
  ],
};
