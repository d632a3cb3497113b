import { jsonProblem } from '../shared/json-values.js';
import { cleanJson } from '../shared/text.js';
import { cut, isInvisible, isLonger, maxCharacters, readProfileName, type TextKind } from '../shared/texts.js';
import type { CatalogueOrder } from './catalogue-order.port.js';
import type { InboundContent, InboundMedia, InboundMessage, InboundSender } from './channel.port.js';
import type { InboundEmail } from './email.port.js';

const largestInt = 2 ** 31 - 1;

/**
 * Limits a webhook item to values that the columns can store, for all vendors: a name of thousands of letters or an impossible
 * file size must not prevent its message from being shown. Texts are cut, since the ledger still has them whole; an id that is
 * too long and a size that is not a valid integer become null.
 */
export function boundContent(content: InboundContent): InboundContent {
  switch (content.type) {
    case 'message':
      return { ...content, message: { ...boundMessage(content.message), sender: boundSender(content.message.sender) } };
    case 'opt-out':
    case 'opt-in':
    case 'marketing-choice':
      return content;
    case 'echo':
      return { ...content, message: boundMessage(content.message), to: boundSender(content.to) };
    case 'edit':
    case 'revoke': {
      if (isLonger(content.originalMessageId, maxCharacters.vendorId))
        return { type: 'unreadable', reason: `${content.type}:original_too_long` };
      return content.type === 'edit' ? { ...content, body: cut(content.body, 'receivedMessage') } : content;
    }
    case 'address-change':
      return { ...content, body: cut(content.body, 'receivedMessage') };
    case 'status': {
      const { error } = content.status;
      return { ...content, status: { ...content.status, error: error && cut(error, 'line') } };
    }
    case 'returned-mail':
      return { ...content, error: cut(content.error, 'line') };
    case 'account-trouble':
      return { ...content, code: cut(content.code, 'code'), reason: cut(content.reason, 'line') };
    case 'receipt':
    case 'thread-control':
    case 'unreact':
    case 'ad-lead':
      return content;
    case 'template-status': {
      const { vendorName, vendorId, language, status, category } = content;
      return {
        ...content,
        vendorName: cut(vendorName, 'vendorId'),
        vendorId: idOrNull(vendorId, 'vendorId'),
        language: cut(language, 'code'),
        status: status && cut(status, 'code'),
        category: category && cut(category, 'code'),
      };
    }
    case 'comment': {
      const { comment } = content;
      return {
        ...content,
        comment: {
          ...comment,
          postId: idOrNull(comment.postId, 'vendorId'),
          parentId: idOrNull(comment.parentId, 'vendorId'),
          permalink: idOrNull(comment.permalink, 'url'),
          authorName: comment.authorName && readProfileName(comment.authorName),
          text: cut(comment.text, 'receivedMessage'),
        },
      };
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
    understandable: message.understandable && !isInvisible(message.body),
    media: message.media.map(boundMedia),
    repliesTo: idOrNull(message.repliesTo, 'vendorId'),
    referral: referral && jsonProblem(referral) === null ? cleanJson(referral) : null,
    ...(message.order && { order: boundOrder(message.order) }),
    ...(message.email && { email: boundEmail(message.email) }),
  };
}

/** As many lines as a cart has, and codes as long as the business's own. */
const boundOrder = ({ text, lines }: CatalogueOrder): CatalogueOrder => ({
  text: cut(text, 'receivedMessage'),
  lines: lines.slice(0, 200).map(({ product, quantity, price }) => ({
    product: cut(product, 'line'),
    quantity: typeof quantity === 'string' ? cut(quantity, 'code') : quantity,
    price: price && cut(price, 'code'),
  })),
});

/** HTML that is too long is dropped, since a part of it cannot be shown; the text is cut. */
const boundEmail = (email: InboundEmail): InboundEmail => ({
  ...email,
  subject: cut(email.subject, 'line'),
  from: cut(email.from, 'email'),
  text: cut(email.text, 'wholeEmail'),
  html: idOrNull(email.html, 'wholeEmail'),
  references: email.references.filter(id => !isLonger(id, maxCharacters.vendorId)),
  spf: email.spf && cut(email.spf, 'code'),
  dkim: email.dkim && cut(email.dkim, 'line'),
});

const boundSender = (sender: InboundSender): InboundSender => ({
  ...sender,
  phone: idOrNull(sender.phone, 'phone'),
  email: idOrNull(sender.email, 'email'),
  name: sender.name ? readProfileName(sender.name) : null,
});

const boundMedia = (media: InboundMedia): InboundMedia => ({
  ...media,
  // Vendors without file ids send the file's address instead.
  providerMediaId: idOrNull(media.providerMediaId, /^https?:/.test(media.providerMediaId ?? '') ? 'url' : 'vendorId'),
  mimeType: cut(media.mimeType, 'code'),
  fileName: media.fileName && cut(media.fileName, 'name'),
  sha256: idOrNull(media.sha256, 'code'),
  sizeBytes: media.sizeBytes !== null && media.sizeBytes <= largestInt ? media.sizeBytes : null,
});

/** An id that is too long becomes null: a cut id would name nothing, or something else. */
const idOrNull = (id: string | null, kind: TextKind): string | null =>
  id === null || isLonger(id, maxCharacters[kind]) ? null : id;
