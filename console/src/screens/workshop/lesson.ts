/** Parses messages with their intents from lines of "intent | message". A tab, as pasted from spreadsheets, also separates them. */
export function lessonOf(text: string): {
  messages: { text: string; intent: string | null }[];
  intents: number;
  /** The number of the first line that is neither empty nor of that form, counted from 1. */
  wrongLine: number | null;
} {
  const messages: { text: string; intent: string | null }[] = [];
  let wrongLine: number | null = null;
  for (const [at, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    const bar = line.search(/[|\t]/);
    const message = line.slice(bar + 1).trim();
    if (bar < 0 || !message) wrongLine ??= at + 1;
    else messages.push({ text: message, intent: line.slice(0, bar).trim() || null });
  }
  const intents = new Set(messages.flatMap(({ intent }) => intent ?? [])).size;
  return { messages, intents, wrongLine };
}
