import { useComputedColorScheme } from "@mantine/core";
import { currentLocale } from "../../lib/i18n/locale";
import classes from "./landing.module.css";

/** Taken of the running program by `pnpm pictures`: in each language, light and dark. */
const pictures = import.meta.glob<string>("./pictures/*.webp", {
  eager: true,
  query: "?url",
  import: "default",
});

/** The size in which each is shown at most, CSS pixels; the files have twice as many. */
const sizes = { subscribers: [1120, 640], check: [640, 480], charges: [640, 480] } as const;

interface ProductPictureProps {
  name: keyof typeof sizes;
  alt: string;
  /** It is seen at once, not only after scrolling. */
  isFirst?: boolean;
}

/** The product as it is, in the viewer's language and colours. */
export function ProductPicture({ name, alt, isFirst = false }: ProductPictureProps) {
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const [width, height] = sizes[name];
  return (
    <img
      className={classes["picture"]}
      src={pictures[`./pictures/${name}-${currentLocale()}-${scheme}.webp`]}
      alt={alt}
      width={width}
      height={height}
      loading={isFirst ? "eager" : "lazy"}
      fetchPriority={isFirst ? "high" : "auto"}
      decoding="async"
    />
  );
}
