// Opens the popup. A click on the toolbar button has just been made: reading starts before anything is drawn.
import "@/components/theme.css";
import { showScreen } from "@/entrypoints/desk/opening/screen.tsx";
import { loadWritingPart } from "@/entrypoints/desk/talk/talk-part.tsx";
import { Popup } from "./popup.tsx";
import "./popup.css";

void loadWritingPart();
showScreen("popup", <Popup />);
