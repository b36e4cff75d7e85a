// Opens the settings in their tab.
import { t } from "@/lib/browser/words.ts";
import "@/components/theme.css";
import { showScreen } from "@/entrypoints/desk/opening/screen.tsx";
import { Options } from "./options.tsx";

document.title = t("settings");
showScreen("tab", <Options />);
