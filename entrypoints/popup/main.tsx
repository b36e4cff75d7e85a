// Opens the popup. A click on the toolbar button has just been made: reading starts before anything is drawn.
import { render } from "preact";
import { language } from "@/lib/browser/words.ts";
import "@/components/theme.css";
import { Popup } from "./popup.tsx";
import "./popup.css";

document.documentElement.lang = language();
const screen = document.getElementById("screen");
if (screen) render(<Popup />, screen);
