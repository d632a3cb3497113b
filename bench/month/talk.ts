import type { Chance } from './chance.js';
import { aPersonComes } from './recognise.js';
import type { Person, Wrote } from './record.js';
import { type Line, linesOfStory, type Story } from './stories.js';

export type Kind =
  | 'silent'
  | 'returns'
  | 'buys'
  | 'stops'
  | 'stops-late'
  | 'stops-and-writes'
  | 'stops-and-starts'
  | 'wants-person'
  | 'complains'
  | 'thanks'
  | 'at-night'
  | 'vip'
  | 'opted-out'
  | 'leaves-cart'
  | 'orders'
  | 'matures'
  | 'chats'
  | Story;

type Words = readonly [string, ...string[]];
type Bilingual = Record<Person['language'], Words>;

/** Questions about goods that the shops sell; the third shop installs machines. */
const questions: Bilingual[] = [
  {
    es: [
      '¿Cuánto cuesta el taladro percutor?',
      '¿Qué precio tiene el cemento gris?',
      '¿Cuánto vale la sierra circular?',
    ],
    en: ['How much is the percussion drill?', 'What is the price of the circular saw?', 'How much is the grey cement?'],
  },
  {
    es: ['¿Cuánto cuesta el compresor de 20 HP?', '¿Qué precio tiene el mantenimiento preventivo?'],
    en: ['How much is the 20 HP compressor?', 'What is the price of the filter kit?'],
  },
];
/** What people ask the agent to note down as their order; the third shop sells filters. */
const wanted: Bilingual[] = [
  {
    es: [
      'Quiero 3 sacos de cemento gris',
      'Deme un taladro percutor, por favor',
      'Quiero 5 sacos de cemento gris y 2 varillas',
    ],
    en: ['I want 3 bags of grey cement', 'I want to order a percussion drill'],
  },
  {
    es: ['Quiero 2 kits de filtros para compresor', 'Deme un kit de filtros para compresor'],
    en: ['I want 2 filter kits', 'I want to order a filter kit'],
  },
];
const agreeing: Bilingual = { es: ['Sí', 'sí, por favor', 'Sí, confírmelo'], en: ['Yes', 'yes, please'] };
const fewer: Bilingual = { es: ['Mejor solo uno', 'mejor 2'], en: ['Better just one', 'make it 2'] };
const declining: Bilingual = { es: ['No, gracias', 'por ahora no'], en: ['No, thanks', 'not now'] };
/** Replies to the reminder of a cart that is not wanted. */
const turningDown: Bilingual = {
  es: ['No, gracias', 'por ahora no', 'Está caro', 'Lo compré en otro lado', 'Ya no lo necesito'],
  en: ['No, thanks', 'not now', "It's too expensive", 'I bought it elsewhere', "I don't need it anymore"],
};
const paying: Bilingual = {
  es: ['Ya pagué', 'Pago mañana, gracias', 'Ok', 'Ok, gracias', '¿A qué cuenta les deposito?'],
  en: ['I have paid', 'I will pay tomorrow', 'Ok', 'Ok, thanks', 'Which account should I pay to?'],
};
/** Replies to a template of the team. */
const offers: Bilingual = {
  es: ['Sí, me interesa', '¿Qué precio tiene?', 'No, gracias'],
  en: ["Yes, I'm interested", 'How much is it?', 'No, thanks'],
};
const stops: Bilingual = {
  es: ['STOP', 'Baja', 'No más', 'no me escriban más', 'BAJA por favor', 'Dejen de escribirme!', 'alto'],
  en: ['STOP', 'Unsubscribe', 'Stop please', 'no more messages', "Don't contact me", 'opt out'],
};
const starts: Bilingual = { es: ['ALTA', 'quiero darme de alta'], en: ['START', 'subscribe'] };
const aPerson: Bilingual = {
  es: ['Quiero hablar con una persona', 'Páseme con un asesor, por favor', '¿Me puede atender un humano?'],
  en: ['I want to talk to a person', 'Can a human help me, please?'],
};
const complaints: Bilingual = {
  es: [
    'Llevo dos semanas esperando mi pedido y nadie me contesta, es una vergüenza.',
    'El producto llegó roto, estoy muy molesto.',
  ],
  en: [
    'I have waited two weeks for my order and nobody answers, this is a disgrace.',
    'It arrived broken, I am very upset.',
  ],
};
const thanks: Bilingual = { es: ['Muchas gracias', 'Gracias, muy amable'], en: ['Thank you', 'Thanks a lot'] };
const orders: Bilingual = {
  es: ['Lo quiero comprar, ¿aceptan tarjeta?', 'Me interesa, ¿cómo lo pago?'],
  en: ['I want to buy it, do you take cards?', 'I would like to order it, how do I pay?'],
};
const others: Bilingual = {
  es: ['¿A qué hora abren los sábados?', '¿Hacen envíos?', '¿Qué garantía tienen?'],
  en: ['What are your opening hours?', 'Do you ship to the whole country?', 'What about the warranty?'],
};

const confirming: Bilingual = { es: ['Sí, gracias', 'Sí', 'todo bien'], en: ['Yes, thanks', 'yes'] };
const denying: Bilingual = { es: ['No, todavía no', 'no'], en: ['No', 'not yet'] };
const ratings: Bilingual = {
  es: ['5', '4', 'excelente', '⭐⭐⭐⭐', '1', 'mal'],
  en: ['5', '4 out of 5', 'great', '3', '1', 'bad'],
};

/** Returns what a person of a kind writes, with the hours after their first message. */
export function linesOf(kind: Kind, person: Person, chance: Chance): Line[] {
  const { language, shop } = person;
  const from = (words: Bilingual) => chance.pick(words[language]);
  const ofShop = (words: Bilingual[]) => (shop === 2 ? words[1] : words[0]) ?? others;
  const ask = (after = 0) => ({ after, text: from(ofShop(questions)) });
  const order = (after: number) => ({ after, text: from(ofShop(wanted)) });
  const stop = (after: number) => ({ after, text: from(stops), means: 'stop' as const });
  const start = (after: number) => ({ after, text: from(starts), means: 'start' as const });
  const say = (words: Bilingual, after: number) => ({ after, text: from(words) });
  switch (kind) {
    case 'silent':
    case 'at-night':
    case 'matures':
      return [ask()];
    case 'returns':
      return [ask(), ask(48 + chance.below(6))];
    case 'buys':
      return [ask(), say(orders, 2 + chance.below(18))];
    case 'stops':
      return [ask(), stop(1 + chance.below(20))];
    case 'stops-late':
      return [ask(), stop(25 + chance.below(120))];
    case 'stops-and-writes':
      return [ask(), stop(1 + chance.below(30)), ask(72 + chance.below(48))];
    case 'stops-and-starts':
      return [ask(), stop(1 + chance.below(10)), start(50), ask(52 + chance.below(10))];
    case 'leaves-cart':
      return chance.percent(50) ? [order(0)] : [ask(), order(1 + chance.below(30))];
    case 'orders':
      return [order(0), say(agreeing, 1), ...(chance.percent(30) ? [ask(200 + chance.below(60))] : [])];
    case 'wants-person':
      return [ask(), say(aPerson, 1 + chance.below(3))];
    case 'complains':
      return [say(complaints, 0), say(complaints, 5 + chance.below(40))];
    case 'thanks':
      return [ask(), say(thanks, 1)];
    case 'vip':
      return [ask(), ask(30), say(others, 60)];
    case 'opted-out':
      return [ask(), ask(30 + chance.below(60))];
    case 'chats':
      return [0, 1, 3, 20, 26, 70, 71].map(after => (after % 2 === 0 ? ask(after) : say(others, after)));
    default:
      return linesOfStory(kind, person, chance, ask, order);
  }
}

/** The messages to which people react. */
export type Read =
  | 'campaign'
  | 'cart'
  | 'invoice'
  | 'news'
  | 'follow-up'
  | 'unanswered'
  | 'is-solved'
  | 'rating'
  | 'a-person-comes'
  | 'a-person'
  | null;
const readable: [NonNullable<Read>, RegExp][] = [
  ['campaign', /^campana: /],
  ['is-solved', /quedó resuelto|everything solved/i],
  ['rating', /califíquenos|please rate us/i],
  ['cart', /Tengo anotado lo que|¿Seguimos con su pedido|have noted what you|go on with your order/],
  ['invoice', /factura \d|invoice \d/],
  ['news', /por el que preguntó|you asked about: it went|¿Le interesa\?|Are you interested\?/],
  ['unanswered', /Quedó pendiente lo que preguntó|Your question is still open/],
  ['a-person', /Sofía/],
  ['a-person-comes', aPersonComes],
  [
    'follow-up',
    /alguna duda|existencias|avancemos|último mensaje|seguimos con|open about|shall we|last message|have a chance/i,
  ],
];
export const readOf = (text: string): Read => readable.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** Returns a person's reply to a message, and after how many minutes; null for no reply. */
export function answerTo(
  read: Read,
  { language }: Person,
  chance: Chance,
): { afterMinutes: number; text: string; means: Wrote['means'] } | null {
  const drawn = chance.below(100);
  const answer = (words: Bilingual, means: Wrote['means'] = null) => ({
    afterMinutes: 10 + chance.below(600),
    text: chance.pick(words[language]),
    means,
  });
  switch (read) {
    case 'is-solved':
      return drawn < 55 ? answer(confirming) : drawn < 70 ? answer(denying) : null;
    case 'rating':
      return drawn < 60 ? answer(ratings) : null;
    case 'campaign':
      return drawn < 12 ? answer(offers) : null;
    case 'a-person':
      return drawn < 50 ? answer(thanks) : null;
    case 'cart':
      if (drawn >= 45) return null;
      return drawn < 5 ? answer(stops, 'stop') : answer(drawn < 17 ? agreeing : drawn < 25 ? fewer : turningDown);
    case 'invoice':
      return drawn < 3 ? answer(stops, 'stop') : drawn < 35 ? answer(paying) : null;
    case 'news':
      return drawn < 5 ? answer(stops, 'stop') : drawn < 30 ? answer(drawn < 20 ? agreeing : declining) : null;
    case 'unanswered':
      return drawn < 5 ? answer(stops, 'stop') : drawn < 30 ? answer(agreeing) : null;
    case 'follow-up':
      return drawn < 10 ? answer(orders) : drawn < 15 ? answer(stops, 'stop') : null;
    default:
      return null;
  }
}
