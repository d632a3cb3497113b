import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/**
 * A file that a user uploaded in order to send it, or that came with a message. Written by upload-media.ts, arrived-file.ts and
 * sweep-files.ts.
 */
export const MediaUpload = defineEntity({
  name: 'MediaUpload',
  tableName: 'media_upload',
  properties: {
    id: p.uuid().primary(),
    fileId: p.uuid(),
    mimeType: p.text(),
    sizeBytes: p.integer(),
    fileName: p.text().nullable(),
    origin: p.enum(['UPLOAD', 'MESSAGE']),
    createdAt: p.datetime(),
  },
});
export type MediaUpload = InferEntity<typeof MediaUpload>;
