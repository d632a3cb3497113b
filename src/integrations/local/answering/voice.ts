import type { Language } from '../../../domain/shared/translations.js';
import { answerWordings } from './answer-wordings.js';

export type Phrase = Parameters<typeof answerWordings>[1];

const mostWordings = 4;
/** "El papel no lleva descuento ni suma": what takes something away is told without a yes before it. */
const denies =
  /(?<!\p{L})(?:ni|tampoco|no (?:llevan?|suman?|entran?|aplican?|valen?|cuentan?|se (?:hacen?|dan?|acumulan?|cambian?|puede))|menos (?:el|la|l[oa]s)|salvo|excepto|neither|nor|except)(?!\p{L})/iu;

/** Chooses wordings by the message, so that they vary, and uses none twice in a conversation as long as there are others. */
export class Voice {
  private spoken = 0;
  private readonly used: string[];

  constructor(
    private readonly language: Language,
    private readonly seed: number,
    said: readonly string[],
    private readonly values: Record<string, string>,
  ) {
    this.used = [...said];
  }

  /** The wordings used so far, the newest last. */
  get said(): string[] {
    return this.used.slice(-60);
  }

  /** Returns a wording that was not used yet, or the usual one if all were used. */
  say(phrase: Phrase, given: Record<string, string | number> = {}): string {
    if (phrase === 'yesOf' && denies.test(String(given.text ?? ''))) return String(given.text);
    const values = goOn.has(phrase) ? { ...given, text: continued(String(given.text ?? '')) } : given;
    return (
      this.pick(phrase, values) ?? answerWordings(this.language, phrase, this.choice(), { ...this.values, ...values })
    );
  }

  /** Does the same, but returns an empty text if all wordings were used; for sentences that may be left out. */
  once(phrase: Phrase, values: Record<string, string | number> = {}): string {
    return this.pick(phrase, values) ?? '';
  }

  /** Whether a text holds a wording of a phrase without values. */
  isIn(text: string, phrase: Phrase): boolean {
    const wordings = Array.from({ length: mostWordings }, (_, choice) => answerWordings(this.language, phrase, choice));
    return wordings.some(wording => text.includes(wording));
  }

  private pick(phrase: Phrase, values: Record<string, string | number>): string | null {
    const first = this.choice();
    for (let step = 0; step < mostWordings; step++) {
      const choice = (first + step) % mostWordings;
      // Compares the wording, not its number, because a phrase may have fewer than four wordings.
      const key = `${phrase} ${answerWordings(this.language, phrase, choice, blank(this.values, values)).slice(0, 50)}`;
      if (this.used.includes(key)) continue;
      this.used.push(key);
      return answerWordings(this.language, phrase, choice, { ...this.values, ...values });
    }
    return null;
  }

  private choice(): number {
    const choice = Math.floor(this.seed / 3 ** this.spoken);
    this.spoken += 1;
    return choice;
  }
}

/** Phrases that a quoted sentence goes on after a colon: "Sí: atendemos …". */
const goOn: ReadonlySet<Phrase> = new Set(['yesOf', 'noOf', 'noBy', 'openThen', 'closedThen']);
/** Words that keep no capital inside a sentence; any other first word may be a name. */
const commonWord =
  /^(?:\p{Lu}\p{Ll}+[aei]mos|El|La|Los|Las|Lo|Un|Una|De|Desde|Por|Para|Con|Sin|En|A|Al|Si|Se|Su|Sus|Todo|Toda|Todos|Todas|Cada|Hay|Solo|We|The|Our|On|From|All|Every|Each|If|You|Your|There|It|An|In|At|Any|Only)(?=\s)/u;
/** Returns a sentence as it goes on after a colon. */
export const continued = (text: string): string => text.replace(commonWord, word => word.toLowerCase());

const blank = (...given: object[]): Record<string, string> =>
  Object.fromEntries(given.flatMap(each => Object.keys(each)).map(key => [key, '']));
