import "./app/theme/mantine.css";
import "./app/theme/global.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/app";
import { activateLocale, initialLocale } from "./lib/i18n/locale";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

// Not awaited here: what comes with a language may need this very program to have begun.
void activateLocale(initialLocale()).then(() => createRoot(root).render(<App />));
