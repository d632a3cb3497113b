import { type FakeGraph, startFakeGraph } from '../../src/integrations/meta/testing/fake-graph.js';
import type { Left } from './record.js';

interface Sent {
  to?: string;
  type?: string;
  text?: { body?: string };
  interactive?: { body?: { text?: string } };
  template?: { name?: string; components?: { parameters?: { text?: string }[] }[] };
  biz_opaque_callback_data?: string;
  /** To a person on a network, or to the author of a comment. */
  recipient?: { id?: string; comment_id?: string };
  message?: string | { text?: string };
}

/** Starts the vendor of the month: it accepts everything, and reports each message as it arrives, with the number or the network's id. */
export async function startVendor(onLeft: (left: Left) => void): Promise<FakeGraph> {
  const vendor = await startFakeGraph();
  vendor.find = () => undefined;
  vendor.beforeAnswer = async (id, { body, path }) => {
    const sent = Object(body) as Sent;
    const at = Date.now();
    if (typeof sent.message === 'string') {
      const below = /_(\d+)\/(?:comments|replies)$/.exec(decodeURIComponent(path))?.[1] ?? '';
      onLeft({ number: below, at, kind: 'comment', text: sent.message, messageId: id, on: 'social' });
    } else if (sent.recipient) {
      const number = sent.recipient.id ?? sent.recipient.comment_id?.replace(/^.*_/, '') ?? '';
      onLeft({ number, at, kind: 'text', text: sent.message?.text ?? '', messageId: id, on: 'social' });
    }
    if (!sent.to) return;
    const filled = sent.template?.components?.flatMap(({ parameters = [] }) =>
      parameters.map(({ text }) => text ?? ''),
    );
    onLeft({
      number: sent.to,
      at,
      kind: sent.type === 'template' ? 'template' : 'text',
      text: sent.template
        ? `${sent.template.name}: ${filled?.join(' ') ?? ''}`
        : (sent.text?.body ?? sent.interactive?.body?.text ?? ''),
      messageId: sent.biz_opaque_callback_data ?? '',
    });
  };
  return vendor;
}
