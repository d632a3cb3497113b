import { Int } from 'type-graphql';
import { MessageMedia } from '../../domain/conversations/index.js';
import { fileLinkSql } from '../read/file-links.js';
import { windowOn } from '../read/window.js';
import { MediaStateEnum } from './conversation.enums.js';

const media = windowOn(MessageMedia);

@media.Type('MessageMedia', { description: 'A file of a message: a picture, a voice message, a document.' })
export class MessageMediaType {
  @media.Column(() => String, { description: 'What kind of file it is, such as `image/jpeg`.' })
  mimeType!: string;

  @media.Column(() => Int, { nullable: true, description: 'Its size in bytes; null when the provider did not tell.' })
  sizeBytes!: number | null;

  @media.Column(() => String, { nullable: true, description: 'What its sender called it; null when nobody said.' })
  fileName!: string | null;

  @media.Column(() => Boolean, { description: 'Whether it was spoken as a message, and is no other sound.' })
  voice!: boolean;

  @media.Column(() => MediaStateEnum, { description: 'Whether its bytes are kept here.' })
  state!: MessageMedia['state'];

  @media.Column(() => String, {
    nullable: true,
    description: 'Why it is not to be had, in the language of the tenant; null when nothing went wrong.',
  })
  problem!: string | null;

  @media.RawJson(() => String, {
    by: 'id',
    sql: fileLinkSql,
    description: 'A signed link to the file. It ends after a while: ask for a new one, do not store it.',
  })
  readonly url?: string;
}
