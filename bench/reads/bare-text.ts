/**
 * JSON written by `concat`, the fastest way in Postgres: the parts that the handwritten statements share. Only text from people needs
 * `to_json`; ids, enums and numbers contain nothing that JSON would have to escape.
 */
export const quoted = (text: string) => `to_json(${text})`;
export const orNull = (sql: string) => `coalesce(${sql}, 'null')`;
export const nullable = (text: string) => orNull(`to_json(${text})::text`);
export const time = (column: string) => `to_char(${column}, '\\"YYYY-MM-DD"T"HH24:MI:SS.MS"Z\\""')`;
export const cursor = (list: string, keys: string[]) =>
  `translate(encode(convert_to('["${list}","' || ${keys.join(` || '","' || `)} || '"]', 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
export const money = (minor: string) => `(${minor} * 0.01)::numeric(20, 2)`;

/** Sub-selects, since they are faster than joins in all of these reads. $1 is the tenant, with which every key begins. */
export const seller = (id: string) =>
  orNull(
    `(select concat('{"id":"', s.id, '","displayName":', ${quoted('s.display_name')}, '}') from seller s where s.tenant_id = $1 and s.id = ${id})`,
  );
export const leadWithContact = (id: string, mine: (alias: string) => string) =>
  orNull(`(select concat('{"id":"', l.id, '","name":', ${nullable('l.name')}, ',"contact":',
    (select concat('{"id":"', c.id, '","phone":', ${nullable('c.phone')}, '}') from contact c where c.tenant_id = $1 and c.id = l.contact_id), '}')
    from lead l where l.tenant_id = $1 and l.id = ${id}${mine('l')})`);

interface BarePage {
  /** The alias of a row in `keys` and `node`. */
  row: string;
  size: number;
  /** The beginning of its cursors. */
  list: string;
  keys: string[];
  /** SQL of one row as JSON. */
  node: string;
}
/** A connection that is paged forwards; `rows` returns one more row than the page has. */
export function page(rows: string, { row, size, list, keys, node }: BarePage): string {
  const last = keys.map((_, index) => `(array_agg(p.k${index}))[least(count(*), ${size})]`);
  const columns = keys.map((key, index) => `${key} as k${index}`).join(', ');
  return `(select concat('{"nodes":[', string_agg(p.node, ',') filter (where p.place <= ${size}), '],"pageInfo":{"hasNextPage":',
      case when count(*) > ${size} then 'true' else 'false' end, ',"endCursor":', ${orNull(`'"' || ${cursor(list, last)} || '"'`)}, '}}')
    from (select ${node} as node, ${columns}, row_number() over () as place from (${rows}) ${row}) p)`;
}
