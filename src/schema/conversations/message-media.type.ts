import { Int } from 'type-graphql';
import { MessageMedia } from '../../domain/conversations/index.js';
import { fileLinkSql } from '../read/file-links.js';
import { windowOn } from '../read/window.js';
import { MediaStateEnum } from './conversation.enums.js';

const media = windowOn(MessageMedia);

@media.Type('MessageMedia', { description: 'A file of a message: a picture, a voice message, a document.' })
export class MessageMediaType {
  @media.Column(() => String, { description: 'The media type of the file, such as `image/jpeg`.' })
  mimeType!: string;

  @media.Column(() => Int, {
    nullable: true,
    description: 'Its size in bytes; null when the provider did not report it.',
  })
  sizeBytes!: number | null;

  @media.Column(() => String, {
    nullable: true,
    description: 'The name that its sender gave it; null when there is none.',
  })
  fileName!: string | null;

  @media.Column(() => Boolean, { description: 'Whether it is a voice message, and not another sound file.' })
  voice!: boolean;

  @media.Column(() => MediaStateEnum, { description: 'Whether its content is stored here.' })
  state!: MessageMedia['state'];

  @media.Text({
    nullable: true,
    sentencesOf: ['conversations', 'media'],
    description:
      'Why it is not available, in the language of Accept-Language, otherwise in that of the tenant; null when there was no problem.',
  })
  problem!: string | null;

  @media.RawJson(() => String, {
    by: ['id', 'link'],
    sql: row => `coalesce(to_json(${row}."link")::text, ${fileLinkSql(row)})`,
    description:
      'A signed link to the file. It expires: request a new one instead of storing it. For a linked file it is its public address.',
  })
  readonly url?: string;
}
