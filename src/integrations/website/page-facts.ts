import { z } from 'zod';
import type { ReadPage } from '../../domain/enrichment/index.js';
import { collapseSpaces } from '../../domain/shared/collapse-spaces.js';
import { cleanText } from '../../domain/shared/text.js';

const longest = 300;
/** More scripts than any start page has. */
const mostBlocks = 300;

/** More tags than any head has; each is read. */
const mostTags = 200;
const longestTag = 2_500;

const attribute = /([a-z:-]{1,40})\s{0,3}=\s{0,3}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,500}))/gi;

const text = z.string().catch('');
const postal = z.object({
  streetAddress: text,
  addressLocality: text,
  addressRegion: text,
  addressCountry: z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).catch(''),
});
const thing = z.object({
  '@type': z.union([z.string().transform(one => [one]), z.array(z.string())]),
  name: text,
  description: text,
  telephone: z.union([z.string(), z.array(z.string()).transform(([first = '']) => first)]).catch(''),
  address: z.union([postal, z.string(), z.array(postal).transform(([first]) => first ?? '')]).catch(''),
});
type Thing = z.output<typeof thing>;

/** The types of schema.org for organisations; their subtypes name a line of business and end in one of the words. */
const organisation =
  /(?:Organization|Business|Store|Restaurant|Corporation|Shop|Hotel|Service|Clinic|Dentist|School|Agency|Agent|Contractor|Repair|Salon|Bakery|Pharmacy)$/;

/** Reads a company's data from its start page: schema.org first, then OpenGraph and the description for search engines. */
export const pageFacts: ReadPage = (html, url) => {
  const things = elements(html, 'script', mostBlocks)
    .filter(({ tag }) => /application\/ld\+json/i.test(tag))
    .flatMap(({ inner }) => thingsIn(inner));
  const own = things.find(each => each['@type'].some(type => organisation.test(type)));
  const tags = metaTags(html);
  const place = typeof own?.address === 'object' ? own.address : null;
  const address = place
    ? [place.streetAddress, place.addressLocality, place.addressRegion, place.addressCountry].filter(Boolean).join(', ')
    : typeof own?.address === 'string'
      ? own.address
      : '';
  return {
    url,
    name: wordsOf(own?.name || tags.get('og:site_name')),
    description: wordsOf(
      tags.get('og:description') || own?.description || tags.get('description') || elements(html, 'title', 1)[0]?.inner,
    ),
    telephone: wordsOf(own?.telephone),
    address: wordsOf(address),
    city: wordsOf(place?.addressLocality),
  };
};

/*
 * Pages are searched by their places, never by an expression over the whole page: a hostile page would make one take minutes.
 */

/** Returns the attributes of the first tags of a name. */
function tagsOf(html: string, name: string, most: number): string[] {
  const found: string[] = [];
  const lower = html.toLowerCase();
  for (let at = lower.indexOf(`<${name} `); at >= 0 && found.length < most; at = lower.indexOf(`<${name} `, at)) {
    const end = lower.indexOf('>', at);
    if (end < 0) break;
    found.push(html.slice(at + name.length + 2, Math.min(end, at + longestTag)));
    at = end;
  }
  return found;
}

/** Returns the first elements of a name that are closed: the attributes and what stands inside. */
function elements(html: string, name: string, most: number): { tag: string; inner: string }[] {
  const found: { tag: string; inner: string }[] = [];
  const lower = html.toLowerCase();
  for (let at = lower.indexOf(`<${name}`); at >= 0 && found.length < most; at = lower.indexOf(`<${name}`, at)) {
    const start = lower.indexOf('>', at);
    const end = start < 0 ? -1 : lower.indexOf(`</${name}`, start);
    if (end < 0) break;
    found.push({ tag: html.slice(at, Math.min(start, at + longestTag)), inner: html.slice(start + 1, end) });
    at = end;
  }
  return found;
}

/** Returns the things of a schema.org block: itself, its list, or its graph. */
function thingsIn(json: string): Thing[] {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return [];
  }
  const graph = z.object({ '@graph': z.array(z.unknown()) }).safeParse(read).data?.['@graph'];
  const all = graph ?? (Array.isArray(read) ? read : [read]);
  return all.slice(0, 50).flatMap(one => thing.safeParse(one).data ?? []);
}

function metaTags(html: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (const inner of tagsOf(html, 'meta', mostTags)) {
    const given = new Map(
      [...inner.matchAll(attribute)].map(([, name = '', a, b, c]) => [name.toLowerCase(), a ?? b ?? c ?? '']),
    );
    const name = (given.get('property') ?? given.get('name') ?? '').toLowerCase();
    if (name !== '' && !tags.has(name)) tags.set(name, given.get('content') ?? '');
  }
  return tags;
}

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** Returns a text of a page as plain words in one line, cut to a length that people read; null if nothing is left. */
function wordsOf(given: string | undefined): string | null {
  const plain = (given ?? '')
    .slice(0, 3_000)
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
      if (code !== null) return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
      return entities[String(name).toLowerCase()] ?? whole;
    })
    .replace(/<[^>]{0,500}>/g, ' ');
  const line = collapseSpaces(cleanText(plain));
  return line === '' ? null : [...line].slice(0, longest).join('').trim();
}
