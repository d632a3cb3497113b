import { z } from 'zod';

/** A text of a vendor's item. One of another type counts as missing, so that it does not make the whole item unreadable. */
export const optionalText = z.string().optional().catch(undefined);

/** An object of a vendor's item. A part of another type counts as missing, so that it does not make the whole item unreadable. */
export const optionalObject = z.record(z.string(), z.unknown()).optional().catch(undefined);
