import { SpanStatusCode, trace } from '@opentelemetry/api';

let tracing = false;

/** Sends traces to the given OpenTelemetry collector. Without an endpoint nothing is collected, sent or even loaded. */
export async function startTracing(
  endpoint: string | undefined,
  serviceName: string,
): Promise<{ stop(): Promise<void> }> {
  if (!endpoint) return { stop: async () => undefined };
  const { startExport } = await import('./trace-export.js');
  const exported = startExport(`${endpoint.replace(/\/$/, '')}/v1/traces`, serviceName);
  tracing = true;
  return exported;
}

/** Runs the work in a span, if tracing is on. */
export function inSpan<T>(name: string, attributes: Record<string, string>, work: () => Promise<T>): Promise<T> {
  if (!tracing) return work();
  return trace.getTracer('embudo').startActiveSpan(name, { attributes }, async span => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
      throw error;
    } finally {
      span.end();
    }
  });
}
