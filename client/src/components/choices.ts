/** Boxes, radio buttons and segments bring their own styles: the first page has none of them, and is spared them. */
import "@mantine/core/styles/Checkbox.css";
import "@mantine/core/styles/FloatingIndicator.css";
import "@mantine/core/styles/Radio.css";
import "@mantine/core/styles/SegmentedControl.css";

export { Checkbox, Radio, SegmentedControl } from "@mantine/core";
