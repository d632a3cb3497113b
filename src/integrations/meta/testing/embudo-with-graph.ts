import {
  afterwards,
  FakeLanguageModel,
  startTestEmbudo,
  type TestEmbudo,
  type TestEmbudoOptions,
} from '../../../testing/index.js';
import { type FakeGraph, startFakeGraph } from './fake-graph.js';

/** Starts an application with a worker that sends through a fake of the Graph API. Both stop at the end of the spec file. */
export async function startEmbudoWithGraph({ config, ...options }: TestEmbudoOptions = {}): Promise<{
  graph: FakeGraph;
  embudo: TestEmbudo;
}> {
  const graph = await startFakeGraph();
  afterwards(() => graph.stop());
  const embudo = await startTestEmbudo({
    http: true,
    worker: true,
    models: [new FakeLanguageModel()],
    config: { META_GRAPH_URL: graph.url, ...config },
    ...options,
  });
  return { graph, embudo };
}
