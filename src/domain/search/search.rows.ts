import { BadInput } from '../shared/domain-error.js';
import type { BoundRows } from '../shared/keyset.js';
import { searchTerms } from '../shared/search.js';
import { sqlWith } from '../shared/sql-text.js';

export const searchKinds = ['PERSON', 'MESSAGE', 'OPPORTUNITY', 'PRODUCT', 'CASE'] as const;
export type SearchKind = (typeof searchKinds)[number];
/** The kind of a hit. A person is shown as a customer, otherwise as a lead, otherwise as a contact. */
export type HitKind = 'CUSTOMER' | 'LEAD' | 'CONTACT' | Exclude<SearchKind, 'PERSON'>;

const things = ['contact', 'lead', 'customer', 'conversation', 'message', 'opportunity', 'product', 'case'] as const;
/** A record to which a hit leads. */
type Thing = (typeof things)[number];

export interface SearchHitRow extends Record<`${Thing}Id`, string | null> {
  kind: HitKind;
  id: string;
  title: string;
  snippet: string | null;
}

const mostHits = 100;
/** Further words are ignored; they could only narrow the search. */
const mostWords = 8;

interface Hits {
  /** SQL of the id of the row that was found. */
  found: string;
  from: string;
  title: string;
  snippet: string;
  ids: Partial<Record<Thing, string>>;
  /** The kind and the id that are shown, if they differ from those of the row that was found. */
  kind?: string;
  id?: string;
}

const nameOf = (contact: string) => `coalesce(${contact}.name, ${contact}.phone, ${contact}.email, '')`;
const excerpt = (text: string) => `app.excerpt(${text}, s.stems)`;

const hits: Record<SearchKind, Hits> = {
  PERSON: {
    found: 'c.id',
    from: `contact c left join customer k on k.contact_id = c.id
      left join lateral (select l.id, l.name from lead l where l.contact_id = c.id order by l.created_at desc, l.id desc limit 1) l on true`,
    kind: `case when k.id is not null then 'CUSTOMER' when l.id is not null then 'LEAD' else 'CONTACT' end`,
    id: 'coalesce(k.id, l.id, c.id)',
    title: `coalesce(nullif(concat_ws(' ', k.first_name, k.last_name), ''), l.name, ${nameOf('c')})`,
    snippet: `concat_ws(' · ', c.phone, c.email, c.company)`,
    ids: { contact: 'c.id', lead: 'l.id', customer: 'k.id' },
  },
  MESSAGE: {
    found: 'm.id',
    from: 'message m join conversation v on v.id = m.conversation_id join contact c on c.id = v.contact_id',
    title: nameOf('c'),
    snippet: excerpt(`concat_ws(' ', nullif(m.body, ''), m.transcript)`),
    ids: { contact: 'c.id', lead: 'v.lead_id', conversation: 'v.id', message: 'm.id' },
  },
  OPPORTUNITY: {
    found: 'o.id',
    from: 'opportunity o',
    title: 'o.title',
    snippet: excerpt(`coalesce(o.description, '')`),
    ids: { lead: 'o.lead_id', customer: 'o.customer_id', opportunity: 'o.id' },
  },
  PRODUCT: {
    found: 'p.id',
    from: 'product p',
    title: 'p.name',
    snippet: excerpt(`concat_ws(' · ', p.sku, nullif(p.description, ''))`),
    ids: { product: 'p.id' },
  },
  CASE: {
    found: 'e.id',
    from: 'support_case e',
    title: 'e.subject',
    snippet: excerpt(`'#' || e.number || ' · ' || e.reason`),
    ids: { contact: 'e.contact_id', conversation: 'e.conversation_id', case: 'e.id' },
  },
};

/** SQL of the hits of one kind, limited to rows that the reader may see. */
const hitsSql = (of: SearchKind): string => {
  const { found, from, title, snippet, ids, kind = `'${of}'`, id = found } = hits[of];
  const named = things.map(thing => `${ids[thing] ?? 'null::uuid'} as "${thing}Id"`).join(', ');
  return `select ${kind} as kind, ${id} as id, ${title} as title, nullif(${snippet}, '') as snippet, ${named} from ${from} where h.kind = '${of}' and ${found} = h.id`;
};

/** Returns the words of a folded text, without punctuation around them. */
const wordsOf = (term: string): string[] =>
  [...new Set(term.split(' ').map(word => word.replace(/^[^\p{L}\p{N}+]+|[^\p{L}\p{N}]+$/gu, '')))]
    .filter(word => word !== '')
    .slice(0, mostWords);

/**
 * Returns the best hits for a text, over everything that can be searched, as far as the reader may see it; none for a single letter. Throws
 * BadInput if the text or the number of hits is out of bounds.
 */
export function searchRows(
  text: string,
  first: number,
  kinds: readonly SearchKind[] | null | undefined,
): BoundRows | null {
  if (first < 1 || first > mostHits)
    throw new BadInput(`first must be between 1 and ${mostHits}, not ${first}.`, ['first']);
  const [term = '', number = null, ...moreNumbers] = searchTerms(text, 'text') ?? [];
  const words = wordsOf(term);
  if (term.length < 2 || words.length === 0) return null;
  const wantedKinds = kinds ?? searchKinds;
  return {
    name: 'search',
    from: sqlWith(
      [term, words, number, wantedKinds, first, wantedKinds.includes('PERSON') ? moreNumbers : []],
      (asked, each, digits, wanted, most, moreDigits) => `(select x.*, h.score, h.at, h.id as "hitId"
        from (select h.kind, h.id, max(h.score) as score, max(h.at) as at from (
            select * from app.search_hits(${asked}, ${each}::text[], ${digits}, ${wanted}::text[], ${most})
            union all select f.* from unnest(${moreDigits}::text[]) n (digits), app.search_hits(${asked}, ${each}::text[], n.digits, array['PERSON'], ${most}) f) h
          group by 1, 2 order by 3 desc, 4 desc, 2 desc limit ${most}) h
        cross join (select app.stems_of(${each}::text[]) as stems) s
        cross join lateral (${searchKinds.map(hitsSql).join(' union all ')}) x offset 0) f`,
    ),
    alias: 'f',
    columns: ['f.kind', 'f.id', 'f.title', 'f.snippet', ...things.map(thing => `f."${thing}Id"`)].join(', '),
    order: 'f.score desc, f.at desc, f."hitId" desc',
  };
}
