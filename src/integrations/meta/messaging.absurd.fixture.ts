import { absurd, leavesOf, withAt } from '../testing-http/absurd.js';
import { echoOnPage, entryOf, happened, instagram, onInstagram, onPage, page } from './fixtures/messaging.js';

type Json = Record<string, unknown>;

const file = { type: 'image', payload: { url: 'https://scontent.xx.fbcdn.net/1' } };
const onThePage = (part: Json): Json => ({ object: 'page', entry: [entryOf(page, onPage(part))] });
const onTheGram = (part: Json): Json => ({ object: 'instagram', entry: [entryOf(instagram, onInstagram(part))] });

/** One webhook of each supported kind, as Meta sends them. */
export const soundMessaging: Record<string, Json> = {
  text: onThePage({ message: { mid: 'm_text', text: 'Hola', reply_to: { mid: 'm_before' } } }),
  files: onThePage({ message: { mid: 'm_files', text: 'Estos', attachments: [file, file] } }),
  tapped: onThePage({ message: { mid: 'm_tapped', text: 'Precio', quick_reply: { payload: 'quick-reply-1' } } }),
  place: onThePage({
    message: { mid: 'm_place', attachments: [{ type: 'location', payload: { coordinates: { lat: 9.9, long: -84 } } }] },
  }),
  postback: onThePage({ postback: { mid: 'm_postback', title: 'Empezar', payload: 'START', referral: { ref: 'x' } } }),
  reaction: onThePage({ reaction: { mid: 'm_before', action: 'react', reaction: 'love', emoji: '❤️' } }),
  referral: onThePage({ referral: { source: 'ADS', ad_id: '1', ads_context_data: { ad_title: 'Taladros' } } }),
  delivery: onThePage({ delivery: { mids: ['m_before'], watermark: happened } }),
  reading: onThePage({ read: { watermark: happened } }),
  echo: { object: 'page', entry: [entryOf(page, echoOnPage({ text: 'Claro', app_id: 1, metadata: 'x' }))] },
  story: onTheGram({
    message: {
      mid: 'm_story',
      text: '¿Precio?',
      reply_to: { story: { id: '1', url: 'https://lookaside.fbsbx.com/s' } },
    },
  }),
  mention: onTheGram({
    message: {
      mid: 'm_mention',
      attachments: [{ type: 'story_mention', payload: { url: 'https://lookaside.fbsbx.com/s' } }],
    },
  }),
  product: onTheGram({
    message: {
      mid: 'm_product',
      attachments: [{ type: 'template', payload: { product: { elements: [{ title: 'Taladro', subtitle: 'x' }] } } }],
    },
  }),
  seen: onTheGram({ read: { mid: 'm_before' } }),
  edit: onTheGram({ message_edit: { mid: 'm_text', text: 'Dos', num_edit: 1 } }),
  unsent: onTheGram({ message: { mid: 'm_text', is_deleted: true } }),
  comment: {
    object: 'page',
    entry: [
      {
        id: page,
        time: 1,
        changes: [
          {
            field: 'feed',
            value: {
              item: 'comment',
              verb: 'add',
              comment_id: '61_1',
              post_id: '61',
              parent_id: '61',
              from: { id: '7700000000000011', name: 'Ana' },
              message: '¿Precio?',
              created_time: 1,
            },
          },
        ],
      },
    ],
  },
  comment_on_media: {
    object: 'instagram',
    entry: [
      {
        id: instagram,
        time: 1,
        changes: [
          {
            field: 'comments',
            value: {
              id: '17900000000000001',
              text: '¿Precio?',
              from: { id: '9900000000000022', username: 'ana' },
              media: { id: '179', media_product_type: 'FEED' },
            },
          },
        ],
      },
    ],
  },
  tested: {
    object: 'instagram',
    entry: [
      {
        id: instagram,
        time: 1,
        changes: [{ field: 'messages', value: onInstagram({ message: { mid: 'm_test', text: 'a' } }) }],
      },
    ],
  },
};

export interface AbsurdMessaging {
  /** `text entry.0.messaging.0.message.mid = 7` */
  name: string;
  kind: string;
  payload: Json;
}

/** Each part of each webhook, in turn replaced by each absurd value. Webhooks that are refused as a whole are left out. */
export const everyAbsurdMessaging = (): AbsurdMessaging[] =>
  Object.entries(soundMessaging).flatMap(([kind, webhook]) =>
    leavesOf(webhook).flatMap(path =>
      absurd
        .map(given => ({
          name: `${kind} ${path.join('.')} = ${JSON.stringify(given).slice(0, 40)}`,
          kind,
          payload: withAt(webhook, path, given) as Json,
        }))
        .filter(({ payload }) => Array.isArray(payload.entry)),
    ),
  );
