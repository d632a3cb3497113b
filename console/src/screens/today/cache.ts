import type { CacheRules } from '../../app/cache';
import type { SaveDayTaskMutationVariables } from '../../gql/graphql';

/** A task is shown as done at once; if the server rejects it, it is open again. */
export const todayCache: CacheRules = {
  optimistic: {
    saveTask(args, cache) {
      const { input } = args as SaveDayTaskMutationVariables;
      if (!input.taskId) return null as never;
      const key = { __typename: 'Task', id: input.taskId };
      const kept = (field: string) => {
        const link = cache.resolve(key, field);
        return link === undefined ? null : link;
      };
      const task = {
        ...key,
        title: input.title,
        done: input.done ?? false,
        doneAt: input.done ? new Date().toISOString() : null,
        dueAt: input.dueAt === undefined ? kept('dueAt') : input.dueAt,
        seller: kept('seller'),
        lead: kept('lead'),
        customer: kept('customer'),
        opportunity: kept('opportunity'),
      };
      return { __typename: 'SaveTaskPayload', task, userErrors: [] } as never;
    },
  },
};
