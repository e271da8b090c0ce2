import "./app/theme/mantine.css";
import "./app/theme/global.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/app";
import { activateLocale, initialLocale } from "./lib/i18n/locale";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

await activateLocale(initialLocale());
createRoot(root).render(<App />);
