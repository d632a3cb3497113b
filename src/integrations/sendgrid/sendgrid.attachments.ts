import type { OutgoingAttachment, Rejection } from '../../domain/conversations/outgoing.port.js';
import { refusal } from '../../domain/conversations/outgoing.port.js';

const megabyte = 1024 * 1024;
/** Types that mail programs open without running anything. */
const mimeTypes = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/heic',
  'application/pdf',
  'application/rtf',
  'application/zip',
  'application/json',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'text/plain',
  'text/csv',
  'text/calendar',
  'text/vcard',
  'audio/mpeg',
  'audio/ogg',
  'audio/mp4',
  'audio/wav',
  'video/mp4',
  'video/quicktime',
];
/** SendGrid accepts 30 MB and recommends 10 MB, and many mailboxes accept no more. A mail is a third larger than its files. */
export const attachmentRule = { mimeTypes, maxCount: 10, maxTotalBytes: 10 * megabyte };

/** The most bytes of files that this process holds at once for sending. */
const maxBytesHeld = 40 * megabyte;

interface Attachment {
  content: string;
  filename: string;
  type: string;
  disposition: 'attachment';
}

/** Reads the files of mails into memory, as SendGrid requires, with a limit on all mails together. */
export class AttachmentReader {
  private held = 0;

  /** Runs `send` with the files. Returns a rejection if they cannot be read, or if too many bytes are held. */
  async with<T>(
    files: readonly OutgoingAttachment[],
    send: (read: Attachment[]) => Promise<T>,
  ): Promise<T | Rejection> {
    const size = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (this.held > 0 && this.held + size > maxBytesHeld)
      return later('busy', 'Other mails with files are being sent.', 5_000);
    this.held += size;
    try {
      const read: Attachment[] = [];
      for (const file of files) {
        const bytes = await file.bytes();
        if (bytes === null) return refusal('file_removed', 'The file was deleted before it was sent.');
        read.push({
          content: bytes.toString('base64'),
          filename: oneLine(file.fileName ?? '') || 'archivo',
          type: file.mimeType,
          disposition: 'attachment',
        });
      }
      return await send(read);
    } catch {
      // Only reading throws, and nothing has been sent before that.
      return later('file_unreadable', 'The file could not be read from the storage.', null);
    } finally {
      this.held -= size;
    }
  }
}

const later = (code: string, reason: string, retryAfterMs: number | null): Rejection => ({
  ...refusal(code, reason),
  retry: 'later',
  retryAfterMs,
});

/** Returns the text as one line, because a header must not contain line breaks. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
