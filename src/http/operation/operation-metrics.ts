import type { ApolloServerPlugin } from '@apollo/server';
import type { PrometheusMetrics } from '../../integrations/telemetry/metrics.js';
import type { GraphContext } from '../../resolvers/graph-context.js';

/** Counts operations by kind and by the first error's code. */
export function operationMetrics(metrics: PrometheusMetrics): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      const startedAt = performance.now();
      return {
        async willSendResponse({ operation, response }) {
          const result = response.body.kind === 'single' ? response.body.singleResult : null;
          const outcome = String(result?.errors?.[0]?.extensions?.code ?? 'ok');
          metrics.operation(operation?.operation ?? 'unknown', outcome, (performance.now() - startedAt) / 1000);
        },
      };
    },
  };
}
