import { maxButtonLength, maxButtons } from '../../../../domain/assistant/index.js';

/** Words with which no label ends: "Café Antigua en", "Prensa francesa 600". */
const joint = /^(?:\d+|de|del|en|con|sin|para|por|y|e|o|a|al|el|la|los|las|of|with|for|and|in|the|x)$/iu;

/**
 * Returns a button for each of several products, at most three: its name, as much of it as a button holds and no other one begins with, or
 * the words that only it has; what stands `beside` the choice counts as another one. Null if one of them has no such words: buttons for
 * some of the things to choose from would look like all of them.
 */
export function choiceLabels(names: readonly string[], beside: readonly string[] = []): string[] | null {
  const labels = names.slice(0, maxButtons).map(name => labelOf(name, [...names, ...beside]));
  const known = new Set(labels.flatMap(label => label ?? []));
  return known.size === labels.length ? [...known] : null;
}

function labelOf(name: string, names: readonly string[]): string | null {
  if (name.length <= maxButtonLength) return name;
  const others = names.filter(other => other !== name);
  const words = name.split(/\s+/u);
  const fits = (count: number) => words.slice(0, count).join(' ').length <= maxButtonLength;
  const longest = words.findLastIndex((_, at) => fits(at + 1) && !joint.test(words[at] ?? ''));
  const begin = words.slice(0, longest + 1).join(' ');
  if (begin !== '' && others.every(other => !other.startsWith(begin))) return begin;
  const held = new Set(others.flatMap(other => other.split(/\s+/u)));
  const isOwn = (word = ''): boolean => !held.has(word) && !joint.test(word) && /\p{L}{3}/u.test(word);
  // "En grano" keeps the word before it.
  const isLead = (word: string, next?: string): boolean => /^\p{L}+$/u.test(word) && joint.test(word) && isOwn(next);
  const own = words.filter((word, at) => isOwn(word) || isLead(word, words[at + 1])).join(' ');
  return own !== '' && own.length <= maxButtonLength ? own.charAt(0).toUpperCase() + own.slice(1) : null;
}
