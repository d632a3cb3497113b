import type { Transaction } from '../shared/database.port.js';
import type { Language, Words } from '../shared/translations.js';
import type { IndustryTemplate } from './templates/template.js';

/** The parts of a template that become rows of a feature; its segments are settings. */
export type TemplatePart = 'pipelines' | 'fields' | 'interactions' | 'dashboard' | 'knowledge';
/** Writes a part's rows for a new tenant. `say` returns words in the tenant's language, which is also the last argument. */
export type ApplyPart<P extends TemplatePart> = (
  tx: Transaction,
  part: IndustryTemplate[P],
  say: (words: Words) => string,
  now: Date,
  language: Language,
) => Promise<void>;

const parts = new Map<
  TemplatePart,
  (tx: Transaction, template: IndustryTemplate, language: Language, now: Date) => Promise<void>
>();

/** Registers how the feature that owns a part's tables writes them: features depend on this folder, which does not depend on them. */
export function defineTemplatePart<P extends TemplatePart>(part: P, bring: ApplyPart<P>): void {
  if (parts.has(part)) throw new TypeError(`the part ${part} of a template is defined twice`);
  parts.set(part, (tx, template, language, now) => bring(tx, template[part], words => words[language], now, language));
}

/** Writes all parts. Throws if no feature has registered one, because the tenant would start without it. */
export async function applyParts(
  tx: Transaction,
  template: IndustryTemplate,
  language: Language,
  now: Date,
): Promise<void> {
  for (const part of ['pipelines', 'fields', 'interactions', 'dashboard', 'knowledge'] as const) {
    const bring = parts.get(part);
    if (!bring) throw new Error(`no feature writes the ${part} of a new tenant`);
    await bring(tx, template, language, now);
  }
}
