import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fencePattern, fenceRule } from '../../../src/domain/assistant/prompts/fence.js';
import type { HandRequest } from './hand-model.js';

/** The files with what is the same for each message of a shop. */
export interface ShopFiles {
  /** Writes what was not written yet, and returns the names of the files that belong to a request. */
  namesOf(request: HandRequest): string[];
}

const fences = new RegExp(fencePattern, 'giu');
/** Fences are secret for customers and noise for a player. */
const plainFences = (text: string): string => text.replaceAll(fences, 'dato');

export function shopFiles(folder: string): ShopFiles {
  const written = new Map<string, string>();
  const counts = new Map<string, number>();
  const nameOf = (kind: string, text: string): string => {
    const known = written.get(`${kind}\n${text}`);
    if (known) return known;
    const count = (counts.get(kind) ?? 0) + 1;
    const name = count === 1 ? `${kind}.txt` : `${kind}-${count}.txt`;
    counts.set(kind, count);
    written.set(`${kind}\n${text}`, name);
    writeFileSync(path.join(folder, name), `${text}\n`);
    return name;
  };
  return {
    namesOf: ({ system, standing, format }) => [
      nameOf('rules', plainFences(system)),
      ...(standing === '' ? [] : [nameOf('shelf', plainFences(standing))]),
      nameOf('form', JSON.stringify(format, null, 2)),
    ],
  };
}

/** Returns the part of a user's turn that is new in each call, without the rule about fences, which the rules have too. */
export function shortPrompt(user: string): string {
  const [fence = ''] = user.match(fences) ?? [];
  const rule = fenceRule(fence);
  return plainFences(user.startsWith(rule) ? user.slice(rule.length).trimStart() : user);
}
