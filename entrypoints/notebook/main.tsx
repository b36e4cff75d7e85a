// Opens the notebook in its tab.
import { t } from "@/components/words";
import "@/components/theme.css";
import { showScreen } from "../browser/screen";
import { Notebook } from "./notebook";
import "./notebook.css";

document.title = t("notebookTitle");
showScreen("tab", <Notebook />);
