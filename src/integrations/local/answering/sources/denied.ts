import { type Word, WordSet } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';

const same = 0.85;
const without = new Set(['sin', 'without']);
const none = new Set(['no', 'not', 'ni', 'nor', 'nunca', 'never', 'tampoco', 'ningun', 'ninguna', 'cannot']);
/** The words behind "sin" that it may take away: "sin aro ni relleno". */
const reach = 4;
/** What may follow a no that refuses what was named before: "cheques no", "mesas y sillas no alquilamos", "no van incluidas". */
const plain =
  /^(?:se|l[oa]s?|les?|nos|va|van|viene|vienen|hay|es|son|esta|estan|trae|traen|tiene|tienen|incluye|incluyen|permite|permiten|puede|pueden|acepta|aceptan|recibe|reciben|hace|hacen|vende|venden|cubre|entra|entran|aplica|aplican|por|ahora|aqui|\p{L}{2,}[aei]mos|\p{L}{3,}[ai]d[oa]s?|do|we|it|any|available|sold|included|allowed|accepted)$/u;

/**
 * Whether a clause denies what the words name: "cheques no", "equipos mojados sin garantía". "Daviplata sin recargo" denies only the
 * surcharge. Null if the clause has a no of something else.
 */
export function denies(clause: string, asked: readonly Word[]): boolean | null {
  const tokens = foldName(clause)
    .replace(/n['’]t\b/gu, ' not')
    .match(/[\p{L}\d]+/gu);
  if (tokens === null) return false;
  const places = tokens.flatMap((token, at) => {
    const held = new WordSet([token]);
    return asked.some(word => held.has(word) >= same) ? [at] : [];
  });
  const last = places.at(-1) ?? -1;
  let verdict: boolean | null = false;
  for (const [at, token] of tokens.entries()) {
    if (without.has(token) && places.some(place => place > at && place <= at + reach)) return true;
    if (!none.has(token)) continue;
    if (places.some(place => place > at)) return true;
    const rest = tokens.slice(at + 1);
    if (at > last) verdict = rest.every(each => plain.test(each)) ? true : null;
    if (verdict === true) return true;
  }
  return verdict;
}
