import type { MantineColorsTuple } from "@mantine/core";

type Rgb = readonly [red: number, green: number, blue: number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/** How light what is filled has to be to be seen on a dark page: 3:1 (WCAG 1.4.11); white stays readable on it. */
const SEEN_ON_DARK = 0.155;

/**
 * The ten shades of the operator's colour, #rrggbb. The colour itself is the eighth: white can be read on it, the
 * server sees to that. The seventh is filled on a dark page, the fourth is for links there.
 */
export function shadesOf(colour: string): MantineColorsTuple {
  const base = read(colour);
  const light = [0.93, 0.86, 0.72, 0.55, 0.4, 0.25].map((share) => mixed(base, WHITE, share));
  let dim = base;
  while (luminance(dim) < SEEN_ON_DARK) dim = mixed(dim, WHITE, 0.04);
  const [first = base, second = base, third = base, fourth = base, fifth = base, sixth = base] = light;
  const shades = [first, second, third, fourth, fifth, sixth, dim, base];
  return [...shades, mixed(base, BLACK, 0.18), mixed(base, BLACK, 0.4)].map(
    written,
  ) as unknown as MantineColorsTuple;
}

/** Relative luminance (WCAG 2). */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mixed(colour: Rgb, other: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2): number => colour[at] + (other[at] - colour[at]) * share;
  return [part(0), part(1), part(2)];
}

const read = (colour: string): Rgb => {
  const part = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
};

const written = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
