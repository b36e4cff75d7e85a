// Opens the settings in their tab.
import { render } from "preact";
import { language, t } from "@/lib/browser/words.ts";
import "@/components/theme.css";
import { Options } from "./options.tsx";

document.documentElement.lang = language();
document.title = t("settings");
const screen = document.getElementById("screen");
if (screen) render(<Options />, screen);
