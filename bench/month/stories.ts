import type { Chance } from './chance.js';
import type { Person } from './record.js';

export type Story = 'visits' | 'changes' | 'comes-back' | 'bargains' | 'form';

export interface Line {
  after: number;
  text: string;
  means?: 'stop' | 'start' | null;
  /** Sent as a submission of the shop's web form instead of on WhatsApp. */
  byForm?: boolean;
}

type Told = readonly (readonly [number, string])[];
type Bilingual = Record<Person['language'], readonly [Told, ...Told[]]>;

/** Appointments that are asked for, chosen, then kept, moved or cancelled, with the hours between the messages. */
const visits: Bilingual = {
  es: [
    [
      [0, 'Quiero agendar una cita para el jueves'],
      [0.5, 'La primera'],
      [1, 'Sí'],
    ],
    [
      [0, '¿Puedo pasar mañana a las 10?'],
      [0.5, 'Sí'],
      [4, 'Mejor el viernes a las 3'],
      [4.5, 'Sí, por favor'],
    ],
    [
      [0, 'Quiero una cita para el viernes a las 9'],
      [0.5, 'Sí'],
      [20, 'Tengo que cancelar la cita'],
      [20.5, 'Sí'],
    ],
    [
      [0, 'Necesito que me visite un técnico'],
      [0.5, 'El martes en la mañana'],
      [1, 'a las 10'],
      [1.5, 'Sí, gracias'],
      [30, '¿A qué hora era mi cita?'],
    ],
  ],
  en: [
    [
      [0, 'I want to book an appointment for Thursday'],
      [0.5, 'The first one'],
      [1, 'Yes'],
    ],
    [
      [0, 'Can I come tomorrow at 10?'],
      [0.5, 'Yes'],
      [4, 'Friday at 3 is better'],
      [4.5, 'Yes please'],
    ],
    [
      [0, 'I need an appointment on Friday at 9'],
      [0.5, 'Yes'],
      [20, 'I have to cancel the appointment'],
      [20.5, 'Yes'],
    ],
  ],
};

/** Orders that are placed and then asked for, changed or cancelled. The third shop sells filters. */
const changes: Bilingual[] = [
  {
    es: [
      [
        [0, 'Quiero 4 sacos de cemento gris'],
        [0.5, 'Sí'],
        [2, 'Mejor que sean 6 sacos'],
      ],
      [
        [0, 'Deme 2 varillas y un taladro percutor'],
        [0.5, 'quite el taladro'],
        [1, 'Sí'],
        [30, 'Quiero cancelar mi pedido'],
      ],
      [
        [0, 'Quiero un taladro percutor'],
        [0.5, 'Sí'],
        [50, '¿Ya salió mi pedido?'],
        [51, 'Gracias'],
      ],
      [
        [0, 'Quiero una hidrolavadora'],
        [1, '¿Y cuándo les llega?'],
        [2, 'Bueno, avíseme'],
      ],
    ],
    en: [
      [
        [0, 'I want 4 bags of grey cement'],
        [0.5, 'Yes'],
        [2, 'Make it 6 bags please'],
      ],
      [
        [0, 'I want to order a percussion drill'],
        [0.5, 'Yes'],
        [30, 'I want to cancel my order'],
      ],
    ],
  },
  {
    es: [
      [
        [0, 'Quiero 2 kits de filtros para compresor'],
        [0.5, 'Sí'],
        [3, 'Agregue uno más'],
      ],
      [
        [0, 'Quiero un kit de filtros para compresor'],
        [0.5, 'Sí'],
        [30, 'Quiero cancelar mi pedido'],
      ],
    ],
    en: [
      [
        [0, 'I want 2 filter kits'],
        [0.5, 'Yes'],
        [50, 'Where is my order?'],
      ],
    ],
  },
];

/** Conversations in small turns, as people write them. */
const bargains: Bilingual[] = [
  {
    es: [
      [
        [0, 'Hola'],
        [0.5, 'Busco un taladro'],
        [1, '¿No me hace un descuento?'],
        [1.5, 'Bueno, lo llevo'],
        [2, 'Sí'],
      ],
      [
        [0, 'buenas, precio del cemento'],
        [0.5, 'y si llevo 50?'],
        [1, 'ok, deme 20 entonces'],
        [1.5, 'sí'],
      ],
      [
        [0, 'Buenas tardes'],
        [0.5, '¿Tienen pintura blanca?'],
        [1, '¿Y cuánto cubre?'],
        [1.5, 'déjeme pensarlo'],
      ],
    ],
    en: [
      [
        [0, 'Hello'],
        [0.5, 'I am looking for a drill'],
        [1, 'Any discount?'],
        [1.5, 'OK, I take it'],
        [2, 'Yes'],
      ],
    ],
  },
  {
    es: [
      [
        [0, 'Hola'],
        [0.5, 'Necesito mantenimiento para un compresor'],
        [1, '¿Cuánto cuesta?'],
        [1.5, 'Está bien, ¿cuándo pueden venir?'],
      ],
    ],
    en: [
      [
        [0, 'Hello'],
        [0.5, 'Do you service compressors?'],
        [1, 'How much is it?'],
      ],
    ],
  },
];

const lines = (told: Told): Line[] => told.map(([after, text]) => ({ after, text }));

/** Returns what a person of a story writes, with the hours after their first message. */
export function linesOfStory(
  story: Story,
  { language, shop }: Person,
  chance: Chance,
  ask: (after: number) => Line,
  order: (after: number) => Line,
): Line[] {
  const ofShop = (words: readonly Bilingual[]) => lines(chance.pick((words[shop === 2 ? 1 : 0] ?? visits)[language]));
  switch (story) {
    case 'visits':
      return lines(chance.pick(visits[language]));
    case 'changes':
      return ofShop(changes);
    case 'bargains':
      return ofShop(bargains);
    case 'comes-back':
      return chance.percent(50)
        ? [ask(0), ask(13.5 * 24)]
        : [ask(0), order(15 * 24), { after: 15 * 24 + 1, text: language === 'es' ? 'Sí' : 'Yes' }];
    case 'form':
      return [{ ...ask(0), byForm: true }, ask(1 + chance.below(40))];
  }
}
