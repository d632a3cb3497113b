/** Returns the entities that a message names. The graph returns lists of texts, or of objects with a name, a text or a value. */
export function namedIn(entities: unknown, dayText: (day: string) => string): [string, string[]][] {
  if (typeof entities !== 'object' || entities === null) return [];
  return Object.entries(entities)
    .map(([kind, list]): [string, string[]] => [
      kind,
      Array.isArray(list) ? list.map(item => wordOf(item, dayText)).filter(Boolean) : [],
    ])
    .filter(([kind, words]) => words.length > 0 && kind !== 'dates');
}

function wordOf(item: unknown, dayText: (day: string) => string): string {
  if (typeof item === 'string' || typeof item === 'number') return String(item);
  if (typeof item !== 'object' || item === null) return '';
  const { name, text, from, to, value, amount, unit, currency } = item as Record<string, unknown>;
  if (name) return String(name);
  if (text && !from) return String(text);
  if (text) return `${text} (${[...new Set([from, to ?? from])].map(day => dayText(String(day))).join(' – ')})`;
  return [value ?? amount, unit ?? currency].filter(part => part != null).join(' ');
}
