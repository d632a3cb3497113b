import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { isId } from '../domain/shared/id.js';

const lifeSeconds = 3_600;

/** Links to files that work without a token for an hour, for images in a console and downloads. The tenant is signed with them. */
export class MediaLinks {
  /** Prepared once: with the bytes of a key a signature takes five times as long. */
  private readonly key: KeyObject;

  constructor(secret: string) {
    this.key = createSecretKey(createHmac('sha256', secret).update('media links').digest());
  }

  /** A path with its signature. */
  sign(mediaId: string, tenantId: string, now = Date.now()): string {
    const expires = Math.floor(now / 1000) + lifeSeconds;
    return `/media/${mediaId}?t=${tenantId}&e=${expires}&s=${this.signature(mediaId, tenantId, expires)}`;
  }

  /** The tenant that the link was signed for; null where the link is forged, changed or over. */
  verify(mediaId: string, query: { t?: string; e?: string; s?: string }, now = Date.now()): string | null {
    const tenantId = query.t ?? '';
    const expires = Number(query.e);
    if (!isId(mediaId) || !isId(tenantId) || !Number.isSafeInteger(expires) || expires * 1000 < now) return null;
    const [given, right] = [Buffer.from(query.s ?? ''), Buffer.from(this.signature(mediaId, tenantId, expires))];
    return given.length === right.length && timingSafeEqual(given, right) ? tenantId : null;
  }

  private signature(mediaId: string, tenantId: string, expires: number): string {
    return createHmac('sha256', this.key).update(`${mediaId} ${tenantId} ${expires}`).digest('base64url');
  }
}
