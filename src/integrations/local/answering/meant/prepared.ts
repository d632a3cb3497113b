import { foldName } from '../../../../domain/shared/fold.js';
import type { Talk } from '../talk.js';

const participle = /(?<=\p{L}\s(?:\p{L}+\s){0,3})(?<stem>\p{L}{2,})(?:ad|id)(?:it)?[oa]s?(?!\p{L})/gu;

/**
 * Returns a name without what the shop does to the thing: "jamón rebanado" is the ham, where an article says "rebanamos sin costo". Words
 * that a thing of the shop is called by stay.
 */
export function withoutPreparation(talk: Talk, name: string): string {
  const folded = foldName(name);
  if (folded.search(participle) < 0) return name;
  return folded
    .replace(participle, (word, stem: string) => (isDoneHere(talk, word, stem) ? ' ' : word))
    .replace(/\s+/gu, ' ')
    .trim();
}

function isDoneHere({ tools }: Talk, word: string, stem: string): boolean {
  const called = new RegExp(String.raw`(?<!\p{L})${word.slice(0, -1)}`, 'u');
  if (tools.products(word).some(({ name, named }) => named && called.test(foldName(name)))) return false;
  const done = new RegExp(String.raw`(?<!\p{L})${stem}[aei]mos(?!\p{L})`, 'u');
  return tools.articles(word).some(({ body }) => done.test(foldName(body)));
}
