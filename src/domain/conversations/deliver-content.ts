import type { Delivery } from './delivery.js';
import { fitContent } from './fit-content.js';
import { numberRequest, type OutgoingContent, type Rejection, refusal } from './outgoing.port.js';
import { type FileAccess, filesContent } from './outgoing-files.js';
import { descriptorOf, type Providers } from './provider.port.js';

/** Returns the content of a queued message in the form that its channel supports, or the reason why the channel cannot send it. */
export function contentToSend(
  providers: Providers,
  delivery: Delivery,
  access: FileAccess,
): OutgoingContent | Rejection {
  const { kind, body: text, quickReplies: replies, provider, channel, template, files } = delivery;
  const descriptor = descriptorOf(providers, provider, channel);
  if (!descriptor) return refusal('unsupported_channel', `Nothing can be sent to ${channel} through ${provider}.`);
  if (template) {
    const { vendorName: name, language, variables: names } = template;
    return fitContent(descriptor, {
      type: 'template',
      name,
      language,
      values: delivery.templateVariables ?? [],
      names,
    });
  }
  if (files.length > 0) return filesContent(descriptor, text, files, access);
  if (kind === numberRequest) return fitContent(descriptor, { type: 'number-request', text });
  return fitContent(descriptor, replies.length > 0 ? { type: 'quick-replies', text, replies } : { type: 'text', text });
}
