import type { Viewer } from '../domain/access/index.js';
import type { Language } from '../domain/shared/translations.js';
import type { UseCaseContext } from '../domain/shared/use-case.js';
import { GraphContext } from '../resolvers/graph-context.js';
import { NodeReader } from '../resolvers/node-reader.js';
import type { TestEmbudo } from './test-embudo.js';

interface GraphContextOptions {
  useCase?: UseCaseContext;
  nodes?: NodeReader;
  /** The language that the viewer asks for; by default none. */
  accepted?: Language | null;
}

/** Returns a node reader that compiles nothing: fields are resolved one by one. */
export const resolvingNodes = ({ log }: TestEmbudo): NodeReader =>
  new NodeReader({ compiler: null, log, onResolved: () => undefined });

/** Returns the context of an operation that this viewer runs without a server. By default no payload or event is compiled. */
export const graphContextOf = (
  embudo: TestEmbudo,
  viewer: Viewer,
  { useCase = embudo.context(viewer.actor), nodes = resolvingNodes(embudo), accepted = null }: GraphContextOptions = {},
): GraphContext =>
  new GraphContext({
    useCase,
    viewer,
    liveEvents: embudo.liveEvents,
    address: '127.0.0.1',
    userAgent: null,
    language: 'en',
    accepted,
    signMediaUrl: id => `/media/${id}`,
    nodes,
  });
