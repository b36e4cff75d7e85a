// Opens the notebook in its tab.
import { t } from "@/lib/browser/words.ts";
import "@/components/theme.css";
import { showScreen } from "@/entrypoints/desk/opening/screen.tsx";
import { Notebook } from "./notebook.tsx";
import "./notebook.css";

document.title = t("notebookTitle");
showScreen("tab", <Notebook />);
