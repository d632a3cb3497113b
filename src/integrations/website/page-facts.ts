import { createRequire } from 'node:module';
import { z } from 'zod';
import type { ReadPage } from '../../domain/enrichment/index.js';
import { collapseSpaces } from '../../domain/shared/collapse-spaces.js';
import { cleanText } from '../../domain/shared/text.js';

/** The parser is loaded with the first page, because most processes read none. */
const load = createRequire(import.meta.url);
const html = (): typeof import('htmlparser2') => load('htmlparser2');

const longest = 300;
/** Real pages stay below a hundred. The parser compares each tag with all that are open, so it needs seconds for tens of thousands. */
const mostOpen = 1_000;

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
export const pageFacts: ReadPage = (page, url) => {
  const { title, tags, data } = headOf(page);
  const own = data.flatMap(thingsIn).find(each => each['@type'].some(type => organisation.test(type)));
  const place = typeof own?.address === 'object' ? own.address : null;
  const address = place
    ? [place.streetAddress, place.addressLocality, place.addressRegion, place.addressCountry].filter(Boolean).join(', ')
    : typeof own?.address === 'string'
      ? own.address
      : '';
  return {
    url,
    name: wordsOf(own?.name || tags.get('og:site_name')),
    description: wordsOf(tags.get('og:description') || own?.description || tags.get('description') || title),
    telephone: wordsOf(own?.telephone),
    address: wordsOf(address),
    city: wordsOf(place?.addressLocality),
  };
};

interface Head {
  /** The page's first title. */
  title: string;
  /** The content of the first `meta` of each property or name. */
  tags: Map<string, string>;
  /** The texts of the JSON-LD blocks, wherever they are in the page. */
  data: string[];
}

function headOf(page: string): Head {
  const tags = new Map<string, string>();
  const titles: string[] = [];
  const data: string[] = [];
  let into: string[] | null = null;
  let open = 0;
  const parser = new (html().Parser)({
    onopentag(name, { type = '', property, name: called = '', content = '' }) {
      open += 1;
      if (open > mostOpen) parser.pause();
      if (name === 'title') into = titles;
      else if (name === 'script' && /application\/ld\+json/i.test(type)) into = data;
      else if (name === 'meta') {
        const key = (property ?? called).toLowerCase();
        if (key !== '' && !tags.has(key)) tags.set(key, content);
      }
      into?.push('');
    },
    ontext(text) {
      if (into) into.push((into.pop() ?? '') + text);
    },
    onclosetag() {
      open -= 1;
      into = null;
    },
  });
  parser.end(page);
  return { title: titles[0] ?? '', tags, data };
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

/**
 * Returns a text of a page, which may hold signs and tags of HTML, as plain words in one line, cut to a length that people read; null if
 * nothing is left.
 */
function wordsOf(given: string | undefined): string | null {
  let plain = '';
  const parser = new (html().Parser)({
    ontext(text) {
      plain += text;
    },
    onclosetag() {
      plain += ' ';
    },
  });
  parser.end((given ?? '').slice(0, 3_000));
  const line = collapseSpaces(cleanText(plain));
  return line === '' ? null : [...line].slice(0, longest).join('').trim();
}
