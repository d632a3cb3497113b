import { type ExecutionArgs, type ExecutionResult, getOperationAST, print } from 'graphql';
import { LiveGroup } from './live-group.js';
import type { LiveMember, SharedResult } from './live-member.js';

export type Subscribe = (args: ExecutionArgs) => Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;

export interface LiveHubOptions {
  /** graphql's own `subscribe`, or what stands in its place. */
  subscribe: Subscribe;
  /** Told once of each result, after it went out to all; of several that went out together. */
  delivered?(results: SharedResult[]): void;
}

/**
 * Runs a subscription once for all sockets that ask for the same with the same rights: one stream of events, one
 * execution and one text an event. The first to ask opens a group, the last to leave ends it.
 */
export class LiveHub {
  private readonly groups = new Map<string, LiveGroup>();

  constructor(private readonly options: LiveHubOptions) {}

  /** Groups that stand. */
  get size(): number {
    return this.groups.size;
  }

  /**
   * Joins the group of this document, operation, variables and rights. Viewers with the same `rights` must be allowed to
   * see exactly the same: a group reads in the name of whoever came first, even when they have left. Gives the refusal
   * of graphql where the subscription may not run.
   */
  join(args: ExecutionArgs, rights: string): Promise<LiveMember | ExecutionResult> {
    const key = groupKey(args, rights);
    const group = this.groups.get(key) ?? this.open(key, args);
    return group.join();
  }

  private open(key: string, args: ExecutionArgs): LiveGroup {
    const group = new LiveGroup({
      // Off the map before anything is awaited: whoever comes from now on opens a group that hears all that comes from now on.
      onEnd: () => this.groups.delete(key),
      start: () => this.options.subscribe(args),
      delivered: results => this.options.delivered?.(results),
    });
    this.groups.set(key, group);
    group.open();
    return group;
  }
}

function groupKey({ document, operationName, variableValues }: ExecutionArgs, rights: string): string {
  const operation = getOperationAST(document, operationName);
  const variables: Record<string, unknown> = {};
  // Only what the operation declares, in its order: what a client sends beside it makes no difference to the result.
  for (const { variable } of operation?.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (variableValues && Object.hasOwn(variableValues, name)) variables[name] = variableValues[name];
  }
  const text = document.loc?.source.body ?? print(document);
  return JSON.stringify([rights, text, operationName ?? null, variables]);
}
