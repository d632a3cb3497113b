import { article, type DemoTenant, product } from './demo-tenant.js';

/** An installer of industrial machines, in another organisation. */
export const maquinsa: DemoTenant = {
  slug: 'maquinsa',
  organization: 'Maquinsa Instalaciones',
  name: 'Maquinsa Instalaciones',
  industry: 'industrial installation',
  locale: 'es-MX',
  currency: 'MXN',
  timezone: 'America/Mexico_City',
  domain: 'maquinsa.example',
  business:
    'Instalación, puesta en marcha y mantenimiento de maquinaria industrial: compresores, prensas, tornos CNC y líneas de empaque.',
  hours: [
    { days: [1, 2, 3, 4, 5], from: '08:00', to: '14:00' },
    { days: [1, 2, 3, 4, 5], from: '15:00', to: '18:00' },
    { days: [6], from: '09:00', to: '13:00' },
  ],
  phoneNumberId: '200000000000001',
  displayNumber: '525540000001',
  agent: {
    name: 'Marcos',
    personality: 'Técnico y directo; tutea con respeto.',
    systemPrompt:
      'Pregunta por el tipo de máquina, la ubicación de la planta y la fecha deseada antes de ofrecer una cotización.',
  },
  products: [
    product(
      'INS-CNC',
      'Instalación de torno CNC',
      'Maniobra, nivelación, conexión eléctrica y puesta en marcha.',
      'torno cnc lathe instalacion install maquina',
      'servicio',
      null,
      null,
    ),
    product(
      'COMP-20',
      'Compresor de tornillo 20 HP',
      'Compresor con secador y tanque de 500 litros.',
      'compresor compressor aire tornillo hp',
      'unidad',
      '18900000',
      3,
    ),
    product(
      'MAN-PREV',
      'Mantenimiento preventivo',
      'Visita de mantenimiento preventivo por equipo, con informe.',
      'mantenimiento preventivo servicio maintenance revision',
      'visita',
      '485000',
      null,
    ),
    product(
      'REF-FILT',
      'Kit de filtros para compresor',
      'Filtros de aire, aceite y separador.',
      'filtro filtros kit refaccion refacciones compresor',
      'kit',
      '329000',
      40,
    ),
  ],
  articles: [
    article(
      'es',
      'Cobertura',
      'Trabajamos en el Bajío, Ciudad de México, Estado de México, Puebla y Querétaro. Fuera de ahí cotizamos viáticos aparte.',
      'cobertura zona ciudad estado ubicacion bajio puebla queretaro viaticos donde',
    ),
    article(
      'es',
      'Tiempos de instalación',
      'Una instalación típica toma de 3 a 5 días hábiles desde que la máquina está en planta y la acometida eléctrica está lista.',
      'tiempo tiempos cuanto tarda tardan dias plazo instalacion',
    ),
    article(
      'es',
      'Garantía del servicio',
      'La mano de obra tiene 6 meses de garantía. Las refacciones, la del fabricante.',
      'garantia servicio mano obra refacciones',
    ),
    article(
      'en',
      'Coverage',
      'We work in the Bajío region, Mexico City, the State of Mexico, Puebla and Querétaro; elsewhere travel is quoted apart.',
      'coverage area city where location travel',
    ),
  ],
};
