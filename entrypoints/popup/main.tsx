// Opens the popup. A click on the toolbar button has just been made: reading starts before anything is drawn.
import "@/components/theme.css";
import { showScreen } from "../browser/screen";
import { loadWritingPart } from "../talk/talk-part";
import { Popup } from "./popup";
import "./popup.css";

void loadWritingPart();
showScreen("popup", <Popup />);
