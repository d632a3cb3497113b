import type { ChannelAdapter, OutgoingMessage, SendOutcome } from '../../domain/conversations/outgoing.port.js';
import { refusal } from '../../domain/conversations/outgoing.port.js';
import { sendMessaging } from './messaging.send.js';
import { type MetaHosts, metaHosts } from './meta.hosts.js';
import { sendWhatsApp } from './whatsapp.send.js';

/** Sends through Meta's Graph API, with a request format for each channel. */
export class MetaAdapter implements ChannelAdapter {
  readonly #hosts: MetaHosts;

  constructor(hosts: MetaHosts) {
    this.#hosts = metaHosts(hosts);
  }

  async send(message: OutgoingMessage, { timeoutMs }: { timeoutMs: number }): Promise<SendOutcome> {
    if (message.channel === 'WHATSAPP') return sendWhatsApp(this.#hosts.baseUrl, message, timeoutMs);
    if (message.channel === 'MESSENGER' || message.channel === 'INSTAGRAM')
      return sendMessaging(this.#hosts, message, timeoutMs);
    return refusal('unsupported_channel', `Meta carries no messages of ${message.channel}.`);
  }
}
