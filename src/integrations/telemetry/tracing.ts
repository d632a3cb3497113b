import { SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

let tracing = false;

/** Sends traces to the given OpenTelemetry collector. Nothing is collected, and nothing leaves, where no endpoint is set. */
export function startTracing(endpoint: string | undefined, serviceName: string): { stop(): Promise<void> } {
  if (!endpoint) return { stop: async () => undefined };
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  tracing = true;
  return { stop: () => provider.shutdown() };
}

/** Runs the work in a span, where tracing is on. */
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
