import type { InboundItem } from '../../domain/conversations/channel.port.js';
import { isObject, jsonText } from '../channel-wire/json.js';
import { change, type ItemCollector, isTextOrAbsent, listOf, longestId, nameOf } from './meta.items.js';
import { SharedValue } from './whatsapp.batch.js';

export const whatsAppObject = 'whatsapp_business_account';

interface ItemList {
  list: string;
  kind: InboundItem['kind'];
  /** The key of an element, if it is not that of its kind. */
  keyOf?: (item: unknown) => string | null;
}

/**
 * The lists whose elements are separate items, by the field in which they count. `history` also has `messages`, which are old
 * ones and do not count.
 */
const itemLists = new Map<string, readonly ItemList[]>([
  [
    'messages',
    [
      { list: 'messages', kind: 'message' },
      { list: 'statuses', kind: 'status' },
    ],
  ],
  [
    'calls',
    [
      { list: 'calls', kind: 'message', keyOf: callKey },
      { list: 'statuses', kind: 'status' },
    ],
  ],
  ['smb_message_echoes', [{ list: 'message_echoes', kind: 'echo' }]],
  // What is written while another program, such as Meta's own agent, has the conversation.
  [
    'standby',
    [
      { list: 'messages', kind: 'message' },
      { list: 'message_echoes', kind: 'echo' },
      { list: 'statuses', kind: 'status' },
    ],
  ],
  ['user_id_update', [{ list: 'user_id_update', kind: 'change' }]],
  ['user_preferences', [{ list: 'user_preferences', kind: 'change' }]],
]);

/** Finds the items of one change of WhatsApp. `around` writes a body around a change. */
export function walkChange(
  time: unknown,
  around: (inner: string) => string,
  element: unknown,
  finds: ItemCollector,
): void {
  const field = isObject(element) ? nameOf(element.field) : null;
  const value = isObject(element) && isObject(element.value) ? element.value : null;
  if (field === null || value === null) {
    finds.add(change(null, ['change', element, time], () => around(jsonText(element))));
    return;
  }
  const valued = (inner: string) => around(`{"field":${jsonText(field)},"value":${inner}}`);
  const metadata = value.metadata ?? {};
  const number = isObject(metadata) ? (metadata.phone_number_id ?? null) : metadata;
  const externalId = isObject(metadata) ? nameOf(number) : null;
  // With a number of the wrong type, the owner of the items is unknown: none of them may become a message of the account in the path.
  const trusted = externalId !== null || number === null;
  let empty = true;
  let shared: SharedValue | undefined;
  for (const { list, kind, keyOf: ownKey } of itemLists.get(field) ?? []) {
    for (const item of listOf(value[list])) {
      empty = false;
      const key = trusted ? (ownKey ? ownKey(item) : keyOf(kind, item)) : null;
      const text = () => {
        shared ??= new SharedValue(value);
        return valued(`{${shared.around(item)}"${list}":[${jsonText(item)}]}`);
      };
      // An item without its own key is keyed by hash, so that its id stays free for a complete repeat.
      const identity = () => jsonText([field, { [list]: [item] }, time]);
      finds.add({ kind: key === null ? 'change' : kind, key, externalId, channel: 'WHATSAPP', identity, text });
    }
  }
  if (empty) finds.add(change(externalId, [field, value, time], () => valued(jsonText(value))));
}

/** Returns the key of a call's end. Its beginning has the same id, and is a change that needs nothing. */
function callKey(item: unknown): string | null {
  const id = isObject(item) && item.event === 'terminate' ? nameOf(item.id, longestId) : null;
  return id && `call:${id}`;
}

function keyOf(kind: InboundItem['kind'], item: unknown): string | null {
  if (kind === 'change' || !isObject(item)) return null;
  const id = nameOf(item.id, longestId);
  if (id === null) return null;
  if (kind === 'status') {
    const status = nameOf(item.status);
    return status === null ? null : `status:${id}:${status}`;
  }
  const addressed = isTextOrAbsent(item.from) && isTextOrAbsent(item.from_user_id);
  return addressed && nameOf(item.type) !== null ? id : null;
}
