// Opens the popup. A click on the toolbar button has just been made: reading starts before anything is drawn.
import "@/components/theme.css";
import { loadWritingPart } from "@/entrypoints/desk/talk/talk-part";
import { showScreen } from "@/entrypoints/desk/work/screen";
import { Popup } from "./popup";
import "./popup.css";

void loadWritingPart();
showScreen("popup", <Popup />);
