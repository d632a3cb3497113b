import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uploadMedia } from '../../domain/media/index.js';
import { UploadedMediaType, UploadMediaInput, UploadMediaPayload } from '../../schema/media/uploaded-media.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class UploadResolver {
  @Mutation(() => UploadMediaPayload, {
    description:
      'Uploads a file that is to be sent: a picture, a document, sound. A file that is not sent is deleted after a day.',
  })
  uploadMedia(
    @Arg('input', () => UploadMediaInput, { description: 'The file.' }) input: UploadMediaInput,
    @Ctx() context: GraphContext,
  ): Promise<UploadMediaPayload> {
    return payload('media', async () =>
      context.loaders.of(UploadedMediaType).load(await uploadMedia(context.useCase, input)),
    );
  }
}
