/** The icons of the console, drawn on 16 × 16 with one stroke. */
const paths = {
  inbox: 'M2.5 9.5 4 3.5h8l1.5 6v3h-11zM2.5 9.5h3l1 1.5h3l1-1.5h3',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5l3 3',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5l3.2 3L13 4.5',
  checks: 'M1 8.5l3 3 6-7M8 11l.8.5L15 4.5',
  clock: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 5v3.2l2 1.3',
  alert: 'M8 2.5l6 10.5H2zM8 6.5v3M8 11v.3',
  send: 'M2.5 8h6M2.5 2.8 14 8 2.5 13.2 4 8z',
  bot: 'M3 6h10v7H3zM8 3v3M6 9v1M10 9v1M8 2.6v.3',
  person: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zM2.8 13.6c.6-2.6 2.7-4 5.2-4s4.6 1.4 5.2 4',
  people:
    'M6 8a2.3 2.3 0 1 0 0-4.6A2.3 2.3 0 0 0 6 8zM1.6 13c.4-2.2 2.2-3.4 4.4-3.4s4 1.2 4.4 3.4M10.6 3.6a2.2 2.2 0 0 1 0 4.2M12 9.9c1.3.5 2.2 1.6 2.4 3.1',
  back: 'M9.8 3 4.8 8l5 5',
  next: 'M6.2 3l5 5-5 5',
  down: 'M3.5 6l4.5 4.5L12.5 6',
  more: 'M3.5 8h.1M8 8h.1M12.4 8h.1',
  filter: 'M2 3.5h12L9.5 9v4l-3 1.3V9z',
  plus: 'M8 3v10M3 8h10',
  star: 'M8 2.3l1.7 3.6 3.9.5-2.9 2.7.8 3.9L8 11l-3.5 2 .8-3.9-2.9-2.7 3.9-.5z',
  sun: 'M8 5.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4zM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z',
  globe:
    'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM2.2 8h11.6M8 2.2c2 1.9 2.4 3.8 2.4 5.8S10 11.9 8 13.8C6 11.9 5.6 10 5.6 8S6 4.1 8 2.2z',
  exit: 'M6.5 2.5h-4v11h4M6 8h8M11 5l3 3-3 3',
  paperclip: 'M12.8 7.3 7.7 12.4a3 3 0 0 1-4.3-4.3l5.4-5.4a2 2 0 0 1 2.9 2.9l-5.3 5.3a1 1 0 0 1-1.4-1.4l4.7-4.7',
  microphone: 'M8 2a1.8 1.8 0 0 0-1.8 1.8V8a1.8 1.8 0 0 0 3.6 0V3.8A1.8 1.8 0 0 0 8 2zM4 7.5a4 4 0 0 0 8 0M8 11.5V14',
  template: 'M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3',
  hand: 'M5 8V4.2a1 1 0 0 1 2 0V7M7 7V3a1 1 0 0 1 2 0v4M9 7V4a1 1 0 0 1 2 0v4.5c0 3-1.2 5-3.7 5-2 0-2.9-1-3.9-2.7L2.5 9.2a1 1 0 0 1 1.7-1L5 9.3',
  board: 'M2.5 3h3v10h-3zM6.5 3h3v6h-3zM10.5 3h3v8h-3z',
  list: 'M5 4h9M5 8h9M5 12h9M2 4h.1M2 8h.1M2 12h.1',
  today: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5v3M10.5 2.5v3',
  settings: 'M2 4.5h6M11 4.5h3M9.5 3v3M2 11.5h3M8 11.5h6M6.5 10v3',
  flask: 'M6 2.5h4M6.8 2.5V7L3 13.5h10L9.2 7V2.5',
  chart: 'M2.5 13.5h11M4 11V7.5M7 11V4M10 11V6M13 11V3',
  question: 'M2.5 2.8h11v8.4H8.3L5 13.7v-2.5H2.5zM6.5 5.9a1.5 1.5 0 1 1 2.2 1.3c-.5.3-.7.5-.7 1M8 9.5v.1',
  pencil: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z',
  reply: 'M6.5 4 2.5 8l4 4M2.5 8H9c3 0 4.5 1.6 4.5 4.5',
  building: 'M3.5 13.5v-11h6v11M9.5 6.5h3.5v7M2 13.5h12M5.5 5h2M5.5 7.5h2M5.5 10h2',
  wifiOff:
    'M2 2l12 12M4.5 9a5 5 0 0 1 2.3-1.3M11.5 9l-.7-.6M2.2 6.5A8.4 8.4 0 0 1 5 4.8M13.8 6.5A8.4 8.4 0 0 0 7.5 4.1M8 12.3v.1',
  bag: 'M3.5 5.5h9l.8 8H2.7zM5.7 7V4.3a2.3 2.3 0 0 1 4.6 0V7',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  upload: 'M8 10.5V3M5 5.5 8 2.5l3 3M2.5 10v3h11v-3',
  download: 'M8 2.5V10M5 7.5l3 3 3-3M2.5 10.5v3h11v-3',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6',
  merge: 'M4 2.5v3c0 2 4 2.5 4 5v3M12 2.5v3c0 2-4 2.5-4 5',
  bell: 'M8 2.5a3.8 3.8 0 0 0-3.8 3.8c0 3.4-1.4 4.7-1.4 4.7h10.4s-1.4-1.3-1.4-4.7A3.8 3.8 0 0 0 8 2.5zM6.7 13.2a1.4 1.4 0 0 0 2.6 0',
  flow: 'M2.5 2.8h4v3.4h-4zM9.5 9.8h4v3.4h-4zM4.5 6.2v5.3h5M9.5 4.5h2v5.3',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  play: 'M5 3.2v9.6L12.5 8z',
  skip: 'M4 3.5v9L10.5 8zM12.5 3.5v9',
  stop: 'M4 4h8v8H4z',
  fire: 'M8 14c2.6 0 4.3-1.7 4.3-4 0-3-2.6-4-2.6-7.5C7.5 3.5 6.6 5.3 6.8 7 5.8 6.7 5.5 5.8 5.5 5.2 4.3 6.5 3.7 8.2 3.7 10c0 2.3 1.7 4 4.3 4z',
  grip: 'M6 4h.1M10 4h.1M6 8h.1M10 8h.1M6 12h.1M10 12h.1',
  share: 'M8 9.5v-7M5.5 4.5 8 2l2.5 2.5M3.5 8v5.5h9V8',
  trash: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
  key: 'M10.5 2.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8.3 7.7 3 13l1.5.5M5 11l1.3 1.3',
  copy: 'M5.5 5.5h7.5v8H5.5zM10.5 5.5v-3H3v8h2.5',
  shield: 'M8 2l5 1.8v3.7c0 3-2 5.3-5 6.5-3-1.2-5-3.5-5-6.5V3.8z',
  plug: 'M6 2v3M10 2v3M4.5 5h7v2.5a3.5 3.5 0 0 1-7 0zM8 11v3',
  route: 'M3.5 13.5V10a2 2 0 0 1 2-2h5a2 2 0 0 0 2-2V2.5M10.5 4.5l2-2 2 2M3.5 2.5V6',
  refresh: 'M13 5.5A5.5 5.5 0 1 0 13.5 9M13.2 2.5v3h-3',
  book: 'M3 3h4a1 1 0 0 1 1 1v9.5a1.5 1.5 0 0 0-1.5-1H3zM13 3H9a1 1 0 0 0-1 1v9.5a1.5 1.5 0 0 1 1.5-1H13z',
  hook: 'M8 2.5a2.5 2.5 0 0 0-1.5 4.5L4.5 10.5M8 5l2.5 4.5a2.5 2.5 0 1 1-1.5 4M4.5 9.5a2.2 2.2 0 1 0 2 2.5h4',
} as const;

export type IconName = keyof typeof paths;

/** An icon is hidden from screen readers: the text or label beside it describes it. */
export const Icon = ({ name, size = 16, className }: { name: IconName; size?: number; className?: string }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth={1.4}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    className={className}
    style={{ flex: 'none' }}
  >
    <path d={paths[name]} />
  </svg>
);
