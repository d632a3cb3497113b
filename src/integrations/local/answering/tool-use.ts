import {
  callKey,
  callOf,
  type FoundArticle,
  type FoundItem,
  type ToolCall,
  type ToolName,
  type ToolResult,
} from '../../../domain/assistant/index.js';

const writing: ReadonlySet<ToolName> = new Set([
  'set_cart',
  'place_order',
  'lead_fields',
  'request_visit',
  'book_hour',
  'cancel_visit',
  'hand_over',
]);

/**
 * The tools as the local link uses them: what has not been called yet is noted, and gives nothing. The whole answer is worked out
 * anew once the results are there, so that it needs no memory of its own.
 */
export class ToolUse {
  private readonly known: Map<string, ToolResult>;
  private readonly wanted = new Map<string, ToolCall>();

  constructor(
    results: readonly ToolResult[],
    private readonly mayCall: boolean,
    /** Leaves out what the message does not mean, whatever of its words a search finds it by. */
    private readonly meant: (items: readonly FoundItem[], query: string) => FoundItem[] = items => [...items],
  ) {
    this.known = new Map(results.map(result => [callKey(result.call), result]));
  }

  /** What is to be called before the answer can be given. */
  get pending(): ToolCall[] {
    return [...this.wanted.values()];
  }

  use(tool: ToolName, given: Partial<Omit<ToolCall, 'tool'>> = {}): ToolResult {
    const call = callOf(tool, given);
    const key = callKey(call);
    const known = this.known.get(key);
    if (known) return known;
    // What changes something waits until all that was asked for is known.
    if (this.mayCall && !(writing.has(tool) && this.wanted.size > 0)) this.wanted.set(key, call);
    return { call, problem: 'TOO_MANY_ROUNDS', items: [], articles: [], list: null, orders: [] };
  }

  /** The product of exactly that name, in a list of one; empty where there is none any more. */
  called(product: string): FoundItem[] {
    return this.use('search_products', { query: product }).items.filter(({ name }) => name === product);
  }

  products(query: string): FoundItem[] {
    return this.meant(this.use('search_products', { query }).items, query);
  }

  /** What a search finds and the message does not mean. */
  leftOut(query: string): FoundItem[] {
    const { items } = this.use('search_products', { query });
    const meant = this.meant(items, query);
    return items.filter(item => !meant.includes(item));
  }

  articles(query: string): FoundArticle[] {
    return this.use('search_knowledge', { query }).articles;
  }
}
