type Channels = readonly [red: number, green: number, blue: number];

/** The channels (0..255) of an `#rrggbb` colour. */
export function channelsOf(color: string): Channels {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

const hex = (channels: Channels): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** Linear light (0..1) of a channel. */
export const linear = (channel: number): number => {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

function luminance(color: string): number {
  const [red, green, blue] = channelsOf(color);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG contrast of two `#rrggbb` colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A colour laid over a ground with an opacity. */
export function over(color: string, opacity: number, ground: string): string {
  const [top, below] = [channelsOf(color), channelsOf(ground)];
  return hex(
    top.map((channel, index) => channel * opacity + (below[index] ?? 0) * (1 - opacity)) as unknown as Channels,
  );
}

const READABLE = 5.3;

/** The colour, moved towards black or white until text in it is readable on the page. */
export function readableOn(page: string, color: string): string {
  const goal = luminance(page) > 0.5 ? 0 : 255;
  let current = color;
  for (let step = 1; contrast(current, page) < READABLE && step <= 20; step += 1) {
    const moved = channelsOf(color).map((channel) => channel + ((goal - channel) * step) / 20);
    current = hex(moved as unknown as Channels);
  }
  return current;
}
