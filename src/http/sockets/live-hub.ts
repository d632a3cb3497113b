import { type ExecutionArgs, type ExecutionResult, getOperationAST, print } from 'graphql';
import { LiveCursor } from '../../domain/live/index.js';
import { GroupMember, SharedResult } from './group-member.js';
import { LiveGroup } from './live-group.js';
import { frameOf } from './live-results.js';

export type Subscribe = (args: ExecutionArgs) => Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;

export interface LiveHubOptions {
  /** `subscribeLive`, graphql's `subscribe`, or a replacement. */
  subscribe: Subscribe;
  /** Called once after one or several results were sent to all members. */
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
   * exactly the same, because the group reads as its first member, even after that member left. Returns graphql's refusal if
   * the subscription may not run.
   */
  join(args: ExecutionArgs, rights: string): Promise<GroupMember | ExecutionResult> {
    const key = groupKey(args, rights);
    const group = this.groups.get(key) ?? this.open(key, args);
    return group.join();
  }

  /**
   * Joins the group for a client that was away: it first gets what it missed, which is read only for it, then the results of
   * the group. In `args`, the variable with this name holds the cursor; it is not part of the key.
   */
  async resume(args: ExecutionArgs, rights: string, variable: string): Promise<GroupMember | ExecutionResult> {
    const { [variable]: _since, ...variableValues } = args.variableValues ?? {};
    const live = { ...args, variableValues };
    const key = groupKey(live, rights);
    const group = this.groups.get(key) ?? this.open(key, live);
    const member = await group.join();
    if (!(member instanceof GroupMember)) return member;
    try {
      if (!(await group.toResume())) return member;
      const refusal = await this.catchUp(member, args);
      if (!refusal) return member;
      member.leave();
      return refusal;
    } catch (error) {
      member.leave();
      throw error;
    }
  }

  private async catchUp(member: GroupMember, args: ExecutionArgs): Promise<ExecutionResult | null> {
    const started = await this.options.subscribe(args);
    if (!(Symbol.asyncIterator in started)) return started;
    const missed: SharedResult[] = [];
    for await (const result of started) {
      missed.push(new SharedResult(result));
      const frame = frameOf(result);
      const told = frame?.mark === 'caughtUp' ? LiveCursor.parse(frame.cursor) : null;
      if (!told) continue;
      member.resume(missed, told.moment.snapshot);
      return null;
    }
    throw new Error('a subscription ended before it was told what it missed');
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
