// Opens the page that is shown once, after the install. It reads and writes no notes.
import { render } from "preact";
import { language } from "@/lib/browser/words.ts";
import { Welcome } from "./welcome.tsx";
import "@/components/theme.css";
import "./welcome.css";

document.documentElement.lang = language();
const place = document.getElementById("screen");
if (place) render(<Welcome />, place);
