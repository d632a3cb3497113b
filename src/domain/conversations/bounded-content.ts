import { jsonProblem } from '../shared/json-values.js';
import { cleanJson } from '../shared/text.js';
import { cut, isLonger, mostCharacters, type TextKind } from '../shared/texts.js';
import type { InboundContent, InboundMedia, InboundMessage, InboundSender } from './channel.port.js';

const largestInt = 2 ** 31 - 1;

/**
 * What a webhook's item says, in the sizes that can be stored, for every vendor alike: people and vendors send names of
 * thousands of letters and files of impossible sizes, and a message must be shown all the same. Texts are cut, since the
 * ledger keeps them whole; ids that are too long to be ids, and numbers that are none, are dropped.
 */
export function boundContent(content: InboundContent): InboundContent {
  switch (content.type) {
    case 'message':
      return { ...content, message: { ...boundMessage(content.message), sender: boundSender(content.message.sender) } };
    case 'echo':
      return { ...content, message: boundMessage(content.message), to: boundSender(content.to) };
    case 'edit':
    case 'revoke': {
      if (isLonger(content.originalMessageId, mostCharacters.vendorId))
        return { type: 'unreadable', reason: `${content.type}:original_too_long` };
      return content.type === 'edit' ? { ...content, body: cut(content.body, 'receivedMessage') } : content;
    }
    case 'address-change':
      return { ...content, body: cut(content.body, 'receivedMessage') };
    case 'status': {
      const { error } = content.status;
      return { ...content, status: { ...content.status, error: error && cut(error, 'line') } };
    }
    case 'ignored':
    case 'unreadable':
      return { ...content, reason: cut(content.reason, 'phrase') };
  }
}

function boundMessage<M extends Omit<InboundMessage, 'sender'>>(message: M): M {
  const { referral } = message;
  return {
    ...message,
    kind: cut(message.kind, 'code'),
    body: cut(message.body, 'receivedMessage'),
    media: message.media.map(boundMedia),
    repliesTo: idOrNull(message.repliesTo, 'vendorId'),
    referral: referral && jsonProblem(referral) === null ? cleanJson(referral) : null,
  };
}

const boundSender = (sender: InboundSender): InboundSender => ({
  ...sender,
  phone: idOrNull(sender.phone, 'phone'),
  email: idOrNull(sender.email, 'email'),
  name: (sender.name && cut(sender.name, 'name').trim()) || null,
});

const boundMedia = (media: InboundMedia): InboundMedia => ({
  ...media,
  providerMediaId: idOrNull(media.providerMediaId, 'vendorId'),
  mimeType: cut(media.mimeType, 'code'),
  fileName: media.fileName && cut(media.fileName, 'name'),
  sha256: idOrNull(media.sha256, 'code'),
  sizeBytes: media.sizeBytes !== null && media.sizeBytes <= largestInt ? media.sizeBytes : null,
});

/** Half an id leads nowhere: one that is too long is none. */
const idOrNull = (id: string | null, kind: TextKind): string | null =>
  id === null || isLonger(id, mostCharacters[kind]) ? null : id;
