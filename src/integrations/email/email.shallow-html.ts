/** Elements that contain nothing, and those that the next one of their kind ends: they do not nest by themselves. */
const flat = new Set(
  (
    'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr ' +
    'p li dt dd option optgroup tr td th thead tbody tfoot rp rt'
  ).split(' '),
);
/** Real mails stay below a hundred. Parsers compare each tag with all that are open, so they need seconds for tens of thousands. */
const maxOpen = 1_000;
const tag = /<(\/?)([a-z][a-z0-9:-]{0,40})/gi;

/** Returns HTML up to the place where too many elements are open in one another, which only an attack has. */
export function shallowStart(html: string): string {
  const open: string[] = [];
  for (const { 1: closes, 2: written = '', index } of html.matchAll(tag)) {
    const name = written.toLowerCase();
    if (flat.has(name)) continue;
    if (closes) {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    } else if (open.push(name) > maxOpen) return html.slice(0, index);
  }
  return html;
}
