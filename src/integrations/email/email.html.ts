import { createRequire } from 'node:module';
import type { HtmlToTextOptions } from 'html-to-text';
import { shallowStart } from './email.shallow-html.js';

/** Longer HTML is a newsletter or an attack; only its start is read. */
const maxLength = 300_000;
const readable = (html: string): string => shallowStart(html.slice(0, maxLength));

/**
 * The libraries are loaded with the first HTML mail, because most processes read none. They are loaded synchronously, because
 * their callers do not wait.
 */
const load = createRequire(import.meta.url);
const sanitizer = (): typeof import('sanitize-html') => load('sanitize-html');
let compiled: ((html: string) => string) | undefined;
function toText(html: string): string {
  compiled ??= (load('html-to-text') as typeof import('html-to-text')).compile(textOptions);
  return compiled(html);
}
const textOptions: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: maxLength, maxDepth: 200, maxChildNodes: 20_000 },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'h1', options: { uppercase: false } },
    { selector: 'h2', options: { uppercase: false } },
    { selector: 'h3', options: { uppercase: false } },
    { selector: 'h4', options: { uppercase: false } },
    { selector: 'table', options: { uppercaseHeaderCells: false } },
  ],
};

/** Returns the visible text of an HTML mail. Quotations are marked line by line. */
export function htmlToText(html: string): string {
  try {
    return toText(readable(html)).trim();
  } catch {
    // The HTML is nested too deeply: only the words are kept, without layout.
    return sanitizer()(readable(html), { allowedTags: [], allowedAttributes: {} }).trim();
  }
}

const blocks = ['p', 'div', 'br', 'hr', 'blockquote', 'pre', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const tables = ['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption'];
const words = ['a', 'b', 'strong', 'i', 'em', 'u', 's', 'sub', 'sup', 'code', 'span'];

/**
 * Returns HTML that a console may show: without scripts, forms, styles and pictures, since a picture tells its sender who
 * opened the mail and when.
 */
export function safeHtml(html: string): string {
  const sanitize = sanitizer();
  return sanitize(readable(html), {
    allowedTags: [...blocks, ...tables, ...words],
    allowedAttributes: { a: ['href', 'rel', 'target'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nestingLimit: 100,
    transformTags: { a: sanitize.simpleTransform('a', { rel: 'noopener noreferrer nofollow', target: '_blank' }) },
  }).trim();
}
