import { type ExecutionArgs, type ExecutionResult, getOperationAST, print } from 'graphql';
import type { GroupMember, SharedResult } from './group-member.js';
import { LiveGroup } from './live-group.js';

export type Subscribe = (args: ExecutionArgs) => Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;

export interface LiveHubOptions {
  /** graphql's `subscribe`, or a replacement. */
  subscribe: Subscribe;
  /** Called once after a result, or several together, went out to all members. */
  delivered?(results: SharedResult[]): void;
}

/**
 * Runs a subscription once for all sockets with the same document, variables and rights, so that an event costs one execution
 * and one serialisation. The first socket opens a group, and the last one to leave ends it.
 */
export class LiveHub {
  private readonly groups = new Map<string, LiveGroup>();

  constructor(private readonly options: LiveHubOptions) {}

  /** The number of open groups. */
  get size(): number {
    return this.groups.size;
  }

  /**
   * Joins the group of this document, operation, variables and rights. Viewers with the same `rights` must be allowed to see
   * exactly the same, because the group reads as its first member, even after that one left. Returns graphql's refusal
   * where the subscription may not run.
   */
  join(args: ExecutionArgs, rights: string): Promise<GroupMember | ExecutionResult> {
    const key = groupKey(args, rights);
    const group = this.groups.get(key) ?? this.open(key, args);
    return group.join();
  }

  private open(key: string, args: ExecutionArgs): LiveGroup {
    const group = new LiveGroup({
      // Removed before anything is awaited, so that a later socket opens a new group instead of joining one that ends.
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
  // Only the declared variables, in their order: others that a client sends do not change the result.
  for (const { variable } of operation?.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (variableValues && Object.hasOwn(variableValues, name)) variables[name] = variableValues[name];
  }
  const text = document.loc?.source.body ?? print(document);
  return JSON.stringify([rights, text, operationName ?? null, variables]);
}
