/** The part of a mail that is read. The rest of a mail of that length is not a question. */
const maxLength = 200_000;
/** Lines that mark a quotation are short. Longer lines are text, and no pattern is tried on them. */
const maxMarkLength = 400;

const wrote = /^(?:el|on|em|le|am|il)\b.{4,360}\b(?:escribi[oó]|wrote|escreveu|a écrit|schrieb|ha scritto)\s*:$/i;
const namedWrote = /^.{0,120}<[^<>\s]+@[^<>\s]+>\s*(?:escribi[oó]|wrote)\s*:$/i;
const divider =
  /^[-–—_*\s]{2,}\s*(?:mensaje original|original message|mensaje reenviado|forwarded message|mensagem original|message d'origine)\s*[-–—_*\s]{2,}$/i;
const from = /^\W{0,2}(?:de|from|von)\W{0,2}:\W{0,2}\s*\S/i;
const sent = /^\W{0,2}(?:enviado(?: el)?|sent|fecha|date|enviada(?: em)?|gesendet)\W{0,2}:/i;
const about = /^\W{0,2}(?:asunto|subject|para|to|assunto|betreff|an)\W{0,2}:/i;
const rule = /^[_-]{10,}$/;
const device =
  /^(?:enviado (?:desde|con) (?:mi|el|outlook|yahoo|correo|gmail|mobile|windows|proton|samsung)\b|enviado del? mi\b|enviado de mi\b|sent (?:from|with) (?:my|outlook|yahoo|mail|gmail|proton|samsung)\b|get outlook for\b|obt[eé]n(?:er|ga)? outlook (?:para|for)\b|descarga outlook\b|enviado desde$)/i;
const notice =
  /^\W{0,3}(?:aviso (?:legal|de (?:confidencialidad|privacidad))|nota de confidencialidad|confidentiality notice|legal disclaimer|disclaimer)\b/i;
const quotes = (line: string): boolean => line.startsWith('>');

/**
 * Returns what the sender of a mail wrote, without quotations and signature. If nothing would be left, for example from a
 * forwarded mail, returns the whole text.
 */
export function visibleText(whole: string): string {
  const lines = whole
    .slice(0, maxLength)
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map(line => line.trimEnd());
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim();
    if (line.length > maxMarkLength) {
      kept.push(line);
      continue;
    }
    if (quotes(line)) continue;
    const quotation = attributionAt(lines, at);
    if (quotation > 0) {
      const next = lines.slice(at + quotation).find(each => each.trim() !== '');
      // A quotation that is marked line by line ends by itself, and an answer may follow it.
      if (!next || !quotes(next.trim())) break;
      at += quotation - 1;
      continue;
    }
    if (/^--\s?$/.test(lines[at] ?? '') || line === '—' || divider.test(line) || notice.test(line)) break;
    if (opensCopiedHead(lines, at)) break;
    if (!device.test(line)) kept.push(lines[at] ?? '');
  }
  const said = tidy(kept);
  return said === '' ? tidy(lines) : said;
}

const tidy = (lines: string[]): string =>
  lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/**
 * Returns the number of lines from here that introduce a quotation ("… wrote:"), or 0. Mail programs break that sentence into
 * up to three lines.
 */
function attributionAt(lines: string[], at: number): number {
  for (let count = 1; count <= 3; count++) {
    const part = lines.slice(at, at + count).map(line => line.trim());
    if (part.length < count || part.includes('')) return 0;
    const text = part.join(' ');
    if (text.length > maxMarkLength) return 0;
    if (wrote.test(text) || (count === 1 && namedWrote.test(text))) return count;
  }
  return 0;
}

/**
 * Mail programs draw one line above a copied head, and some two. A mail of nothing but such lines would be read again from each of them.
 */
const mostRules = 3;

/** Returns whether Outlook's copied head of a quoted mail begins here: "De:", and soon below it "Enviado:" with "Para:" or "Asunto:". */
function opensCopiedHead(lines: string[], at: number, rules = 0): boolean {
  const next = (from: number) => lines.slice(from, from + 5).map(line => line.trim());
  const line = (lines[at] ?? '').trim();
  if (rule.test(line)) {
    const below = next(at + 1).findIndex(each => each !== '');
    return below >= 0 && rules < mostRules && opensCopiedHead(lines, at + 1 + below, rules + 1);
  }
  if (!from.test(line)) return false;
  const below = next(at + 1).filter(each => each.length <= maxMarkLength);
  return below.some(each => sent.test(each)) && below.some(each => about.test(each));
}
