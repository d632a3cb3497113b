import type { FoundItem } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { saidLately } from '../said/last-answer.js';
import type { Talk } from '../talk.js';
import { containers, packOf, packsOf } from './packs.js';

/**
 * "6 paquetes de vasos y 6 de la tapa", "4 cajas", then "mejor 10 de esas": where packs are counted, a number below their contents counts
 * packs.
 */
export function packsMeant({ text, input }: Talk, item: FoundItem, quantity: number, words: string): number {
  const held = packOf(item, words);
  const countsPacks = () => [...saidLately(input, messagesRead), text].some(said => packsCounted.test(foldName(said)));
  // "2 cientos de salados y 50 dulces": nobody orders fifty hundreds.
  const isOfPieces = held !== null && held >= manyHeld && quantity * 4 >= held;
  return held !== null && quantity < held && !isOfPieces && countsPacks() ? quantity : packsOf(item, quantity, words);
}
const messagesRead = 4;
const manyHeld = 100;
const packsCounted = new RegExp(
  String.raw`(?<![\p{L}\d])(?:[2-9]|\d{2,3}|dos|tres|cuatro|cinco|seis|ocho|diez|two|three|four|five|six|ten) (?:${containers.source.slice(4, -2)})(?!\p{L})`,
  'u',
);
