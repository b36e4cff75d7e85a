// Opens the popup. A click on the toolbar button has just been made: reading starts before anything is drawn.
import { render } from "preact";
import { language } from "@/components/words";
import "@/components/theme.css";
import { Popup } from "./popup";
import "./popup.css";

document.documentElement.lang = language();
const screen = document.getElementById("screen");
if (screen) render(<Popup />, screen);
