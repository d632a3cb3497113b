import fc from 'fast-check';
import { absurd, leavesOf, type Path, withAt } from '../testing-http/absurd.js';
import {
  bytes,
  change,
  echo,
  hidden,
  lucia,
  message,
  shopNumberId,
  status,
  text,
  webhook,
} from './fixtures/whatsapp.js';

type Json = Record<string, unknown>;

const media = { id: '123456789', mime_type: 'image/jpeg', sha256: 'c2hh', caption: '¿Cuánto?', file_size: 1024 };
const received = (part: Json, contacts: unknown[] = [lucia]) =>
  webhook(change({ contacts, messages: [message(part)] }));

/** One webhook of each supported kind, as Meta sends them. */
export const sound: Record<string, Json> = {
  text: webhook(change({ contacts: [lucia], messages: [{ ...text('Hola'), context: { id: 'wamid.BEFORE' } }] })),
  hidden: webhook(
    change({ contacts: [hidden], messages: [{ ...text('Hola'), from: undefined, from_user_id: hidden.user_id }] }),
  ),
  referred: received({
    type: 'text',
    text: { body: 'Vi su anuncio' },
    referral: { source_id: '1', headline: 'Taladros', ctwa_clid: 'x' },
  }),
  image: received({ type: 'image', image: media }),
  document: received({ type: 'document', document: { ...media, filename: 'plano.pdf' } }),
  voice: received({ type: 'audio', audio: { ...media, voice: true } }),
  location: received({
    type: 'location',
    location: { latitude: 9.93, longitude: -84.08, name: 'Casa', address: 'SJ' },
  }),
  contacts: received({
    type: 'contacts',
    contacts: [{ name: { formatted_name: 'Marco' }, phones: [{ phone: '+506 8888' }], emails: [{ email: 'a@b.cr' }] }],
  }),
  order: received({
    type: 'order',
    order: {
      text: 'Esto',
      product_items: [{ product_retailer_id: 'T1', quantity: 2, item_price: 10.5, currency: 'USD' }],
    },
  }),
  button: received({ type: 'button', button: { text: 'Sí', payload: 'yes' } }),
  interactive: received({
    type: 'interactive',
    interactive: { type: 'list_reply', list_reply: { id: '1', title: 'Taladro', description: '800 W' } },
  }),
  form: received({ type: 'interactive', interactive: { nfm_reply: { body: 'Sent', response_json: '{"a":"b"}' } } }),
  reaction: received({ type: 'reaction', reaction: { message_id: 'wamid.BEFORE', emoji: '👍' } }),
  unsupported: received({ type: 'unsupported', unsupported: { type: 'poll' }, errors: [{ code: 131051, title: 'x' }] }),
  moved: received({
    type: 'system',
    system: { type: 'user_changed_number', body: 'Lucía changed', wa_id: '50688886666', new_wa_id: '50688886666' },
  }),
  edit: received({
    type: 'edit',
    edit: { original_message_id: 'wamid.X', message: { type: 'text', text: { body: 'No' } } },
  }),
  revoke: received({ type: 'revoke', revoke: { original_message_id: 'wamid.X' } }),
  failed: webhook(
    change({
      statuses: [
        status({ status: 'failed', errors: [{ code: 131047, title: 'Re-engage', error_data: { details: 'x' } }] }),
      ],
    }),
  ),
  echo: webhook(change({ message_echoes: [echo({ type: 'text', text: { body: 'Claro' } })] }, 'smb_message_echoes')),
};

export interface AbsurdWebhook {
  /** `image entry.0.changes.0.value.messages.0.image.file_size = 3000000000` */
  name: string;
  kind: string;
  path: Path;
  payload: Json;
}
const placed = (kind: string, path: Path, given: unknown): AbsurdWebhook => ({
  name: `${kind} ${path.join('.')} = ${(JSON.stringify(given) ?? '').slice(0, 40)}`,
  kind,
  path,
  payload: withAt(sound[kind], path, given) as Json,
});

const places = Object.keys(sound).flatMap(kind => leavesOf(sound[kind]).map(path => [kind, path] as const));

/** Each leaf, and each object or list with leaves, in turn replaced by each absurd value. */
export const everyAbsurdWebhook = (): AbsurdWebhook[] =>
  places.flatMap(([kind, path]) => absurd.map(given => placed(kind, path, given)));

/** One of those, or one with any JSON in place of a leaf. */
export const absurdWebhook: fc.Arbitrary<AbsurdWebhook> = fc
  .tuple(fc.constantFrom(...places), fc.oneof(fc.constantFrom(...absurd), fc.jsonValue({ maxDepth: 4 })))
  .map(([[kind, path], given]) => placed(kind, path, given));

/** Returns the same webhook with the given number and a new message id, unless one of these is the replaced part. */
export function readdressed({ payload, path }: AbsurdWebhook, numberId: string, id: string): Buffer {
  const replaced = path.join('.');
  let value: unknown = payload;
  const place = (steps: Path, given: string, usual: string) => {
    const found = steps.reduce<unknown>((inner, step) => (inner as Json | undefined)?.[step as string], value);
    if (steps.join('.') !== replaced && found === usual) value = withAt(value, steps, given);
  };
  const inner = ['entry', 0, 'changes', 0, 'value'];
  place([...inner, 'metadata', 'phone_number_id'], numberId, shopNumberId);
  place([...inner, 'messages', 0, 'id'], id, 'wamid.SINGLE');
  place([...inner, 'message_echoes', 0, 'id'], id, 'wamid.ECHO');
  place([...inner, 'statuses', 0, 'id'], id, 'wamid.SENT');
  return bytes(value);
}
