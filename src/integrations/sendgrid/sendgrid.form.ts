export interface FormFile {
  name: string;
  fileName: string;
  mimeType: string;
  bytes: Buffer;
}

const boundary = 'xYzZY-embudo-form';

/** Creates a form as Inbound Parse posts it, for the sandbox and for tests. A field may be bytes in its own charset. */
export function mailForm(
  fields: Readonly<Record<string, string | Buffer>>,
  files: readonly FormFile[] = [],
): { body: Buffer; contentType: string } {
  const parts = Object.entries(fields).flatMap(([name, value]) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ]);
  const attached = files.flatMap(({ name, fileName, mimeType, bytes }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: ${mimeType}\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ]);
  const body = Buffer.concat([...parts, ...attached, Buffer.from(`--${boundary}--\r\n`)]);
  return { body, contentType: `multipart/form-data; boundary=${boundary}` };
}
