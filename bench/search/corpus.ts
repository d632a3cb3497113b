import { dayMs, minuteMs } from '../../src/domain/shared/durations.js';

/** The data for measuring the search: the same people and messages in every run, and an oracle that reads all of them. */

const start = Date.UTC(2025, 8, 1);
export const sellers = 40;
const contacts = 50_000;
const wordsOfMessage = 8;
/** Words with the forms in which people write them; other words have one form. */
const forms = [
  ['cotización', 'cotizaciones', 'cotizacion'],
  ['taladro', 'taladros'],
  ['envío', 'envios', 'envíos'],
  ['drill', 'drills'],
];
const vocabulary = 20_000;

export const idOf = (kind: number, number: number): string =>
  `019c${kind.toString(16).padStart(4, '0')}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** Returns a generator of numbers from 0 to 1, the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** Returns a word made of syllables that no stemmer shortens. */
function madeUp(number: number): string {
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'jo', 'zu'];
  let rest = number;
  let word = '';
  for (let at = 0; at < 4; at += 1) {
    word += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return `${word}k`;
}

const names = ['Ana', 'José', 'María', 'Kevin', 'Lucía', 'Óscar', 'Ximena', 'Wilberth', 'Yolanda', 'Ignacio'];
const families = ['Núñez', 'Peña', 'Solís', 'Quesada', 'Ñáñez', 'Barquero', 'Zúñiga', 'Echandi', 'Villalobos', 'Ureña'];

/** The given number of messages from 50,000 people over a year; a word is rarer the later it is in the vocabulary. */
export class Corpus {
  private readonly spoken: Uint16Array;
  private readonly said: Uint8Array;

  constructor(readonly messages: number) {
    this.spoken = new Uint16Array(messages * wordsOfMessage);
    this.said = new Uint8Array(messages * wordsOfMessage);
    const next = numbersFrom(7);
    for (let at = 0; at < this.spoken.length; at += 1) {
      const word = Math.floor(vocabulary ** next()) - 1;
      this.spoken[at] = word;
      this.said[at] = Math.floor(next() * (forms[word]?.length ?? 1));
    }
  }

  word(number: number, form = 0): string {
    return forms[number]?.[form] ?? madeUp(number);
  }

  textOf(message: number): string {
    const words = Array.from({ length: wordsOfMessage }, (_, at) => {
      const place = message * wordsOfMessage + at;
      return this.word(this.spoken[place] ?? 0, this.said[place]);
    });
    return `¿${words.slice(0, 4).join(' ')}? ${words.slice(4).join(' ')}.`;
  }

  nameOf(contact: number): string {
    return `${names[contact % 10]} ${families[Math.floor(contact / 10) % 10]} ${madeUp(contact % 40_000)}`;
  }

  phoneOf = (contact: number): string => `+5066${(contact * 137).toString().padStart(7, '0')}`;
  sellerOf = (contact: number): number => contact % sellers;
  private contactOf = (message: number): number => message % contacts;
  private sentAt = (message: number): number => start + Math.floor((message / this.messages) * 365 * dayMs);

  /** The lines for the loader, for one account of the business. */
  async *lines(account: string): AsyncGenerator<string> {
    const at = new Date(start).toISOString();
    const people = Math.min(contacts, this.messages);
    for (let n = 0; n < people; n += 1) {
      const sellerId = idOf(4, this.sellerOf(n));
      const contact = { id: idOf(5, n), sellerId, createdAt: new Date(start + n * minuteMs).toISOString() };
      const known = { name: this.nameOf(n), phone: this.phoneOf(n), email: `persona${n}@example.test` };
      yield JSON.stringify({ type: 'contact', ...contact, ...known });
      yield JSON.stringify({
        ...contact,
        type: 'lead',
        id: idOf(6, n),
        contactId: contact.id,
        name: known.name,
        source: 'Web',
      });
      const talk = { id: idOf(7, n), contactId: contact.id, channelAccountId: account, leadId: idOf(6, n), sellerId };
      yield JSON.stringify({ type: 'conversation', ...talk, createdAt: at });
    }
    for (let n = 0; n < this.messages; n += 1) {
      const message = { id: idOf(8, n), conversationId: idOf(7, this.contactOf(n)), body: this.textOf(n) };
      const sentAt = new Date(this.sentAt(n)).toISOString();
      yield JSON.stringify({ type: 'message', ...message, direction: 'INBOUND', author: 'CONTACT', sentAt });
    }
  }

  /** Returns the newest messages with all of these words; those with the words side by side in the given order come first. */
  newestWith(words: number[], most: number, seller: number | null): string[] {
    const found: number[] = [];
    for (let n = this.messages - 1; n >= 0 && found.length < most; n -= 1) {
      if (seller !== null && this.sellerOf(this.contactOf(n)) !== seller) continue;
      const spoken = this.spoken.subarray(n * wordsOfMessage, (n + 1) * wordsOfMessage);
      if (words.every(word => spoken.includes(word))) found.push(n);
    }
    const asked = words.map(word => this.word(word)).join(' ');
    const sideBySide = (n: number) => words.length > 1 && folded(this.textOf(n)).includes(folded(asked));
    return [...found.filter(sideBySide), ...found.filter(n => !sideBySide(n))].map(n => idOf(8, n));
  }

  /** Returns the words of the vocabulary that differ by one letter: left out, added, changed or moved. */
  wordsNear(asked: string): number[] {
    const wanted = new Set(shortened(asked));
    const words = Array.from({ length: vocabulary }, (_, number) => number);
    return words.filter(number => shortened(this.word(number)).some(part => wanted.has(part)));
  }

  /** Returns the newest messages with one of these words. */
  newestWithAny(words: number[], most: number): string[] {
    const wanted = new Set(words);
    const found: string[] = [];
    for (let n = this.messages - 1; n >= 0 && found.length < most; n -= 1) {
      const spoken = this.spoken.subarray(n * wordsOfMessage, (n + 1) * wordsOfMessage);
      if (spoken.some(word => wanted.has(word))) found.push(idOf(8, n));
    }
    return found;
  }

  /** Returns the people whose name or number contains this text. */
  peopleWith(part: string): Set<string> {
    const people = Array.from({ length: Math.min(contacts, this.messages) }, (_, n) => n);
    const wanted = folded(part);
    const isMet = (n: number) => folded(this.nameOf(n)).includes(wanted) || this.phoneOf(n).includes(wanted);
    return new Set(people.filter(isMet).map(n => idOf(6, n)));
  }
}

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Returns the word, and the word without each one of its letters. */
const shortened = (word: string): string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
];
