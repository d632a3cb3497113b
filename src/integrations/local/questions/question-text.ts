import { foldName } from '../../../domain/shared/fold.js';

/** The text of a question, from which readers take what they understand; what is left nobody understood. */
export class QuestionText {
  private left: string;

  constructor(question: string) {
    this.left = ` ${foldName(question)
      .replace(/[^\p{L}\p{N}%@.+-]+/gu, ' ')
      .replace(/(?<!\d)[.+-]|[.+-](?!\d)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()} `;
  }

  /** Where these words stand in it; -1 where they do not. Nothing is taken. */
  indexOf(words: string): number {
    return patternOf(words).exec(this.left)?.index ?? -1;
  }

  /** Whether these words stand in it; nothing is taken. */
  has(words: string): boolean {
    return patternOf(words).test(this.left);
  }

  /** The first match of whole words, which is taken out; null where they do not stand in it. */
  take(words: string): RegExpExecArray | null {
    const found = patternOf(words).exec(this.left);
    // A mark stays where something was, so that what stood before and behind it does not become one phrase.
    if (found) this.left = `${this.left.slice(0, found.index)} | ${this.left.slice(found.index + found[0].length)}`;
    return found;
  }

  /** The words that nobody took, but those that only hold a question together. */
  remaining(): string[] {
    return this.left.split(/[\s|]+/).filter(word => word !== '' && !fillers.has(word));
  }
}

const patterns = new Map<string, RegExp>();
function patternOf(words: string): RegExp {
  let pattern = patterns.get(words);
  if (!pattern) {
    // A space in the words is one in the text; whole words only.
    pattern = new RegExp(`(?<=[\\s|])(?:${words})(?=[\\s|])`, 'u');
    patterns.set(words, pattern);
  }
  return pattern;
}

/** Words of both languages that say nothing of what is asked for. */
const fillers = new Set(
  `a al algo ahora ahorita alguien alguno algunos alguna algunas and any are as asi at aun be been by con cual cuales cualquier cuando cuanta cuantas cuanto cuantos
  dame dar dan de del dentro desde dice did dime do does donde durante e each el ella ellos en entre era eran es esa ese eso esta estan estamos estas este esto estos está
  favor for from fue fueron get give ha haber habia hacia han has hasta have hay hemos hi hola how hubo i if in is it just la las le les list lista listado listame lo los
  many may me mas more most mi mis mostrar muestra muestrame much muy my necesito need no nos nosotros nuestra nuestras nuestro nuestros numero number of on one or our out para
  pero please podemos por porfa porque puede puedes puedo que quien quienes quiero saber se sea see ser show si sido sin so son su sus tell tener tenemos tengo than that the their them there
  they this tiene tienen to todo todos toda todas total total tu un una unas uno unos up us usted va vamos ver verdad want was we were what when which who whose will with would y ya yo you your
  nuevo nueva nuevos nuevas new entran entraron entro llegan llegaron llego abren abrieron abrio creados creadas creado crearon creo cerramos cerraron cierran porcentaje tasa promedio media
    decir registraron registrados cayeron nuestro lograron logramos hicimos hizo hicieron tuvimos tuvo hubieron recibimos came come coming arrived created opened opens closed made make percentage percent rate average avg us been people personas gente veces times only solo solamente actual actualmente actuales current currently existen exist hacer hace llevan lleva llevamos van voy have got gets cantidad dime amount quisiera podria could can`
    .split(/\s+/)
    .filter(Boolean),
);
