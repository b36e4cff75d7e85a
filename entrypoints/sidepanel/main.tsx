// Opens the side panel. It reads no page: it shows the talk that the tab in front was captured as.
import { render } from "preact";
import { language } from "@/lib/browser/words.ts";
import "@/components/theme.css";
import { Panel } from "./panel.tsx";
import "./panel.css";

document.documentElement.lang = language();
const screen = document.getElementById("screen");
if (screen) render(<Panel />, screen);
