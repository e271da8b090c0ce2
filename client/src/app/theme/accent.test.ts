import { shadesOf } from "./accent";

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

// Colours on which white can just be read, and very dark ones.
test.each(["#0e6a81", "#1864ab", "#c92a2a", "#d6336c", "#2b7a0b", "#000033", "#111111", "#7048e8"])(
  "of %s each shade can be seen where it is used",
  (colour) => {
    const shades = shadesOf(colour);
    expect(shades).toHaveLength(10);
    expect(shades[7]).toBe(colour);
    // Filled, with white on it, on light and on dark; the edge of what is filled and of the focus.
    expect(contrast("#ffffff", shades[7])).toBeGreaterThanOrEqual(4.5);
    expect(contrast("#ffffff", shades[6])).toBeGreaterThanOrEqual(4.4);
    expect(contrast("#1b2023", shades[6])).toBeGreaterThanOrEqual(3);
    // Links.
    expect(contrast("#f3f6f7", shades[8])).toBeGreaterThanOrEqual(4.5);
    expect(contrast("#1b2023", shades[3])).toBeGreaterThanOrEqual(4.5);
    // What is chosen, with text on it.
    expect(contrast("#1b2126", shades[0])).toBeGreaterThanOrEqual(10);
  },
);
