import type { Chance } from './chance.js';
import type { By, Person } from './record.js';

export type Story =
  | 'visits'
  | 'misses'
  | 'is-moved'
  | 'changes'
  | 'comes-back'
  | 'bargains'
  | 'form'
  | 'comments'
  | 'two-channels'
  | 'gets-seller';

export interface Line {
  after: number;
  text: string;
  means?: 'stop' | 'start' | null;
  by?: By;
}

type Told = readonly (readonly [number, string, By?])[];
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

/** Appointments to which nobody comes, and what the customer writes afterwards. */
const misses: Bilingual = {
  es: [
    [
      [0, 'Quiero una cita para mañana a las 10'],
      [0.5, 'Sí'],
      [52, 'Perdón, ayer no pude llegar a la cita'],
      [52.5, '¿Me da otra hora para el viernes?'],
      [53, 'La primera'],
      [53.5, 'Sí'],
    ],
    [
      [0, '¿Me agenda una cita para mañana en la tarde?'],
      [0.5, 'La primera'],
      [1, 'Sí'],
      [54, 'Se me olvidó la cita, ¿puedo ir hoy?'],
      [54.5, 'Sí, por favor'],
    ],
    [
      [0, 'Quiero agendar una cita para mañana'],
      [0.5, 'La primera'],
      [1, 'Sí'],
    ],
  ],
  en: [
    [
      [0, 'I want an appointment tomorrow at 10'],
      [0.5, 'Yes'],
      [52, 'Sorry, I missed my appointment yesterday'],
      [52.5, 'Can I come on Friday at 10?'],
      [53, 'Yes'],
    ],
  ],
};

/** Appointments that the team moves to another hour meanwhile. */
const moved: Bilingual = {
  es: [
    [
      [0, 'Quiero una cita para el viernes a las 9'],
      [0.5, 'Sí'],
      [8, '¿A qué hora es mi cita?'],
    ],
    [
      [0, 'Quiero agendar una cita para el jueves'],
      [0.5, 'La segunda'],
      [1, 'Sí'],
      [8, 'A esa hora no puedo, mejor a las 11'],
      [8.5, 'Sí'],
    ],
    [
      [0, '¿Tienen campo el miércoles a las 2?'],
      [0.5, 'Sí, por favor'],
      [8, 'Ok, gracias'],
    ],
  ],
  en: [
    [
      [0, 'I need an appointment on Friday at 9'],
      [0.5, 'Yes'],
      [8, 'What time is my appointment?'],
    ],
  ],
};

/** Comments below a post, whose authors go on in private. */
const comments: Bilingual[] = [
  {
    es: [
      [
        [0, '¿Precio del taladro percutor?', 'comment'],
        [0.5, '¿Hacen envíos?', 'social'],
        [1, 'Quiero uno', 'social'],
        [1.5, 'Sí', 'social'],
      ],
      [
        [0, '¿Cuánto vale la sierra circular?', 'comment'],
        [0.5, '¿Y el cemento gris?', 'comment'],
        [2, 'Gracias, ¿a qué hora abren mañana?', 'social'],
      ],
      [
        [0, 'Me llegó roto y nadie me contesta, pésimo servicio', 'comment'],
        [1, 'Fue el taladro que compré la semana pasada', 'social'],
        [3, '¿Me lo van a cambiar?', 'social'],
      ],
      [
        [0, 'Excelente servicio, muy recomendados', 'comment'],
        [3, 'Hola, ¿tienen pintura blanca?', 'social'],
      ],
      [
        [0, 'info', 'comment'],
        [1, 'Busco un taladro', 'social'],
        [1.5, '¿Cuánto cuesta?', 'social'],
      ],
    ],
    en: [
      [
        [0, 'How much is the percussion drill?', 'comment'],
        [1, 'Do you ship?', 'social'],
        [2, 'I want one', 'social'],
        [2.5, 'Yes', 'social'],
      ],
    ],
  },
  {
    es: [
      [
        [0, '¿Precio del compresor de 20 HP?', 'comment'],
        [1, '¿Y lo instalan?', 'social'],
        [1.5, '¿Cuándo pueden venir?', 'social'],
      ],
      [
        [0, '¿Tienen filtros para compresor?', 'comment'],
        [1, 'Deme 2 kits', 'social'],
        [1.5, 'Sí', 'social'],
      ],
    ],
    en: [
      [
        [0, 'How much is the filter kit?', 'comment'],
        [1, 'I want 2', 'social'],
        [1.5, 'Yes', 'social'],
      ],
    ],
  },
];

/** People who begin by a form or on a network and go on elsewhere. */
const twoChannels: Bilingual[] = [
  {
    es: [
      [
        [0, '¿Cuánto cuesta el taladro percutor?', 'form'],
        [2, 'Hola, les escribí por la página, ¿me ayudan con el taladro?'],
        [2.5, 'Sí, quiero uno'],
        [3, 'Sí'],
      ],
      [
        [0, 'Hola, ¿qué precio tiene el cemento gris?', 'social'],
        [0.5, 'Escríbame al WhatsApp, mi número es {number}', 'social'],
        [2, 'Hola, les escribí por Instagram, quiero 4 sacos de cemento gris'],
        [2.5, 'Sí'],
      ],
      [
        [0, 'Quiero 3 sacos de cemento gris', 'social'],
        [0.5, 'Sí', 'social'],
        [20, '¿Cuándo me llega el pedido?'],
        [21, '¿Ya salió mi pedido?', 'social'],
      ],
    ],
    en: [
      [
        [0, 'How much is the percussion drill?', 'form'],
        [2, 'Hello, I wrote on your web page, can you help me with the drill?'],
        [2.5, 'Yes, I want one'],
        [3, 'Yes'],
      ],
      [
        [0, 'How much is the circular saw?', 'social'],
        [0.5, 'Write to me on WhatsApp, my number is {number}', 'social'],
        [2, 'Hi, I wrote on Instagram about the circular saw'],
      ],
    ],
  },
  {
    es: [
      [
        [0, 'Necesito mantenimiento para un compresor, ¿cuánto cuesta?', 'form'],
        [2, 'Hola, les dejé un mensaje en la página'],
        [2.5, '¿Cuándo pueden venir?'],
        [3, 'Sí'],
      ],
      [
        [0, '¿Qué precio tiene el compresor de 20 HP?', 'social'],
        [0.5, 'Mi WhatsApp es {number}', 'social'],
        [2, '¿Puedo pasar mañana a las 10?'],
        [2.5, 'Sí'],
      ],
    ],
    en: [
      [
        [0, 'What is the price of the filter kit?', 'form'],
        [2, 'Hello, I left you a message on the web page'],
      ],
    ],
  },
];

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

const lines = (told: Told): Line[] => told.map(([after, text, by]) => ({ after, text, ...(by && { by }) }));

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
      return [{ ...ask(0), by: 'form' }, ask(1 + chance.below(40))];
    case 'misses':
      return lines(chance.pick(misses[language]));
    case 'is-moved':
      return lines(chance.pick(moved[language]));
    case 'comments':
      return ofShop(comments);
    case 'two-channels':
      return ofShop(twoChannels);
    case 'gets-seller':
      return [ask(0), ask(30), order(31), { after: 32, text: language === 'es' ? 'Sí' : 'Yes' }];
  }
}
