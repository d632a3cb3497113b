import { isLanguage, type Language } from './translations.js';

const tag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Returns the tag of a language as it is stored, such as `es` or `pt-BR`; null if it names no language. Reads any case, and `pt_BR`. */
export function readLanguageTag(text: string): string | null {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'));
    return tag.test(canonical) ? canonical : null;
  } catch {
    return null;
  }
}

/** Returns the language of a tag without the region: `pt` for `pt-BR` and for `PT_br`. */
export const baseLanguage = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** Returns the language of a tag if Embudo has texts in it; null otherwise. */
export function textLanguageOf(tag: string | null | undefined): Language | null {
  const base = baseLanguage(tag ?? '');
  return isLanguage(base) ? base : null;
}
