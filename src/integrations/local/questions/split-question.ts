/** Words that begin a question. "Que" without an accent also begins a clause, so it needs a noun behind it. */
const asking =
  '(?:¿|(?:de |a |en |con |por |desde |from |in |at )?(?:cu[aá]nt[oa]s?|cu[aá]l(?:es)?|qui[eé]n(?:es)?|qué|cómo|como (?:va|van|vamos|est[aá]n?|nos)|dónde|que (?:tareas|citas|pedidos|productos|leads|clientes|oportunidades|ventas|conversaciones|facturas|casos)|dame|d[ií]me|mu[eé]stra\\p{L}*|ens[eé]ña\\p{L}*|lista(?:me)?|how (?:many|much|long|is|are)|what|which|who|where|show|list|give me|tell me)(?![\\p{L}\\d]))';
const and = '(?:(?:y|e|and)(?: (?:tambi[eé]n|adem[aá]s|also))?|tambi[eé]n|adem[aá]s|also|as well as)';
const betweenQuestions = new RegExp(
  `\\s*[?.;!]+\\s+(?:${and}\\s+)?(?=\\S)|(?:\\s*,\\s*(?:${and}\\s+)?|\\s+${and}\\s+)(?=${asking})`,
  'iu',
);
const noun =
  '(?:leads?|prospectos|clientes?|oportunidades|negocios|pedidos|[oó]rdenes|tareas|citas|conversaciones|mensajes|casos|facturas|ventas|campañas|carritos|pagos|customers|deals|orders|tasks|appointments|conversations|messages|sales|cases|invoices|campaigns|payments)';
const betweenNouns = new RegExp(
  `^(.*?)((?<![\\p{L}\\d])${noun}) (?:y|e|and) (?:l[oa]s |the |mis |my )?(${noun}(?![\\p{L}\\d]))(.*)$`,
  'iu',
);
/** Both sides belong together: "entre leads y ventas", "compara leads y ventas". */
const together = /(?<!\p{L})(?:entre|between|compar\p{L}*|versus|vs|contra)(?!\p{L})/iu;

/** As many parts as one question may have. */
const mostParts = 3;
/** A part with fewer words, such as "¿y cuánto?", belongs to the one before. */
const fewestWords = 2;
const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Returns the parts of a text that are questions of their own by their first words: "¿cuántos leads tuvimos y cuánto vendimos?". */
export function splitQuestion(question: string): string[] {
  const parts: string[] = [];
  let left = question;
  for (let found = betweenQuestions.exec(left); found; found = betweenQuestions.exec(left)) {
    parts.push(left.slice(0, found.index));
    left = left.slice(found.index + found[0].length);
  }
  const whole: string[] = [];
  for (const part of [...parts, left]) {
    const before = whole.at(-1);
    if (wordsIn(part) === 0) continue;
    if (before !== undefined && (wordsIn(part) < fewestWords || whole.length === mostParts))
      whole[whole.length - 1] = `${before} ${part}`;
    else whole.push(part);
  }
  return whole;
}

/**
 * Returns the questions about two things that are joined by "and", each with the words around both: "¿cuántos leads y clientes tenemos?".
 * Null if nothing is joined so.
 */
export function splitThings(question: string): [string, string] | null {
  const [, before = '', first = '', second = '', behind = ''] = betweenNouns.exec(question) ?? [];
  if (first === '' || together.test(question)) return null;
  return [`${before}${first}${behind}`, `${before}${second}${behind}`];
}
