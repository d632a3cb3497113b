/** The few styles that libraries add carry the page's nonce: this is the name under which they look for it. */
const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
(globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = meta?.nonce ?? '';
