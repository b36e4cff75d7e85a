// Opens the popup. A click on the toolbar button has just been made: reading starts before anything is drawn.
import "@/components/theme.css";
import { awaitField } from "@/components/controls/coming-field.ts";
import { showScreen } from "@/entrypoints/desk/opening/screen.tsx";
import { loadWritingPart } from "@/entrypoints/desk/talk/talk-part.tsx";
import { Popup } from "./popup.tsx";
import "./popup.css";

// Whoever clicks and types means the note that can be written as soon as the page is read.
awaitField();
void loadWritingPart();
showScreen("popup", <Popup />);
