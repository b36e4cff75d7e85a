// Opens the settings in their tab.
import { t } from "@/lib/browser/words";
import "@/components/theme.css";
import { showScreen } from "@/entrypoints/desk/work/screen";
import { Options } from "./options";

document.title = t("settings");
showScreen("tab", <Options />);
