import { createRoot } from "react-dom/client";
import "./playground.css";
import { PlaygroundPage } from "./playground-page";

const root = document.getElementById("root");
if (!root) throw new Error("playground.html has no #root");
createRoot(root).render(<PlaygroundPage />);
