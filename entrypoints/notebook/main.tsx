// Opens the notebook in its tab.
import { render } from "preact";
import { language, t } from "@/lib/browser/words.ts";
import "@/components/theme.css";
import { Notebook } from "./notebook.tsx";
import "./notebook.css";

document.documentElement.lang = language();
document.title = t("notebookTitle");
const screen = document.getElementById("screen");
if (screen) render(<Notebook />, screen);
