// Opens the settings in their tab.
import { t } from "@/components/words";
import "@/components/theme.css";
import { showScreen } from "../browser/screen";
import { Options } from "./options";

document.title = t("settings");
showScreen("tab", <Options />);
