import type { Shelf } from '../../../domain/assistant/shelf.js';
import { clerkOf } from './clerk.fixture.js';

/** A product of an invented shop. */
export const product = (
  name: string,
  price: number,
  unit: string,
  description: string,
  keywords: string[] = [],
  stock = 20,
) => ({
  id: name,
  name,
  description,
  keywords,
  unit,
  priceMinor: String(price * 100),
  currency: 'CRC',
  stock,
});

/**
 * Returns a function that answers consecutive messages, with the state of the dialogue after them. The shop may change after the first
 * message.
 */
export const talkIn = (first: Shelf, language: 'es' | 'en' = 'es', then = first) => {
  const answersTo = clerkOf(first, { locale: 'es-CR', currency: 'CRC', language, then, reads: true });
  return (...texts: string[]) => {
    const { text, dialogue } = answersTo(...texts);
    return { text, items: dialogue.items.map(({ product: name, quantity }) => [name, quantity]) };
  };
};
