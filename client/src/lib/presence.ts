/** How long after the last touch of mouse, finger or key somebody is still thought to be there, in milliseconds. */
const patience = 5 * 60_000;

let lastTouch = Date.now();

for (const event of ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"])
  addEventListener(event, () => (lastTouch = Date.now()), { passive: true });

/**
 * True when nobody looks: the tab is hidden, or nothing was touched for minutes. What a page asks by itself stops
 * then, so that a session which nobody uses can end.
 */
export function isNobodyThere(): boolean {
  return document.hidden || Date.now() - lastTouch > patience;
}
