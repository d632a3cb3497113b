import { join } from 'node:path';
import type { FileStorage } from '../../domain/media/file-storage.port.js';
import { DiskStorage } from './disk-storage.js';
import { S3Storage } from './s3-storage.js';

export interface StorageSettings {
  EMBUDO_HOME: string;
  MEDIA_FOLDER?: string | undefined;
  S3_BUCKET?: string | undefined;
  S3_ENDPOINT?: string | undefined;
  S3_REGION: string;
  S3_ACCESS_KEY_ID?: string | undefined;
  S3_SECRET_ACCESS_KEY?: string | undefined;
}

/** Returns a bucket if one is named, otherwise a folder. Incoming files are first written to the folder in both cases. */
export function storageOf(settings: StorageSettings): FileStorage {
  const { S3_BUCKET: bucket, S3_ENDPOINT: endpoint, S3_REGION: region } = settings;
  const folder = settings.MEDIA_FOLDER ?? join(settings.EMBUDO_HOME, 'media');
  if (!bucket) return new DiskStorage(folder);
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  if (!accessKeyId || !secretAccessKey)
    throw new Error('S3_BUCKET is set: S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are needed too');
  return new S3Storage({ bucket, endpoint, region, accessKeyId, secretAccessKey, spool: join(folder, 'incoming') });
}
