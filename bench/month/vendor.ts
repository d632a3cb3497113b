import { type FakeGraph, startFakeGraph } from '../../src/integrations/meta/testing/fake-graph.js';
import type { Left } from './record.js';

interface Sent {
  to?: string;
  type?: string;
  text?: { body?: string };
  interactive?: { body?: { text?: string } };
  template?: { name?: string; components?: { parameters?: { text?: string }[] }[] };
  biz_opaque_callback_data?: string;
}

/** Starts the vendor of the month: it accepts everything, and reports each message as it arrives. */
export async function startVendor(onLeft: (left: Left) => void): Promise<FakeGraph> {
  const vendor = await startFakeGraph();
  vendor.find = () => undefined;
  vendor.beforeAnswer = async (_id, { body }) => {
    const sent = Object(body) as Sent;
    if (!sent.to) return;
    const filled = sent.template?.components?.flatMap(({ parameters = [] }) =>
      parameters.map(({ text }) => text ?? ''),
    );
    onLeft({
      number: sent.to,
      at: Date.now(),
      kind: sent.type === 'template' ? 'template' : 'text',
      text: sent.template
        ? `${sent.template.name}: ${filled?.join(' ') ?? ''}`
        : (sent.text?.body ?? sent.interactive?.body?.text ?? ''),
      messageId: sent.biz_opaque_callback_data ?? '',
    });
  };
  return vendor;
}
