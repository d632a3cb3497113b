import {
  callKey,
  callOf,
  type FoundArticle,
  type FoundItem,
  resultOf,
  type ToolCall,
  type ToolName,
  type ToolResult,
} from '../../../domain/assistant/index.js';
import type { AnswerInput } from '../../../domain/assistant/language-model.port.js';
import { withoutTimeOfDay } from './said/hours-said.js';

const writing: ReadonlySet<ToolName> = new Set([
  'send_pictures',
  'set_cart',
  'place_order',
  'lead_fields',
  'request_visit',
  'book_hour',
  'cancel_visit',
  'hand_over',
]);

/**
 * The tools as the local link uses them. Facts are looked up at once. Any other call without a known result is noted, and returns an empty
 * result: the whole answer is drafted again once the results are there, so it needs no memory of its own.
 */
export class ToolUse {
  private readonly known: Map<string, ToolResult>;
  private readonly wanted = new Map<string, ToolCall>();
  private readonly mayCall: boolean;
  private readonly lookUp: NonNullable<AnswerInput['lookUp']>;

  constructor(
    { results, mayCall, lookUp }: Pick<AnswerInput, 'results' | 'mayCall' | 'lookUp'>,
    /** Leaves out products that the message does not mean, even if a search finds them by its words. */
    private readonly meant: (items: readonly FoundItem[], query: string) => FoundItem[] = items => [...items],
    /** Leaves out of articles what is told only to others. */
    private readonly toldTo: (articles: readonly FoundArticle[]) => FoundArticle[] = articles => [...articles],
    /** Leaves out products that a search finds only by words that name no goods there. */
    private readonly spoken: (items: readonly FoundItem[], query: string) => FoundItem[] = items => [...items],
  ) {
    this.known = new Map(results.map(result => [callKey(result.call), result]));
    this.mayCall = mayCall;
    this.lookUp = lookUp ?? (() => null);
  }

  /** The results that are known so far. */
  get results(): ToolResult[] {
    return [...this.known.values()];
  }

  /** The calls that are needed before the answer can be given. */
  get pending(): ToolCall[] {
    return [...this.wanted.values()];
  }

  /** What every sum of the answer leaves out, in words: "sin el envío". */
  leavesOut: readonly string[] = [];

  private withoutRefused(given: Partial<Omit<ToolCall, 'tool'>>): Partial<Omit<ToolCall, 'tool'>> {
    if (this.leavesOut.length === 0) return given;
    return { ...given, query: [...this.leavesOut, given.query ?? ''].join('. ').slice(0, 300) };
  }

  private readonly used = new Set<ToolName>();
  /** Whether this draft of the answer has used a tool. */
  uses(tool: ToolName): boolean {
    return this.used.has(tool);
  }

  use(tool: ToolName, given: Partial<Omit<ToolCall, 'tool'>> = {}): ToolResult {
    this.used.add(tool);
    const call = callOf(tool, tool === 'sum_with_terms' ? this.withoutRefused(given) : given);
    const key = callKey(call);
    const known = this.known.get(key) ?? this.lookUp(call);
    if (known) {
      this.known.set(key, known);
      return known;
    }
    // Calls that change something wait until all other results are known.
    if (this.mayCall && !(writing.has(tool) && this.wanted.size > 0)) this.wanted.set(key, call);
    return resultOf(call, { problem: 'TOO_MANY_ROUNDS' });
  }

  /** Returns the product with exactly this name, in a list of one; empty if it no longer exists. */
  called(product: string): FoundItem[] {
    return this.use('search_products', { query: product }).items.filter(({ name }) => name === product);
  }

  products(query: string): FoundItem[] {
    return this.meant(this.spoken(this.use('search_products', { query: withoutTimeOfDay(query) }).items, query), query);
  }

  /** Returns the products that a search finds but the message does not mean. */
  leftOut(query: string): FoundItem[] {
    const items = this.spoken(this.use('search_products', { query }).items, query);
    const meant = this.meant(items, query);
    return items.filter(item => !meant.includes(item));
  }

  articles(query: string): FoundArticle[] {
    return this.toldTo(this.use('search_knowledge', { query }).articles);
  }

  /** Returns articles with what is told only to whoever was let down. */
  articlesForReport(query: string): FoundArticle[] {
    return [...this.use('search_knowledge', { query }).articles];
  }
}
