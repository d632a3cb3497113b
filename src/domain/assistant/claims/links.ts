/** Begins only at the start of a word and has the lengths of the standard, so that a long run of letters costs no more than its length. */
const address = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/giu;

/** Top-level domains that are recognised as a link without scheme or path. */
const wellKnown =
  'com|net|org|info|biz|io|app|shop|store|site|online|xyz|link|page|dev|ai|gov|edu|gob|gl|ly|top|club|vip|live|pro|website|tienda|pago|pagos|bank|money|finance|click|support';
/** Country domains that are not also a common word, in lower case only: "listo.es" and "Listo.Es un gusto" are typos. */
const countries = 'cr|mx|co|pa|pe|cl|ar|gt|hn|ni|sv|ec|bo|py|uy|ve|br|us|uk|cc|ru|cn|eu|tv|ws|tk|ml|cf|su|pw|gg|fm';
const path = String.raw`\/[^\s<>"'«»]*`;
const link = new RegExp(
  String.raw`[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"'«»]+|(?<![@\p{L}\d.-])(?:www\.[^\s<>"'«»]+|(?:[\p{L}\d-]{1,63}\.)+(?:(?:${wellKnown})(?:\.[a-z]{2})?(?![\p{L}\d-])(?:${path})?|[a-z]{2,}\/[^\s<>"'«»]+))`,
  'giu',
);
const countryLink = new RegExp(
  String.raw`(?<![@\p{L}\d.-])(?:[A-Za-z\d-]{2,63}\.)+(?:${countries})(?![\p{L}\d-])(?:${path})?`,
  'gu',
);
/** IP address: four numbers below 256. Versions and amounts do not have four. */
const machine =
  /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)(?::\d{1,5})?(?:\/[^\s<>"'«»]*)?/gu;

/** Returns one spelling per link: scheme, "www." and closing punctuation are dropped, and only the host ignores case. */
function canonicalLink(written: string): string {
  const bare = written.replace(/^https?:\/\//i, '').replace(/^www\./i, '');
  const trimmed = bare.replace(/[)\].,;:!?…*_~]+$/u, '').replace(/\/$/, '');
  const slash = trimmed.search(/[/?#]/);
  return slash < 0 ? trimmed.toLowerCase() : trimmed.slice(0, slash).toLowerCase() + trimmed.slice(slash);
}

/** Returns the e-mail addresses of `text` in lower case. */
export const addressesIn = (text: string): string[] =>
  text.includes('@') ? (text.match(address) ?? []).map(found => found.toLowerCase()) : [];

/** Every link has a scheme or a point inside a name. */
const maybeLink = /:\/\/|\.\S/u;

/** Returns the links of `text` in canonical form. E-mail addresses are not included. */
export function linksIn(text: string): string[] {
  if (!maybeLink.test(text)) return [];
  const rest = text.replace(address, ' ');
  return [link, countryLink, machine].flatMap(pattern => (rest.match(pattern) ?? []).map(canonicalLink));
}
