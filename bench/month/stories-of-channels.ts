import type { Bilingual } from './story-words.js';

/** Comments below a post, whose authors go on in private. */
export const comments: Bilingual[] = [
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
export const twoChannels: Bilingual[] = [
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
