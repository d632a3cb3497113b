/** Begins only where a word begins and has the lengths of the standard: a long run of letters costs no more than its length. */
const address = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/giu;

/** Top-level names that are taken for a link without scheme or path; country names only with a path, "listo.es" is a typo. */
const wellKnown = 'com|net|org|info|biz|io|app|shop|store|site|online|xyz|link|page|dev|ai|gov|edu|gob|gl|ly';
const link = new RegExp(
  String.raw`[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"'«»]+|(?<![@\p{L}\d.-])(?:www\.[^\s<>"'«»]+|(?:[\p{L}\d-]{1,63}\.)+(?:(?:${wellKnown})(?:\.[a-z]{2})?(?![\p{L}\d-])(?:\/[^\s<>"'«»]*)?|[a-z]{2,}\/[^\s<>"'«»]+))`,
  'giu',
);

/** One spelling for one link: scheme, "www." and closing punctuation say nothing; only the host ignores case. */
function canonicalLink(written: string): string {
  const bare = written.replace(/^https?:\/\//i, '').replace(/^www\./i, '');
  const trimmed = bare.replace(/[)\].,;:!?…*_~]+$/u, '').replace(/\/$/, '');
  const slash = trimmed.search(/[/?#]/);
  return slash < 0 ? trimmed.toLowerCase() : trimmed.slice(0, slash).toLowerCase() + trimmed.slice(slash);
}

/** The mail addresses of `text`, lower case. */
export const addressesIn = (text: string): string[] => (text.match(address) ?? []).map(found => found.toLowerCase());

/** The links of `text`, canonical; a mail address is none. */
export const linksIn = (text: string): string[] => (text.replace(address, ' ').match(link) ?? []).map(canonicalLink);
