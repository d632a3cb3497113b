import type { TemplateList, VendorTemplate } from '../../domain/conversations/templates/template-source.port.js';
import { cleanText } from '../../domain/shared/text.js';
import { getJson, mayAnswerLater } from './get-json.js';

export interface TemplatePage {
  templates: VendorTemplate[];
  /** The address of the next page on the same host; null for the last one. */
  next: string | null;
}

const maxPages = 50;

/**
 * Reads page after page until the last one. `read` returns null for an answer that is not such a list. The secrets never appear
 * in the result.
 */
export async function readTemplatePages(
  first: string,
  options: { headers: Record<string, string>; timeoutMs: number; secrets: readonly string[] },
  read: (json: unknown) => TemplatePage | null,
): Promise<TemplateList> {
  const until = Date.now() + options.timeoutMs;
  const templates: VendorTemplate[] = [];
  let url: string | null = first;
  for (let pages = 0; url !== null; pages += 1) {
    if (pages === maxPages) return failed(400, 'the account has more templates than are read', options.secrets);
    const answer = await getJson(url, { headers: options.headers, timeoutMs: until - Date.now() });
    if (answer.kind === 'failed') return failed(answer.status, answer.reason, options.secrets);
    const page = read(answer.json);
    if (!page) return failed(null, 'the answer is no list of templates', options.secrets);
    templates.push(...page.templates);
    url = page.next;
  }
  return { kind: 'listed', templates };
}

/** Returns the result of a list that could not be read. `status` is null if there was no answer; secrets are taken out of the reason. */
export function failed(status: number | null, reason: string, secrets: readonly string[]): TemplateList {
  const told = secrets.reduce((text, secret) => (secret ? text.replaceAll(secret, '[secret]') : text), reason);
  return { kind: 'failed', reason: cleanText(told), retry: mayAnswerLater(status) ? 'later' : 'never' };
}
