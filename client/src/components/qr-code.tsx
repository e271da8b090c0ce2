import { useMemo } from "react";
import { encode } from "uqr";
import classes from "./qr-code.module.css";

interface QrCodeProps {
  /** What a phone's camera reads. */
  text: string;
  /** What it leads to, for who cannot see it. */
  label: string;
}

/** A QR code: dark on light in every colour scheme, or cameras do not read it. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      shapeRendering="crispEdges"
      className={classes["qr"]}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function drawn(text: string): { size: number; path: string } {
  // A quiet zone of four, as the standard (ISO/IEC 18004) asks for.
  const { size, data } = encode(text, { border: 4, ecc: "M" });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${String(x)} ${String(y)}h1v1h-1z` : "")))
    .join("");
  return { size, path };
}
