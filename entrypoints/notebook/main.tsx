// Opens the notebook in its tab.
import { t } from "@/lib/browser/words";
import "@/components/theme.css";
import { showScreen } from "@/entrypoints/desk/work/screen";
import { Notebook } from "./notebook";
import "./notebook.css";

document.title = t("notebookTitle");
showScreen("tab", <Notebook />);
