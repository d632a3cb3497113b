import type { FoundItem } from '../../../../domain/assistant/index.js';
import { isDoneTo } from '../said/done-to.js';

/** Returns the found products of the kind that a text names: those with most of its words, and lacking nothing that was asked for. */
export function bestNamed(found: readonly FoundItem[]): FoundItem[] {
  const all = found.filter(({ named, hits, lacks }) => named && hits.length > 0 && lacks.length === 0);
  const things = all.filter(item => !isDoneTo(item));
  const named = things.length > 0 ? things : all;
  const most = Math.max(0, ...named.map(({ hits }) => hits.length));
  return named.filter(({ hits }) => hits.length === most);
}
