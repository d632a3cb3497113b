import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MediaUpload, type UploadedFile } from '../../domain/media/index.js';
import { windowOn } from '../read/window.js';
import { RepeatableInput } from '../repeatable.input.js';
import { UploadScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const upload = windowOn(MediaUpload);

@upload.Type('UploadedMedia', { description: 'A file that was uploaded to be sent. It is deleted after a day.' })
export class UploadedMediaType {
  @upload.Column(() => ID, { description: 'A UUID, to be passed in `SendMessageInput.mediaIds`.' })
  id!: string;

  @upload.Column(() => String, {
    description: 'The media type according to its content, whatever the client declared.',
  })
  mimeType!: string;

  @upload.Column(() => Int, { description: 'Its size in bytes.' })
  sizeBytes!: number;
}

@InputType('UploadMediaInput', { description: 'A file to send.' })
export class UploadMediaInput extends RepeatableInput {
  @Field(() => UploadScalar, { description: 'The file, at most 25 MB.' })
  file!: UploadedFile;
}

@ObjectType('UploadMediaPayload', { description: 'The answer to uploadMedia.', simpleResolvers: true })
export class UploadMediaPayload extends Payload {
  @Field(() => UploadedMediaType, { nullable: true, description: 'The file, ready to be sent; null when it failed.' })
  media!: UploadedMediaType | null;
}
