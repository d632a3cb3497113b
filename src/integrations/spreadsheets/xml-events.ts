import { SaxesParser } from 'saxes';
import { UnreadableSheet } from '../../domain/imports/sheet.port.js';

export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** The parser keeps a tag, a text or a comment in memory until it ends. Those of a workbook are shorter than this. */
const longestPiece = 1024 * 1024;

/**
 * Reads XML while it arrives, and stops at any document type declaration, so that no entity is ever created or fetched, and at a tag or
 * text that does not end. Names are passed without their prefixes. Yields after each chunk, so that the caller can take what the
 * handlers have found.
 */
export async function* xmlEvents(chunks: AsyncIterable<Uint8Array>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const decoder = new TextDecoder('utf-8');
  parser.on('doctype', () => {
    throw new UnreadableSheet('ENTITIES');
  });
  parser.on('error', () => {
    throw new UnreadableSheet('BROKEN');
  });
  const { open, close, text } = handlers;
  /** How many characters arrived since the last tag. */
  let pending = 0;
  parser.on('opentag', tag => {
    pending = 0;
    open?.(localName(tag.name), tag.attributes as Record<string, string>);
  });
  parser.on('closetag', tag => {
    pending = 0;
    close?.(localName(tag.name));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  for await (const chunk of chunks) {
    const piece = decoder.decode(chunk, { stream: true });
    pending += piece.length;
    parser.write(piece);
    if (pending > longestPiece) throw new UnreadableSheet('LONG_CELL');
    yield;
  }
  parser.close();
  yield;
}

/** Reads the whole XML at once. */
export async function readXml(chunks: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of xmlEvents(chunks, handlers));
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);
