// Opens the side panel. It reads no page: it shows the talk that the tab in front was captured as.
import "@/components/theme.css";
import { showScreen } from "@/entrypoints/desk/opening/screen.tsx";
import { Panel } from "./panel.tsx";
import "./panel.css";

showScreen("panel", <Panel />);
