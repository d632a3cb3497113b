import type { Chance } from './chance.js';
import type { By, Person } from './record.js';
import { comments, twoChannels } from './stories-of-channels.js';
import { misses, moved, visits } from './stories-of-visits.js';
import type { Bilingual, Told } from './story-words.js';

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
