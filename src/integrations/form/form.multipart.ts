const mostParts = 200;

/**
 * Returns the fields of a multipart form, in order, or null if the bytes are none. Of a file only its name is kept. The boundary is taken
 * from the first line, since only the bytes of a submission are stored, without its headers.
 */
export function multipartFields(body: Buffer): [string, string][] | null {
  // One character per byte, so that no charset moves a boundary.
  const text = body.toString('latin1').trimStart();
  const [boundary = ''] = /^--[^\r\n]{1,100}/.exec(text) ?? [];
  const parts = boundary === '' ? [] : text.split(boundary).slice(1, mostParts + 1);
  const fields = parts.flatMap(part => fieldIn(part) ?? []);
  return fields.length > 0 && text.includes(`${boundary}--`) ? fields : null;
}

function fieldIn(part: string): [[string, string]] | null {
  const end = part.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [, disposition = ''] = /^content-disposition:([^\r\n]*)/im.exec(part.slice(0, end)) ?? [];
  const named = /;\s*name="([^"]{0,200})"/i.exec(disposition)?.[1];
  const file = /;\s*filename="([^"]{0,500})"/i.exec(disposition)?.[1];
  if (named === undefined) return null;
  const value = file ?? part.slice(end + 4).replace(/\r\n$/, '');
  return [[utf8(named), utf8(value)]];
}

const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');
