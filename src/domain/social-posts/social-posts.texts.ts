import { defineTexts } from '../shared/translations.js';

/** Why a post was not published, and what users are told of posts. `reason` is in the vendor's own words. */
export const socialPostTexts = defineTexts('social-posts', {
  token: {
    es: 'Meta ya no acepta el token de la cuenta. Vuelva a conectarla en Ajustes, Canales, y publique de nuevo. Meta dice: {reason}',
    en: 'Meta no longer accepts the token of the account. Connect it again in Settings, Channels, and publish again. Meta says: {reason}',
  },
  permission: {
    es: 'Al token de la cuenta le falta el permiso de publicar (pages_manage_posts en Facebook, instagram_content_publish en Instagram). Meta dice: {reason}',
    en: 'The token of the account lacks the permission to publish (pages_manage_posts on Facebook, instagram_content_publish on Instagram). Meta says: {reason}',
  },
  image: {
    es: 'La imagen no se pudo usar. Debe ser un JPEG de hasta 8 MB, en una dirección que cualquiera pueda abrir. Meta dice: {reason}',
    en: 'The image could not be used. It must be a JPEG of at most 8 MB, at an address that anybody can open. Meta says: {reason}',
  },
  content: {
    es: 'Meta rechazó el contenido. Cambie el texto y publique de nuevo. Meta dice: {reason}',
    en: 'Meta refused the content. Change the text and publish again. Meta says: {reason}',
  },
  restricted: {
    es: 'Meta limitó la cuenta. Entre a ella con su aplicación y siga lo que pide. Meta dice: {reason}',
    en: 'Meta has restricted the account. Open it in its app and do what it asks for. Meta says: {reason}',
  },
  other: { es: 'Meta rechazó la publicación. Meta dice: {reason}', en: 'Meta refused the post. Meta says: {reason}' },
  unavailable: {
    es: 'Se intentó por horas y Meta no la aceptó; no se publicó nada. Publique de nuevo más tarde. Último motivo: {reason}',
    en: 'It was tried for hours and Meta did not take it; nothing was published. Publish again later. Last reason: {reason}',
  },
  unknown: {
    es: 'No se sabe si se publicó: Meta no respondió. Vea la página; si no está allí, publique de nuevo. Último motivo: {reason}',
    en: 'It is not known whether it was published: Meta did not answer. Look at the page; if it is not there, publish again. Last reason: {reason}',
  },
  disconnected: {
    es: 'La cuenta ya no está conectada. Conéctela de nuevo o cree la publicación en otra.',
    en: 'The account is no longer connected. Connect it again, or create the post on another one.',
  },
  broken: {
    es: 'La cuenta no funciona: vea el motivo en Ajustes, Canales.',
    en: 'The account does not work: see the reason in Settings, Channels.',
  },
  priceChanged: {
    es: 'No se publicó: el precio del producto cambió desde que se escribió (ahora {reason}). Cambie el texto y publique de nuevo.',
    en: 'Not published: the price of the product has changed since it was written (now {reason}). Change the text and publish again.',
  },
  priceWithdrawn: {
    es: 'No se publicó: el producto ya no tiene precio en el catálogo. Cambie el texto y publique de nuevo.',
    en: 'Not published: the product no longer has a price in the catalogue. Change the text and publish again.',
  },
  soldOut: {
    es: 'No se publicó: el producto se agotó desde que se escribió. Cambie el texto, o publique de nuevo si aún quiere.',
    en: 'Not published: the product has sold out since it was written. Change the text, or publish again if you still want to.',
  },
  notSold: {
    es: 'No se publicó: el producto ya no se vende, o el artículo ya no se usa. Actívelo o cancele la publicación.',
    en: 'Not published: the product is no longer sold, or the article no longer used. Activate it, or cancel the post.',
  },
  interrupted: {
    es: 'Un problema del servidor la interrumpió. Publique de nuevo: antes de enviar se comprueba que no esté ya publicada.',
    en: 'A server problem interrupted it. Publish again: it is first checked whether it is already there.',
  },
  failedAlert: {
    es: 'Una publicación no salió: {text}',
    en: 'A post was not published: {text}',
  },
  draftsAlert: {
    es: '{count, plural, one {Hay # borrador nuevo} other {Hay # borradores nuevos}} para sus redes por aprobar',
    en: '{count, plural, one {# new draft} other {# new drafts}} for your social networks to approve',
  },
});
