import { foldName } from '../../shared/fold.js';
import { groupedFees, has, isPlace, isPriceLike, type ListedFee, type Part, placesOf } from './fee-groups.js';
import type { FeeWord } from './fee-patterns.js';
import { feeWordsOf } from './fee-words.js';
import { withoutThere } from './places.js';

/** From which amount or number of pieces deliveries are free: only to some places, or not to some. */
export interface FreeRule {
  from: string | null;
  above: boolean;
  /** Whether that is the amount of only a part of the order: "si la mano de obra pasa los 400.000". */
  ofPart: boolean;
  pieces: number | null;
  only: string[];
  except: string[];
  /** Places that pay half of their fee from there on, and whether all others do. */
  half: string[];
  halfElsewhere: boolean;
  /** Whether it is for all other places: "sobre $80.000 regiones". */
  elsewhere: boolean;
}
/** What a sentence says of deliveries, in order. */
export type Said = { fee: ListedFee } | { rule: FreeRule } | { under: string };

/**
 * Reads a sentence that consists of delivery fees and what belongs to them: "envio 20 a Lerma y 35 a Toluca, gratis desde 400, a Metepec no
 * llegamos". Returns null if any part of it is not understood.
 */
export function feesSaid(given: string): Said[] | null {
  const sentence = withoutThere(given);
  const words = withoutHeading(feeWordsOf(sentence), sentence);
  if (words.length === 0) return null;
  const reader = new Reader(sentence);
  const ok = partsOf(words).every(part => reader.take(part)) && reader.end();
  return ok ? reader.said : null;
}

/** Leaves out what stands before a colon, if places or prices of its own follow: "Agropecuaria: flete 150 a Danli". */
function withoutHeading(words: FeeWord[], sentence: string): FeeWord[] {
  const colon = words.findIndex(({ start, end }) => sentence.slice(start, end) === ':');
  const rest = words.slice(colon + 1);
  const price = rest.findIndex(({ kind }) => kind === 'price' || kind === 'free');
  const isHeading =
    colon > 0 &&
    words.slice(0, colon).every(({ kind }) => !['price', 'free', 'from', 'pieces', 'refuse', 'open'].includes(kind)) &&
    (placesOf(words.slice(0, colon)).length === 0 || price > 0);
  return isHeading ? (has(words.slice(0, colon), 'else') ? rest.map(each => atHome(each, sentence)) : rest) : words;
}

/** "A todo el pais: a sucursal 6.500, a domicilio 8.900": what is usual there. */
const atHome = (word: FeeWord, sentence: string): FeeWord =>
  word.kind === 'other' && /^domicilio$/iu.test(sentence.slice(word.start, word.end))
    ? { ...word, kind: 'else' }
    : word;

/** Splits a sentence at its commas, and where a fee is followed by what is said of it. */
function partsOf(words: readonly FeeWord[]): Part[] {
  const parts: Part[] = [];
  let part: Part = [];
  const cut = () => {
    if (part.length > 0) parts.push(part);
    part = [];
  };
  for (const [at, word] of words.entries()) {
    if (word.kind === 'comma') {
      cut();
      continue;
    }
    // "35 en el centro y gratis desde 500", "no se cobra desde 500": only the first of these begins a part.
    const free =
      word.kind === 'free' && words.slice(at, at + 4).some(({ kind }) => kind === 'from' || kind === 'pieces');
    if (word.kind === 'from' && has(part, 'from')) {
      if (part.at(-1)?.kind === 'and') part.pop();
      cut();
    }
    if (has(part, 'price') && (free || ['from', 'pieces', 'refuse', 'except'].includes(word.kind))) cut();
    // "Gratis en Cayma y en los demas mitad de precio": another part.
    if (word.kind === 'half') {
      const last = part.findLastIndex(({ kind }) => kind === 'and');
      const and = has(part, 'free', 'from') || has(part.slice(last), 'else') ? last : -1;
      const own = and < 0 ? [] : part.splice(and);
      cut();
      part.push(...own);
    }
    part.push(word);
  }
  cut();
  return parts;
}

/** Reads the parts of one sentence. */
class Reader {
  readonly said: Said[] = [];
  /** Parts with fees and names that are not read yet, and a threshold that waits for the word "gratis" behind the next comma. */
  private run: Part[] = [];
  private waiting: FreeRule | null = null;
  private rule: FreeRule | null = null;
  private hasRefused = false;

  constructor(private readonly sentence: string) {}

  /** Takes the next part; returns false if it is not understood. */
  take(part: Part): boolean {
    if (has(part, 'bad')) return !has(part, 'price', 'free', 'from', 'pieces', 'open', 'refuse') && this.isAside(part);
    if (has(part, 'refuse')) return this.refuse(part);
    if (has(part, 'under')) return this.under(part);
    if (has(part, 'half')) return this.half(part);
    if (has(part, 'from', 'pieces')) return this.free(part);
    if (this.waiting) return has(part, 'free') && !has(part, 'price') ? this.grant(part) : false;
    if (has(part, 'except') || has(part, 'pays')) return this.except(part);
    if (has(part, 'open')) return this.open(part);
    if (has(part, 'free') && this.lastRuleLacks(part)) return true;
    if (has(part, 'price', 'free', 'name', 'else')) {
      if (this.hasRefused && !has(part, 'price', 'free')) return true;
      this.run.push(part);
      return true;
    }
    if (has(part, 'always')) return this.flush() && this.mark();
    return true;
  }

  end(): boolean {
    return this.waiting === null && this.flush();
  }

  /** "Se derrite", "tarda 2 dias": what follows without a fee, a free delivery or a place of its own. */
  private isAside(part: Part): boolean {
    return this.flush() && this.said.length > 0 && aside.test(foldName(this.textOf(part)));
  }
  private textOf(part: Part): string {
    return this.sentence.slice(part[0]?.start ?? 0, part.at(-1)?.end ?? 0);
  }

  private refuse(part: Part): boolean {
    const whole = this.withPending(part);
    if (whole === null || has(part, 'price', 'free', 'from', 'pieces')) return false;
    const names = placesOf(whole);
    const elsewhere = has(whole, 'else');
    const isWhere = has(part, 'to') || goes.test(foldName(this.textOf(part))) || saysNo.test(this.textOf(part));
    if (!isWhere || (names.length === 0 && !elsewhere)) return false;
    this.hasRefused = true;
    return this.add({ amount: null, places: names, elsewhere, refused: true, always: false, said: this.textOf(part) });
  }

  private open(part: Part): boolean {
    const whole = this.withPending(part);
    if (whole === null || has(part, 'price', 'free')) return false;
    const names = placesOf(whole);
    const elsewhere = has(whole, 'else') || names.includes('interior');
    // "Se cotiza, lo paga el cliente": said of the same places again.
    if (names.length === 0 && !elsewhere) return this.said.some(each => 'fee' in each && each.fee.amount === null);
    return this.add({ amount: null, places: names, elsewhere, refused: false, always: false, said: this.textOf(part) });
  }

  /** "Menos de 400 son 30", "under that its 200". */
  private under(part: Part): boolean {
    const [price] = part.flatMap(word => (word.kind === 'price' ? [word.value] : []));
    if (!this.flush() || price === undefined || placesOf(part).length > 0 || has(part, 'free', 'open')) return false;
    this.said.push({ under: price });
    return true;
  }

  private free(part: Part): boolean {
    const prices = part.filter(({ kind }) => kind === 'price');
    const limits = part.filter(({ kind }) => kind === 'from' || kind === 'pieces');
    const [limit] = limits;
    if (prices.length > 0 || limits.length !== 1 || !limit) return false;
    if (this.startsAt(part)) return this.open(part.filter(word => word !== limit));
    // "En RM sobre 50.000 y sobre 80.000 regiones": the second amount of what is free.
    const goesOn = this.rule !== null && this.rule.only.length > 0;
    // "Cercado, Yanahuara y Cayma gratis desde 600": names of which the first ones stand alone.
    const whole = this.withPending(part);
    if (whole === null || has(whole, 'open', 'always') || (has(whole, 'else') && !goesOn)) return false;
    const rule: FreeRule = {
      from: limit.kind === 'from' ? limit.value : null,
      above: limit.kind === 'from' && limit.above,
      ofPart: limit.kind === 'from' && limit.part,
      pieces: limit.kind === 'pieces' ? limit.many : null,
      only: [],
      except: [],
      half: [],
      halfElsewhere: false,
      elsewhere: has(whole, 'else'),
    };
    const at = whole.findIndex(({ kind }) => kind === 'except');
    rule.only = has(whole, 'all') ? [] : placesOf(at < 0 ? whole : whole.slice(0, at));
    rule.except = at < 0 ? [] : placesOf(whole.slice(at));
    if (at >= 0 && rule.except.length === 0) return false;
    // "Gratis desde 25 en Cuilapa, en Barberena desde 40": free too.
    if (has(part, 'free') || (this.rule && (rule.only.length > 0 || rule.elsewhere))) return this.addRule(rule);
    this.waiting = rule;
    return true;
  }
  /** "Otras comunas desde $6.000": what is charged at least, and no amount of an order. */
  private startsAt(part: Part): boolean {
    return has(part, 'else') && !has(part, 'free', 'half', 'name') && leastFee.test(foldName(this.textOf(part)));
  }
  private grant(part: Part): boolean {
    const { waiting } = this;
    this.waiting = null;
    if (!waiting || (placesOf(part).length > 0 && waiting.only.length > 0)) return false;
    const at = part.findIndex(({ kind }) => kind === 'except');
    const only = has(part, 'all') ? [] : placesOf(at < 0 ? part : part.slice(0, at));
    const except = at < 0 ? [] : placesOf(part.slice(at));
    return this.addRule({ ...waiting, only: [...waiting.only, ...only], except: [...waiting.except, ...except] });
  }
  private addRule(rule: FreeRule): boolean {
    this.rule = rule;
    this.said.push({ rule });
    return true;
  }
  /** "San Ber paga la mitad": behind the rule from which on it holds. */
  private half(part: Part): boolean {
    // "Y en los demas": the names before are those of the rule.
    if (part[0]?.kind === 'and' && this.rule?.only.length && !this.flush()) return false;
    const whole = this.withPending(part);
    if (whole === null || has(part, 'price', 'free', 'open')) return false;
    const names = placesOf(whole);
    if (this.waiting) {
      // "Desde 800 pagan la mitad": of nothing is said that it is free.
      const { waiting } = this;
      this.waiting = null;
      const half = [...waiting.only, ...names];
      return this.addRule({ ...waiting, only: half, half, halfElsewhere: half.length === 0 });
    }
    if (!this.rule) return false;
    if (names.length === 0 && !has(whole, 'else')) return false;
    this.rule.half.push(...names);
    this.rule.halfElsewhere ||= has(whole, 'else');
    return true;
  }

  /** "En ninguna": a free delivery without a place of its own, behind a rule. */
  private lastRuleLacks(part: Part): boolean {
    return this.rule !== null && this.run.length === 0 && !has(part, 'name', 'else', 'price');
  }

  /** "Menos San Pedro", "Canelones siempre paga": where the rule before does not hold. */
  private except(part: Part): boolean {
    const whole = this.withPending(part);
    if (whole === null || has(part, 'free', 'open', 'from')) return false;
    const names = placesOf(whole);
    // "Los demas pagan igual": a rule for some places says so itself.
    if (has(whole, 'else')) return this.rule === null || this.rule.only.length > 0;
    if (!this.rule || names.length === 0) return false;
    this.rule.except.push(...names);
    return true;
  }

  /** "Sin excepciones": behind the fee that it is about. */
  private mark(): boolean {
    const last = this.said.at(-1);
    if (last === undefined || !('fee' in last)) return false;
    last.fee.always = true;
    return true;
  }

  /** Returns a part with the names that stand alone before it; null if what stands before is not understood. */
  private withPending(part: Part): Part | null {
    const first = this.run.find(each => each.some(isPriceLike));
    const last = this.run.findLastIndex(each => each.some(isPriceLike));
    // "Centro 40, Norte 50, Sur se cotiza": behind a price whose places stand before it, names begin something else.
    const isBefore = first?.slice(0, first.findIndex(isPriceLike)).some(isPlace) ?? false;
    const own = first && !isBefore ? [] : this.run.splice(last + 1);
    return this.flush() ? [...own.flat(), ...part] : null;
  }

  private add(fee: ListedFee): boolean {
    this.said.push({ fee });
    return true;
  }

  /** Reads the fees that were collected; returns false if a price has no place, or a place no price. */
  private flush(): boolean {
    const run = this.run.splice(0);
    if (run.length === 0) return true;
    // "Gratis desde 600 en Cercado, Yanahuara y Cayma": the other places of the rule.
    if (this.rule && this.rule.only.length > 0 && !run.flat().some(isPriceLike) && !has(run.flat(), 'else')) {
      if (has(run.flat(), 'all')) this.rule.only.splice(0);
      else this.rule.only.push(...placesOf(run.flat()));
      return true;
    }
    const fees = groupedFees(run, this.sentence);
    if (fees) this.said.push(...fees.map(fee => ({ fee })));
    return fees !== null;
  }
}
const goes = /\b(?:vamos|llegamos|cubrimos|go)\b/u;
const leastFee =
  /\b(?:desde|a partir de|from) (?:l[oa]s )?(?:\p{L}{0,3}[\p{Sc}/.]{0,2} ?)?\d[\d.,]*(?: (?:mil|pesos|soles|dolares))?$/u;
/** "Zona 18 no", "Paita no": only a place, with a capital. */
const saysNo = /^(?:[Zz](?:ona|ONA) \d+|\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)*) (?:no|NO)\W*$/u;
const aside =
  /^(?:tard|demor|lleg|sal(?:e|imos)|entreg|horario|abiert|pedir|pide|llam|recog|recoj|retir|hasta|de lunes|lunes|al (?:dia|siguiente)|arrives?|takes?|next)/u;
