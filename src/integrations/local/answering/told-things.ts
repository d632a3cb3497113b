import type { Talk } from './talk.js';

const mostNoted = 4;

/**
 * Notes the things whose prices an answer tells as spoken of, if the conversation has spoken of nothing else: "los dos" after a whole message
 * was answered in lines.
 */
export function notesToldThings(talk: Talk): void {
  const { state, tools } = talk;
  if ((state.spoken ?? []).length > 0 || state.items.length > 0 || state.offered.length > 0) return;
  const lines = talk.told.flatMap(part => part.split('\n'));
  const names = lines.flatMap(line => /^[\s\u2022]*(?<name>[^\n]{3,80}?): .*\d/u.exec(line)?.groups?.name ?? []);
  const told = [...new Set(names)].flatMap(name => tools.called(name).map(item => item.name));
  if (told.length > 1 && told.length <= mostNoted) talk.spoke(told);
}
