import { foldName } from '../../shared/fold.js';
import type { Found, ToolCall } from './agent-tools.js';
import type { ToolContext } from './tool-context.js';

/** The most pictures that are sent with one answer. */
export const mostPictures = 3;

/**
 * Notes the products whose pictures are sent with the answer. The call names products as the catalogue does; the address of a picture comes
 * from the catalogue alone.
 */
export async function sendPictures({ shelf, wishes, showsPictures }: ToolContext, { items }: ToolCall): Promise<Found> {
  if (!showsPictures) return { problem: 'REFUSED' };
  const named = new Set((items ?? []).map(({ product }) => foldName(product)));
  const meant = shelf.products.filter(({ name }) => named.has(foldName(name)));
  if (meant.length === 0) return { problem: 'UNKNOWN_PRODUCT' };
  const inOrder = [...named].flatMap(folded => meant.find(({ name }) => foldName(name) === folded) ?? []);
  const chosen = inOrder.filter(({ imageUrl }) => imageUrl).slice(0, mostPictures);
  wishes.pictures = chosen;
  const pictures = {
    sent: chosen.map(({ name }) => name),
    missing: inOrder.filter(({ imageUrl }) => !imageUrl).map(({ name }) => name),
  };
  return { problem: chosen.length === 0 ? 'NO_PICTURE' : null, pictures };
}
