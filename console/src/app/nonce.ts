/** Libraries that add styles find the page's nonce under this name, since the page's policy requires it. */
const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
(globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = meta?.nonce ?? '';
