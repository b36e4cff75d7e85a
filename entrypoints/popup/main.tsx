// Opens the popup. A click on the toolbar button has just been made: reading starts before anything is drawn.
import "@/components/theme.css";
import { loadWritingPart } from "@/entrypoints/desk/talk/talk-part.tsx";
import { showScreen } from "@/entrypoints/desk/work/screen.tsx";
import { Popup } from "./popup.tsx";
import "./popup.css";

void loadWritingPart();
showScreen("popup", <Popup />);
