// Opens the popup. A click on the toolbar button has just been made: by now, early-reading has sent the reader into the page.
import "@/components/theme.css";
import { awaitField } from "@/components/controls/coming-field.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { showScreen } from "@/entrypoints/desk/opening/screen.tsx";
import { Popup } from "./popup.tsx";
import "./popup.css";

// Whoever clicks and types means the note that can be written as soon as the page is read.
awaitField();
// While the page is read and the first frame is drawn. Why it cannot be opened, its queries tell.
void database.open().catch(() => undefined);
showScreen("popup", <Popup />);
