import { type FoundItem, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import type { Talk } from '../talk.js';

const figuresOf = (text: string): string => text.replace(/[.,]00(?!\d)/gu, '').replace(/\D/gu, '');

/**
 * "Kevlar antipinchazo 92.000 solo en 29": returns the size or kind of a thing of which a fact of it tells, by its name and its price; the
 * thing itself if the fact tells of none or of several. "2 de esas" then means that one.
 */
export function toldVariant({ tools }: Talk, { fact, of }: { fact: string; of: FoundItem }): FoundItem {
  const told = new WordSet([fact]);
  const amounts = (fact.match(/\d[\d.,]*\d/gu) ?? []).map(figuresOf);
  const isTold = ({ name, price }: FoundItem): boolean =>
    price !== null &&
    amounts.includes(figuresOf(price)) &&
    wordsIn(name.slice(of.name.length)).every(word => told.has(word) >= 0.85);
  const [one, other] = (of.variants ?? []).flatMap(name => tools.called(name).slice(0, 1)).filter(isTold);
  return one && !other ? one : of;
}
