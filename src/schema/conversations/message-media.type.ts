import { Int } from 'type-graphql';
import { MessageMedia } from '../../domain/conversations/index.js';
import { fileLinkSql } from '../read/file-links.js';
import { windowOn } from '../read/window.js';

const media = windowOn(MessageMedia);

@media.Type('MessageMedia', { description: 'A file of a message: a picture, a voice message, a document.' })
export class MessageMediaType {
  @media.Column(() => String, { description: 'What kind of file it is, such as `image/jpeg`.' })
  mimeType!: string;

  @media.Column(() => Int, { nullable: true, description: 'Its size in bytes; null when the provider did not tell.' })
  sizeBytes!: number | null;

  @media.Written(() => String, {
    by: 'id',
    sql: fileLinkSql,
    description: 'A signed link to the file. It ends after a while: ask for a new one, do not store it.',
  })
  readonly url?: string;
}
